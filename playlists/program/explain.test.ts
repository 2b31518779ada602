import { describe, expect, test } from 'vitest';
import type { Change } from '../site/change.ts';
import {
  after,
  announcement,
  display,
  displayNamed,
  ms,
  newSite,
  playlist,
  schedule,
  settings,
  stamp,
  takeover,
  weekly
} from '../testing/small-floor.ts';
import { explain } from './explain.ts';

const made = stamp('2026-11-01T00:00:00Z');
const floor = after(null, [newSite(), display('d1'), ...announcement('n'), playlist('p', ['n'])], made);
const AT = '2026-11-22T08:30:00Z';
const explained = (changes: Change[], at = AT) => explain(after(floor, changes, made), displayNamed('d1'), ms(at));

test.each<[string, Change[], string]>([
  [
    'the card',
    [],
    'The card with the site’s name and the time is on because no takeover, schedule or default playlist has anything to show.'
  ],
  [
    'the site’s default',
    [settings({ defaultPlaylist: 'p' })],
    '“n de” (de, slide 1 of 1) is on because “Playlist p” is the site’s default playlist and nothing above it has anything to show.'
  ],
  [
    'the display’s default',
    [display('d1', { defaultPlaylist: 'p' })],
    '“n de” (de, slide 1 of 1) is on because “Playlist p” is this display’s default playlist and no schedule has anything to show.'
  ],
  [
    'a schedule',
    [schedule('s', 'p')],
    '“n de” (de, slide 1 of 1) is on because schedule “Schedule s” runs (priority 5), until 10:00.'
  ],
  [
    'one that ends tomorrow',
    [schedule('s', 'p', { rule: weekly('09:00', '01:00') })],
    '“n de” (de, slide 1 of 1) is on because schedule “Schedule s” runs (priority 5), until 01:00 on Monday 23 November.'
  ],
  [
    'several that rotate',
    [schedule('s', 'p'), schedule('t', 'p')],
    '“n de” (de, slide 1 of 2) is on because the schedules “Schedule s” and “Schedule t” rotate together (priority 5), until 10:00.'
  ]
])('%s', (_name, changes, sentence) => {
  expect(explained(changes)?.sentence).toBe(sentence);
});

describe('what joins and breaks in', () => {
  const breaks = (seconds: number, over = {}) =>
    schedule('b', 'q', { mode: { type: 'interrupt', secondsPerHour: seconds }, ...over });
  const more = [...announcement('m'), playlist('q', ['m'], 12)];
  const adding = (id: string) => schedule(id, 'q', { mode: { type: 'add' } });

  test.each<[string, Change[], string, string]>([
    [
      'joins',
      [schedule('s', 'p'), adding('a')],
      '2026-11-22T07:00:00Z',
      '“n de” (de, slide 1 of 2) is on because schedule “Schedule s” runs (priority 5) and “Schedule a” joins it, until 10:00.'
    ],
    [
      'join, with nothing there but them',
      [adding('a'), adding('c')],
      AT,
      '“m de” (de, slide 1 of 2) is on because the schedules “Schedule a” and “Schedule c” run and there is nothing else for them to join, until 10:00.'
    ],
    [
      'breaks in',
      [schedule('s', 'p'), breaks(300)],
      '2026-11-22T08:02:25Z',
      '“m de” (de, slide 1 of 1) is on because schedule “Schedule b” breaks in for 12 seconds every 2 minutes 24 seconds (300 seconds of each hour, priority 5), until 10:00.'
    ],
    [
      'breaks in, but not now',
      [schedule('s', 'p'), breaks(300)],
      '2026-11-22T08:01:00Z',
      '“n de” (de, slide 1 of 1) is on because schedule “Schedule s” runs (priority 5), until 10:00. “Schedule b” breaks in for 12 seconds every 2 minutes 24 seconds.'
    ],
    [
      'breaks in longer than what it breaks into',
      [schedule('s', 'p'), breaks(12, { rule: weekly('00:00', '00:00') })],
      '2026-11-22T08:00:05Z',
      '“m de” (de, slide 1 of 1) is on because schedule “Schedule b” breaks in for 12 seconds once in each hour (12 seconds of each hour, priority 5).'
    ]
  ])('%s', (_name, changes, at, sentence) => {
    expect(explained([...more, ...changes], at)?.sentence).toBe(sentence);
  });
});

test.each(['1970-01-01T00:00:00Z', '2036-11-22T08:30:00Z', '2199-12-31T23:59:59Z'])(
  'at %s by the document as it is',
  (at) => {
    const rule = { type: 'always', firstDate: null, lastDate: null, off: [] };
    const answer = explained([schedule('s', 'p', { rule })], at);
    expect(answer).toMatchObject({ until: null, why: { level: 'schedule', ids: ['s'] } });
    expect(answer?.chain.map((one) => one.verdict)).toEqual(['on', 'not-set', 'not-set', 'beaten']);
  }
);

test('a takeover, since when it began', () => {
  const site = after(floor, [takeover('t', '2026-11-22T09:00:00Z')], stamp('2026-11-22T08:00:00Z'));
  const answer = explain(site, displayNamed('d1'), ms(AT));
  expect(answer?.sentence).toBe('Takeover “Alarm t” is on because a takeover wins over everything else, until 10:00.');
  expect(answer?.showing).toMatchObject({ since: ms('2026-11-22T08:00:00Z'), until: ms('2026-11-22T09:00:00Z') });
  expect(answer?.why).toEqual({ level: 'takeover', ids: ['t'], added: [] });
});

test('nothing is said of a display that is not there', () => {
  expect(explain(floor, displayNamed('constructor'), ms(AT))).toBeNull();
});
