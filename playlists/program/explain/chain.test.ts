import { describe, expect, test } from 'vitest';
import type { Change } from '../../site/change.ts';
import {
  UNCONDITIONAL,
  after,
  announcement,
  asked,
  display,
  displayNamed,
  draft,
  item,
  ms,
  newSite,
  playlist,
  schedule,
  settings,
  stamp,
  takeover,
  weekly,
  withdraw
} from '../../testing/small-floor.ts';
import { explain } from '../explain.ts';
import type { Candidate } from './candidate.ts';

const made = stamp('2026-11-01T00:00:00Z');
const floor = after(
  null,
  [newSite(), display('d1'), ...announcement('n'), playlist('p', ['n']), playlist('empty', [])],
  made
);
/** Sunday, 09:30 in Berlin. */
const AT = '2026-11-22T08:30:00Z';
/** Takeovers are started half an hour before, for they may not last. */
const site = (changes: Change[]) => {
  const isTakeover = (one: Change) => one.type === 'start-takeover';
  const calm = after(
    floor,
    changes.filter((one) => !isTakeover(one)),
    made
  );
  return after(calm, changes.filter(isTakeover), stamp('2026-11-22T08:00:00Z'));
};
const chain = (changes: Change[], at = AT): readonly Candidate[] =>
  explain(site(changes), displayNamed('d1'), ms(at))?.chain ?? [];
const told = (changes: Change[], at = AT) => chain(changes, at).map(({ id, verdict, says }) => [id, verdict, says]);
const of = (id: string, changes: Change[], at = AT) => chain(changes, at).find((one) => one.id === id);

test('[W2] a bare floor has its two defaults and the card', () => {
  expect(told([])).toEqual([
    [null, 'not-set', 'This display has no default playlist.'],
    [null, 'not-set', 'The site has no default playlist.'],
    [null, 'on', 'The card with the site’s name and the time is on: nothing above it has anything to show.']
  ]);
});

test('[W2] from the strongest level down, with what is on, what was beaten and what does not run', () => {
  const changes = [
    settings({ defaultPlaylist: 'p' }),
    display('d1', { defaultPlaylist: 'p' }),
    schedule('late', 'p', { rule: weekly('20:00', '21:00'), priority: 9 }),
    schedule('low', 'p', { priority: 3 }),
    schedule('high', 'p', { rule: weekly('08:00', '09:45') })
  ];
  expect(told(changes)).toEqual([
    ['high', 'on', '“Schedule high” is on until 09:45 (priority 5).'],
    [
      'low',
      'beaten',
      '“Schedule low” would need priority 5 to rotate with “Schedule high”, more to replace it, or “Schedule high” to end. It is on from 09:45.'
    ],
    ['late', 'not-running', '“Schedule late” next runs at 20:00.'],
    [
      'p',
      'beaten',
      '“Playlist p”, this display’s default playlist, is on when nothing above it has anything to show, next at 10:00.'
    ],
    ['p', 'beaten', '“Playlist p”, the site’s default playlist, is on when nothing above it has anything to show.'],
    [null, 'beaten', 'The card with the site’s name and the time is on when nothing else has anything to show.']
  ]);
});

test('[W2] schedules that are aimed elsewhere are counted, not listed', () => {
  const elsewhere = { targets: { type: 'some', displays: [], tags: ['yard'] } };
  const answer = explain(site([schedule('s', 'p'), schedule('t', 'p', elsewhere)]), displayNamed('d1'), ms(AT));
  expect(answer?.elsewhere).toBe(1);
  expect(answer?.chain.map((one) => one.id)).toEqual(['s', null, null, null]);
});

describe('[W3] what a schedule would need, as data', () => {
  test.each<[string, Change[], string, Partial<Candidate>]>([
    [
      'a higher priority',
      [schedule('s', 'p'), schedule('low', 'p', { priority: 4 })],
      'low',
      {
        verdict: 'beaten',
        nextOn: null,
        needs: [
          { need: 'priority', atLeast: 5 },
          { need: 'nothing-above', level: 'schedule', ids: ['s'] }
        ]
      }
    ],
    [
      'its window',
      [schedule('s', 'p', { rule: weekly('06:00', '07:00', { days: ['tue'] }) })],
      's',
      {
        verdict: 'not-running',
        says: '“Schedule s” next runs at 06:00 on Tuesday 24 November.',
        needs: [{ need: 'window', opensAt: ms('2026-11-24T05:00:00Z') }]
      }
    ],
    [
      'another year',
      [schedule('s', 'p', { rule: weekly('06:00', '07:00', { firstDate: '2027-03-02' }) })],
      's',
      { says: '“Schedule s” next runs at 06:00 on Tuesday 2 March 2027.' }
    ],
    [
      'what never comes again',
      [schedule('s', 'p', { rule: weekly('06:00', '07:00', { lastDate: '2026-11-20' }) })],
      's',
      { verdict: 'not-running', says: '“Schedule s” is over.', needs: [{ need: 'window', opensAt: null }] }
    ],
    [
      'what comes after more than 400 days',
      [schedule('s', 'p', { rule: weekly('06:00', '07:00', { firstDate: '2028-03-02' }) })],
      's',
      { verdict: 'not-running', says: '“Schedule s” does not run within the next 400 days.' }
    ],
    [
      'that a takeover ends',
      [schedule('s', 'p', { rule: weekly('08:00', '12:00') }), takeover('t', '2026-11-22T09:00:00Z')],
      's',
      {
        verdict: 'beaten',
        says: '“Schedule s” runs, but the takeover “Alarm t” wins. It is on from 10:00.',
        nextOn: ms('2026-11-22T09:00:00Z'),
        needs: [{ need: 'nothing-above', level: 'takeover', ids: ['t'] }]
      }
    ],
    [
      'that a takeover ends, and more',
      [
        schedule('s', 'p', { rule: weekly('08:00', '12:00') }),
        schedule('low', 'p', { priority: 1, rule: weekly('08:00', '12:00') }),
        takeover('t', '2026-11-22T09:00:00Z')
      ],
      'low',
      {
        verdict: 'beaten',
        says: '“Schedule low” runs, but the takeover “Alarm t” wins; without it, it would need priority 5 to rotate with “Schedule s”, more to replace it, or “Schedule s” to end.',
        needs: [
          { need: 'nothing-above', level: 'takeover', ids: ['t'] },
          { need: 'priority', atLeast: 5 },
          { need: 'nothing-above', level: 'schedule', ids: ['s'] }
        ]
      }
    ],
    [
      'to join what is on',
      [schedule('s', 'p'), schedule('low', 'p', { priority: 4, mode: { type: 'add' } })],
      'low',
      { says: '“Schedule low” would need priority 5 to join “Schedule s”, or “Schedule s” to end.' }
    ],
    [
      'to break into what is on, which cannot be outdone',
      [
        schedule('s', 'p', { priority: 9 }),
        schedule('low', 'p', { priority: 8, mode: { type: 'interrupt', secondsPerHour: 60 } }),
        schedule('lower', 'p', { priority: 1 })
      ],
      'low',
      { says: '“Schedule low” would need priority 9 to break into “Schedule s”, or “Schedule s” to end.' }
    ],
    [
      'what has the highest priority is only shared',
      [schedule('s', 'p', { priority: 9 }), schedule('low', 'p', { priority: 8 })],
      'low',
      { says: '“Schedule low” would need priority 9 to rotate with “Schedule s”, or “Schedule s” to end.' }
    ],
    [
      'no seconds of the hour where its turn would come first',
      [
        schedule('s', 'p'),
        schedule('long', 'p', { mode: { type: 'interrupt', secondsPerHour: 1500 } }),
        schedule('a', 'p', { priority: 4, mode: { type: 'interrupt', secondsPerHour: 600 } })
      ],
      'a',
      {
        verdict: 'beaten',
        needs: [
          { need: 'priority', atLeast: 5 },
          { need: 'nothing-above', level: 'schedule', ids: ['s'] }
        ]
      }
    ],
    [
      'seconds of the hour',
      [
        schedule('long', 'p', { mode: { type: 'interrupt', secondsPerHour: 1500 } }),
        schedule('short', 'p', { priority: 4, mode: { type: 'interrupt', secondsPerHour: 600 } })
      ],
      'short',
      {
        verdict: 'left-out',
        says: '“Schedule short” asks for 600 seconds of each hour, but others leave 300.',
        needs: [{ need: 'seconds', wants: 600, free: 300 }]
      }
    ]
  ])('%s', (_name, changes, id, expected) => {
    expect(of(id, changes)).toMatchObject(expected);
  });
});

describe('[W3] what a playlist lacks', () => {
  const holding = (...items: unknown[]): Change[] => [
    asked({ type: 'put-playlist', id: 'q', name: 'Menu', items }),
    schedule('s', 'q')
  ];
  test.each<[string, Change[], string]>([
    ['entries', holding(), 'is empty'],
    ['what is published', [draft('m'), ...holding(item('m'))], 'has nothing to show: “m de” is not published'],
    [
      'what is valid already',
      [...announcement('m', { validFrom: '2026-12-03T05:00:00Z' }), ...holding(item('m'))],
      'has nothing to show: “m de” starts at 06:00 on Thursday 3 December'
    ],
    [
      'what is still valid',
      [...announcement('m', { validUntil: '2026-11-21T05:00:00Z' }), ...holding(item('m'))],
      'has nothing to show: “m de” ended at 06:00 on Saturday 21 November'
    ],
    [
      'what was not withdrawn',
      [...announcement('m'), withdraw('m'), ...holding(item('m'))],
      'has nothing to show: “m de” is withdrawn'
    ],
    [
      'a tag',
      holding(item('n', 10, { tags: ['canteen', 'yard'] })),
      'has nothing to show: “n de” is only for displays tagged “canteen” or “yard”'
    ],
    [
      'an entry’s hours',
      holding(item('n', 10, { rule: weekly('11:00', '14:00') })),
      'has nothing to show: “n de” next runs at 11:00'
    ],
    [
      'what is inside it, the most hopeful first',
      holding(
        item('n', 10, { validUntil: '2026-11-20T00:00:00Z' }),
        item('n', 10, { validFrom: '2026-11-22T09:00:00Z' }),
        { type: 'playlist', playlist: 'empty', ...UNCONDITIONAL }
      ),
      'has nothing to show: “n de” starts at 10:00, and 2 other entries are not shown either'
    ]
  ])('%s', (_name, changes, says) => {
    expect(of('s', changes)).toMatchObject({
      verdict: 'nothing-to-show',
      says: `“Schedule s” runs until 10:00, but its playlist “Menu” ${says}.`
    });
  });
});

describe('takeovers', () => {
  const drill = takeover('drill', '2026-11-22T10:00:00Z', { drill: true, severity: 'emergency' });
  const warning = takeover('warning', '2026-11-22T11:00:00Z');
  const changes = [drill, warning];

  test('[W2] the one that wins, and why the other waits', () => {
    const answer = explain(site(changes), displayNamed('d1'), ms(AT));
    expect(answer?.chain.slice(0, 2).map(({ verdict, says, nextOn }) => [verdict, says, nextOn])).toEqual([
      ['on', 'Warning “Alarm warning” is on until 12:00.', null],
      ['beaten', '“Alarm drill” runs until 11:00, but “Alarm warning” wins: a real takeover wins over a drill.', null]
    ]);
  });

  test('before it started and after it ended it is in the chain', () => {
    const at = (instant: string) =>
      explain(site(changes), displayNamed('d1'), ms(instant))
        ?.chain.slice(0, 2)
        .map(({ verdict, says }) => [verdict, says]);
    expect(at('2026-11-22T07:59:59Z')).toEqual([
      ['not-running', '“Alarm warning” starts at 09:00.'],
      ['not-running', '“Alarm drill” starts at 09:00.']
    ]);
    expect(at('2026-11-22T11:00:00Z')).toEqual([
      ['ended', '“Alarm warning” ended at 12:00.'],
      ['ended', '“Alarm drill” ended at 11:00.']
    ]);
  });
});
