import { describe, expect, test } from 'vitest';
import {
  after,
  announcement,
  asked,
  crew,
  daypart,
  item,
  newSite,
  playlist,
  refusalOf,
  roster,
  schedule,
  shifts,
  weekly,
  withShifts
} from '../../testing/small-floor.ts';

const floor = after(null, [
  newSite(),
  crew('a'),
  crew('b'),
  crew('c'),
  daypart('night', '22:00', '06:00'),
  shifts('x'),
  roster('shop', [['w1', '2026-11-23', '09:00', '17:00']]),
  ...announcement('n'),
  playlist('p', ['n'])
]);

const always = { type: 'always', firstDate: null, lastDate: null, off: [] };
const dates = (of: object, over: object = {}) => ({ ...weekly('08:00', '10:00'), dates: of, ...over });
const window = (from: string, until: string) => {
  const wall = (text: string) => ({ date: text.slice(0, 10), time: text.slice(11) });
  return { from: wall(from), until: wall(until) };
};
const windows = (...of: object[]) => ({ type: 'windows', windows: of });
const inPart = (id: string) => ({ ...weekly('08:00', '10:00'), hours: { type: 'daypart', daypart: id } });
const backwards = { firstDate: '2026-12-02', lastDate: '2026-12-01' };

const BAD: [name: string, rule: object, refusal: string, field: string][] = [
  ['always: the last date before the first', { ...always, ...backwards }, 'invalid', 'lastDate'],
  ['dates: the last date before the first', weekly('08:00', '10:00', backwards), 'invalid', 'lastDate'],
  ['shifts: the last date before the first', withShifts('x', backwards), 'invalid', 'lastDate'],
  ['[E9] always: a date off twice', { ...always, off: ['2026-12-01', '2026-12-01'] }, 'invalid', 'off.1'],
  [
    '[E9] dates: a date off twice',
    weekly('08:00', '10:00', { off: ['2026-12-01', '2026-12-02', '2026-12-01'] }),
    'invalid',
    'off.2'
  ],
  ['[E9] a date added twice', weekly('08:00', '10:00', { added: ['2026-12-01', '2026-12-01'] }), 'invalid', 'added.1'],
  [
    'a date that is added and off',
    weekly('08:00', '10:00', { off: ['2026-12-01'], added: ['2026-12-02', '2026-12-01'] }),
    'invalid',
    'added.1'
  ],
  ['[E9] a weekday twice', dates({ type: 'weekdays', days: ['mon', 'mon'] }), 'invalid', 'dates.days.1'],
  [
    '[E9] every second week: a weekday twice',
    dates({ type: 'every-nth-week', every: 2, anchor: '2026-11-23', days: ['fri', 'sat', 'fri'] }),
    'invalid',
    'dates.days.2'
  ],
  [
    '[E9] a day of the month twice',
    dates({ type: 'days-of-month', days: ['last', 31, 'last'] }),
    'invalid',
    'dates.days.2'
  ],
  [
    '[E9] a week of the month twice',
    dates({ type: 'weekdays-of-month', which: [1, 1], days: ['tue'] }),
    'invalid',
    'dates.which.1'
  ],
  [
    '[E9] a weekday of the month twice',
    dates({ type: 'weekdays-of-month', which: [1], days: ['tue', 'tue'] }),
    'invalid',
    'dates.days.1'
  ],
  ['[E3] a daypart that is not there', inPart('noon'), 'not-found', 'hours.daypart'],
  [
    'a single window that ends before it starts',
    windows(window('2026-12-01 08:00', '2026-12-01 07:59')),
    'invalid',
    'windows.0.until'
  ],
  [
    'a single window that ends when it starts',
    windows(window('2026-12-01 08:00', '2026-12-01 09:00'), window('2026-12-02 08:00', '2026-12-02 08:00')),
    'invalid',
    'windows.1.until'
  ],
  [
    'a single window that ends on the date before',
    windows(window('2026-12-02 08:00', '2026-12-01 23:00')),
    'invalid',
    'windows.0.until'
  ],
  [
    '[E9] the same window twice',
    windows(window('2026-12-01 08:00', '2026-12-01 09:00'), window('2026-12-01 08:00', '2026-12-01 09:00')),
    'invalid',
    'windows.1'
  ],
  ['[E3] a shift pattern that is not there', withShifts('y'), 'not-found', 'pattern'],
  ['[E3] a crew that is not there', withShifts('x', { crews: ['a', 'nobody'] }), 'not-found', 'crews.1'],
  ['[E12] a crew that is not on the pattern', withShifts('x', { crews: ['c'] }), 'not-found', 'crews.0'],
  ['[E12] a shift that the pattern lacks', withShifts('x', { shifts: ['N', 'S'] }), 'not-found', 'shifts.1'],
  ['[E12] a crew of a roster', withShifts('shop', { crews: ['a'] }), 'not-found', 'crews.0'],
  ['[E12] a letter of a roster', withShifts('shop', { shifts: ['D'] }), 'not-found', 'shifts.0'],
  ['[E9] a crew twice', withShifts('x', { crews: ['a', 'a'] }), 'invalid', 'crews.1'],
  ['[E9] a shift twice', withShifts('x', { shifts: ['N', 'N'] }), 'invalid', 'shifts.1'],
  ['[E9] shifts: a date off twice', withShifts('x', { off: ['2026-12-01', '2026-12-01'] }), 'invalid', 'off.1']
];

describe('a bad rule is refused by its field', () => {
  test.each(BAD)('of a schedule: %s', (_name, rule, refusal, field) => {
    expect(refusalOf(floor, schedule('s', 'p', { rule }))).toMatchObject({
      refusal,
      field: `rule.${field}`,
      says: expect.stringMatching(/^\S.*[.]$/)
    });
  });

  test.each(BAD)('of a playlist’s entry: %s', (_name, rule, refusal, field) => {
    const change = asked({ type: 'put-playlist', id: 'q', name: 'Q', items: [item('n'), item('n', 10, { rule })] });
    expect(refusalOf(floor, change)).toMatchObject({ refusal, field: `items.1.rule.${field}` });
  });
});

describe('a rule that may be', () => {
  test.each<[string, object]>([
    ['always', always],
    ['one day', { ...always, firstDate: '2026-12-01', lastDate: '2026-12-01' }],
    ['a whole day', weekly('08:00', '08:00')],
    ['past midnight', weekly('22:00', '06:00')],
    ['a daypart', inPart('night')],
    ['every day of the month', dates({ type: 'days-of-month', days: [1, 15, 31, 'last'] })],
    [
      'windows that overlap',
      windows(window('2026-12-01 08:00', '2027-01-01 00:00'), window('2026-12-24 00:00', '2026-12-25 00:00'))
    ],
    ['a crew’s nights', withShifts('x', { crews: ['b'], shifts: ['N'], afterDaysOff: 2 })],
    ['the first minutes of every shift of a roster', withShifts('shop', { part: { type: 'first', minutes: 15 } })]
  ])('%s', (_name, rule) => {
    expect(after(floor, [schedule('s', 'p', { rule })]).schedules).toHaveProperty('s');
  });
});

test('a crew is named as people know it', () => {
  expect(refusalOf(floor, schedule('s', 'p', { rule: withShifts('x', { crews: ['c'] }) })).says).toBe(
    'Crew “Crew c” is not on the shift pattern “Pattern x”.'
  );
});
