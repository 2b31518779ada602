// Whether what a display reports is what its program says.
import { expect, test } from 'vitest';
import { compile } from '#playlists/program/compile.ts';
import type { Program } from '#playlists/program/program.ts';
import {
  after,
  announcement,
  display,
  displayNamed,
  ms,
  newSite,
  playlist,
  settings,
  SUNDAY,
  takeover
} from '#playlists/testing/small-floor.ts';
import type { Status } from '#playlists/wire/floor.ts';
import { isRight } from './glass-check.ts';

const START = ms(SUNDAY);
const site = after(null, [
  newSite(),
  display('d'),
  ...announcement('a'),
  ...announcement('b'),
  playlist('p', ['a', 'b']),
  settings({ defaultPlaylist: 'p' })
]);
const alarmed = after(site, [takeover('fire', '2026-11-22T06:05:00Z')]);
const programOf = (one: typeof site): Program => compile(one, displayNamed('d'), START, START + 3_600_000) as Program;
const slide = (name: string, version = 1, language = 'de'): Status['shows'] =>
  ({ type: 'slide', announcement: name, version, language }) as unknown as Status['shows'];
const fire = { type: 'takeover', id: 'fire' } as unknown as Status['shows'];

test.each<[string, typeof site, Status['shows'], number, boolean]>([
  ['the slide that is on', site, slide('a'), 5, true],
  ['the one after it', site, slide('b'), 5, false],
  ['the one before, just after the change', site, slide('a'), 12, true],
  ['the one before, long after it', site, slide('a'), 14, false],
  ['the next one, just before the change', site, slide('b'), 9, true],
  ['an older version', site, slide('a', 2), 5, false],
  ['another language', site, slide('a', 1, 'pl'), 5, false],
  ['the card in the place of a slide', site, { type: 'card' }, 5, false],
  ['the alarm', alarmed, fire, 60, true],
  ['a slide under the alarm', alarmed, slide('a'), 65, false],
  ['the alarm long after its end', alarmed, fire, 310, false],
  ['a kiosk that waits for badges', site, { type: 'kiosk', busy: false }, 5, true],
  ['a kiosk under an alarm', alarmed, { type: 'kiosk', busy: false }, 60, false],
  ['the dark in daytime', site, { type: 'dark' }, 5, false]
])('%s', (_, one, shows, seconds, right) => {
  expect(isRight(programOf(one), shows, START + seconds * 1000)).toBe(right);
});
