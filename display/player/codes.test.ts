// When a QR code may stand on the glass.
import { expect, test } from 'vitest';
import type { FactsMessage } from '#playlists/wire/floor.ts';
import { codeAt } from './codes.svelte.ts';

const T = 1_800_000_000_000;
const facts = {
  serverAt: T,
  qr: [
    { announcement: 'a', version: 2, from: T, until: T + 15_000, path: '/a/1' },
    { announcement: 'a', version: 2, from: T + 15_000, until: T + 30_000, path: '/a/2' },
    { announcement: 'a', version: 1, from: T, until: T + 60_000, path: '/a/old' }
  ]
} as unknown as FactsMessage;
const notice = { announcement: 'a', version: 2 };

test.each([
  ['before its window', T - 1, null],
  ['in its window', T, '/a/1'],
  ['at the window’s last millisecond', T + 14_999, '/a/1'],
  ['in the next window', T + 15_000, '/a/2'],
  ['after the last window', T + 30_000, null]
])('%s the code is the right one or none', (_when, at, path) => {
  expect(codeAt(facts, notice, at)?.path ?? null).toBe(path);
});

test('facts older than 30 s show no code, whatever their windows say', () => {
  expect(codeAt({ ...facts, serverAt: T - 30_001 }, notice, T)).toBeNull();
});

test('another version’s code is never shown', () => {
  expect(codeAt(facts, { announcement: 'a', version: 3 }, T)).toBeNull();
});

test('without facts there is no code', () => {
  expect(codeAt(null, notice, T)).toBeNull();
});
