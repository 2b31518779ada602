import { expect, test } from 'vitest';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { Program } from '#playlists/program/program.ts';
import type { Site } from '#playlists/site/site.ts';
import type { CountFact } from '#playlists/wire/floor.ts';
import { verify } from '../answering/presence.ts';
import { facts } from './facts.ts';

const key = Buffer.alloc(32, 3);
const at = 1_700_000_010_000;
const published = (asksAcknowledgement: boolean) => ({
  published: { number: 2, content: { asksAcknowledgement } },
  withdrawnAt: null,
  validUntil: null
});
const site = { qr: true, announcements: { asks: published(true), tells: published(false) } } as unknown as Site;
const program = {
  slides: [{ announcement: 'asks' }, { announcement: 'tells' }, { announcement: 'asks' }],
  toConfirm: [{ announcement: 'asks' }]
} as unknown as Program;
const count = (announcement: string) =>
  ({ announcement, version: 2, asked: 12, confirmed: 5, groups: [] }) as unknown as CountFact;
const all = (one: Site, base = '') =>
  facts(key, base, 'plant' as SiteId, one, 'press' as DisplayId, program, [count('asks'), count('other')], at);
const of = (one: Site, base = '') => all(one, base).qr;

test('a notice that asks gets the codes of this window and the next, without a gap; others get none', () => {
  const codes = of(site);
  expect(codes.map((code) => [code.announcement, code.version, code.from, code.until])).toEqual([
    ['asks', 2, 1_700_000_010_000, 1_700_000_025_000],
    ['asks', 2, 1_700_000_025_000, 1_700_000_040_000]
  ]);
  for (const code of codes)
    expect(verify(key, code.path.slice('/a/'.length), code.from)).toMatchObject({ display: 'press', version: 2 });
});

test('PUBLIC_URL stands before the path, and a site without QR gets no codes', () => {
  expect(of(site, 'https://floor.example')[0]?.path).toMatch(/^https:\/\/floor\.example\/a\//);
  expect(of({ ...site, qr: false })).toEqual([]);
});

test('a display is told the counts of the notices that it lists, also where it shows no codes', () => {
  expect(all({ ...site, qr: false }).counts).toEqual([count('asks')]);
});
