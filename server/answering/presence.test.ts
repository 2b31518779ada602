import { expect, test } from 'vitest';
import type { AnnouncementId, DisplayId, SiteId } from '#playlists/site/ids.ts';
import { mint, verify, windowAt } from './presence.ts';

const key = Buffer.alloc(32, 7);
const at = Date.UTC(2026, 10, 22, 6, 0, 7);
const presence = {
  site: 'nordhafen' as SiteId,
  display: 'press-line' as DisplayId,
  announcement: 'press-4' as AnnouncementId,
  version: 2,
  window: windowAt(at)
};
const token = mint(key, presence);

test.each([
  ['in its own window', 0, true],
  ['in the window after', 15_000, true],
  ['two windows later', 30_000, false],
  ['before its window', -15_000, false]
])('a token %s passes: %s ms → %s', (_name, later, passes) => {
  expect(verify(key, token, at + later)).toEqual(passes ? presence : 'over');
});

test('a token with any one bit flipped is forged', () => {
  const bytes = Buffer.from(token);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const bent = Buffer.from(bytes);
    bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(verify(key, bent.toString('latin1'), at), `bit ${bit}`).toBe('forged');
  }
});

test.each([
  '',
  'x',
  token.slice(0, -1),
  `${token}A`,
  token.replace('press-line', 'canteen'),
  token.replace('.2.', '.3.')
])('a truncated, extended or altered token is forged: %s', (bent) => {
  expect(verify(key, bent, at)).toBe('forged');
});

test('a token signed with another key is forged', () => {
  expect(verify(Buffer.alloc(32, 8), token, at)).toBe('forged');
});
