import { describe, expect, test } from 'vitest';
import {
  after,
  announcement,
  display,
  displayNamed,
  ms,
  newSite,
  playlist,
  settings,
  takeover,
  weekly
} from '../testing/small-floor.ts';
import { toldProgram } from '../testing/told-program.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { showing } from './showing.ts';

const id = displayNamed('d1');
const nights = weekly('22:00', '06:00');
const floor = after(null, [
  newSite('UTC'),
  ...announcement('a'),
  playlist('pa', ['a']),
  display('d1', { dark: nights }),
  settings({ timeZone: 'UTC', defaultPlaylist: 'pa' })
]);
const program = (site = floor) => compile(site, id, ms('2026-11-22T18:00:00Z'), ms('2026-11-24T00:00:00Z'))!;

describe('[P9] in its dark hours a glass is black', () => {
  test('and the loop stands where it would have stood', () => {
    expect(toldProgram(program())).toEqual([
      '22T18:00 site-default pa a from 22T06:00',
      '22T22:00 dark',
      '23T06:00 site-default pa a from 22T06:00',
      '23T22:00 dark'
    ]);
  });
  test('[P1] until a takeover lights it up', () => {
    const alarm = after(floor, [takeover('t', '2026-11-23T01:00:00Z')], {
      at: '2026-11-22T23:30:00Z',
      takesEffectAt: '2026-11-22T23:30:00Z'
    } as never);
    expect(toldProgram(program(alarm)).slice(1, 4)).toEqual(['22T22:00 dark', '22T23:30 takeover t', '23T01:00 dark']);
  });
  test('[S4] and the slide that comes after is made ready', () => {
    const now = showing(program(), ms('2026-11-23T05:59:00Z'));
    expect(now).toMatchObject({ type: 'dark', until: ms('2026-11-23T06:00:00Z'), next: { announcement: 'a' } });
  });
  test('[W1] which is said', () => {
    expect(explain(floor, id, ms('2026-11-22T23:00:00Z'))?.sentence).toBe(
      'The glass is dark because its dark hours run, until 06:00 on Monday 23 November.'
    );
    expect(explain(floor, id, ms('2026-11-22T12:00:00Z'))?.chain[0]).toMatchObject({
      level: 'dark',
      verdict: 'not-running',
      says: 'The glass goes dark at 22:00.'
    });
  });
});
