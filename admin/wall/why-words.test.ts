import { expect, test } from 'vitest';
import type { Why } from '#playlists/program/program.ts';
import type { Site } from '#playlists/site/site.ts';
import { whyWords } from './why-words.ts';

const site = {
  schedules: { n: { name: 'Nights' }, m: { name: 'Menu' }, f: { name: 'Forklifts' } },
  playlists: { daily: { name: 'Daily loop' } }
} as unknown as Site;
const why = (level: Why['level'], ids: readonly string[], added: readonly string[] = []) => ({
  why: { level, ids, added }
});

test.each([
  [why('takeover', ['t']), 'Takeover'],
  [why('schedule', ['n']), 'Nights'],
  [why('schedule', ['n', 'm']), 'Nights and Menu'],
  [why('schedule', ['n'], ['m']), 'Nights with Menu'],
  [why('site-default', ['daily'], ['m', 'f']), 'Daily loop with Menu and Forklifts'],
  [why('schedule', ['n', 'constructor']), 'Nights'],
  [why('card', []), 'Nothing scheduled']
])('%j is %s', (showing, words) => expect(whyWords(showing, site)).toBe(words));
