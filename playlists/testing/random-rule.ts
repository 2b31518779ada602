// Time rules of every kind made of chance, with what they refer to, for properties. All of them would parse.
import fc from 'fast-check';
import * as v from 'valibot';
import { dateOf } from '../calendar/day.ts';
import { daypart } from '../site/daypart.ts';
import { shiftPattern } from '../site/shift-pattern.ts';
import { timeRule, weekdays } from '../site/time-rule.ts';
import type { TimeZone } from '../site/values.ts';
import type { Calendar } from '../time/windows.ts';

/** Every kind of change that clocks know: none, an hour, half an hour, at midnight, a skipped date, twice a year around Ramadan. */
export const TEN_ZONES = [
  ...['Europe/Berlin', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Cairo', 'Asia/Kolkata', 'UTC'],
  ...['America/Los_Angeles', 'Pacific/Apia', 'Africa/Casablanca', 'America/St_Johns']
] as unknown as readonly TimeZone[];

const wallTime = fc.constantFrom(
  ...[
    '00:00',
    '00:01',
    '00:30',
    '01:45',
    '02:00',
    '02:15',
    '02:30',
    '03:00',
    '06:00',
    '11:20',
    '18:00',
    '22:00',
    '23:59'
  ]
);
const some = <T>(list: readonly T[]) => fc.subarray([...list], { minLength: 1 });
const dateNear = (day: number, within: number) =>
  fc.integer({ min: -within, max: within }).map((off) => dateOf(day + off));
const datesNear = (day: number) => fc.uniqueArray(dateNear(day, 30), { maxLength: 6 });
const since = '2026-01-01T00:00:00Z';

const rangeNear = (day: number) =>
  fc.tuple(fc.option(dateNear(day, 60)), fc.option(fc.nat(90))).map(([firstDate, length]) => ({
    firstDate,
    lastDate:
      length === null
        ? null
        : dateOf(firstDate === null ? day + length - 20 : Date.parse(firstDate) / 86_400_000 + length)
  }));

/** The kinds of date rules, their anchors near a day. */
export const dateRuleNear = (day: number) =>
  fc.oneof(
    fc.constant({ type: 'every-day' }),
    fc.record({ type: fc.constant('weekdays'), days: some(weekdays) }),
    fc.record({
      type: fc.constant('every-nth-day'),
      every: fc.integer({ min: 2, max: 40 }),
      anchor: dateNear(day, 400)
    }),
    fc.record({
      type: fc.constant('every-nth-week'),
      every: fc.integer({ min: 2, max: 9 }),
      anchor: dateNear(day, 400),
      days: some(weekdays)
    }),
    fc.record({
      type: fc.constant('days-of-month'),
      days: some([...Array.from({ length: 31 }, (_, index) => index + 1), 'last'])
    }),
    fc.record({ type: fc.constant('weekdays-of-month'), which: some([1, 2, 3, 4, 5, 'last']), days: some(weekdays) })
  );

const shifts = [
  { letter: 'D', name: 'Early', start: '06:00', hours: 8 },
  { letter: 'S', name: 'Late', start: '14:00', hours: 8 },
  { letter: 'N', name: 'Night', start: '22:00', hours: 8.25 },
  { letter: 'X', name: 'Whole day', start: '02:15', hours: 24 }
];
const crews = ['a', 'b', 'c'];

const cycleText = fc
  .array(fc.constantFrom('D', 'S', 'N', 'X', 'o', 'o'), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(''))
  .filter((text) => /[^o]/.test(text));

const cycleNear = (day: number) => {
  const name = fc.record({
    crew: fc.constantFrom(...crews),
    shift: fc.constantFrom('D', 'N'),
    date: dateNear(day, 12)
  });
  return fc.record({
    type: fc.constant('cycle'),
    id: fc.constant('pattern'),
    name: fc.constant('Pattern'),
    anchorDate: dateNear(day, 400),
    cycle: cycleText,
    shifts: fc.constant(shifts),
    crews: fc.tuple(
      ...crews.map((crew) =>
        fc.record({ crew: fc.constant(crew), offset: fc.nat(11), cycle: fc.option(cycleText, { freq: 3 }) })
      )
    ),
    exceptions: fc.array(
      fc.oneof(
        fc.record({ type: fc.constant('swap'), one: name, other: name }),
        name.map((one) => ({ type: 'cancelled', ...one })),
        name.map((one) => ({ type: 'added', ...one })),
        fc.tuple(dateNear(day, 12), dateNear(day, 12)).map((dates) => {
          const [firstDate, lastDate] = dates.sort();
          return { type: 'shutdown', firstDate, lastDate };
        })
      ),
      { maxLength: 5 }
    ),
    since: fc.constant(since)
  });
};

const rosterNear = (day: number) =>
  fc.record({
    type: fc.constant('roster'),
    id: fc.constant('pattern'),
    name: fc.constant('Roster'),
    rows: fc.array(
      fc.record({ worker: fc.constantFrom('w1', 'w2'), date: dateNear(day, 20), start: wallTime, end: wallTime }),
      { maxLength: 12 }
    ),
    since: fc.constant(since)
  });

/** A calendar with one daypart and one pattern or roster whose anchor and exceptions are near a day. */
export const calendarNear = (zone: TimeZone, day: number): fc.Arbitrary<Calendar> =>
  fc.tuple(wallTime, wallTime, fc.oneof(cycleNear(day), cycleNear(day), rosterNear(day))).map(
    ([from, until, pattern]) =>
      ({
        timeZone: zone,
        dayparts: { part: v.parse(daypart, { id: 'part', name: 'Part', from, until, since }) },
        shiftPatterns: { pattern: v.parse(shiftPattern, pattern) }
      }) as Calendar
  );

/** A rule of any kind; what it names is in `calendarNear`. */
export const ruleNear = (day: number) => {
  const range = rangeNear(day);
  const always = fc.tuple(range, datesNear(day)).map(([ends, off]) => ({ type: 'always', ...ends, off }));
  const hours = fc.oneof(
    fc.constant({ type: 'all-day' }),
    fc.record({ type: fc.constant('between'), from: wallTime, until: wallTime }),
    fc.constant({ type: 'daypart', daypart: 'part' })
  );
  const dates = fc
    .tuple(dateRuleNear(day), hours, range, datesNear(day), datesNear(day))
    .map(([of, at, ends, off, added]) => ({ type: 'dates', dates: of, hours: at, ...ends, off, added }));
  const clock = fc.record({ date: dateNear(day, 20), time: wallTime });
  const single = fc.record({
    type: fc.constant('windows'),
    windows: fc.array(fc.record({ from: clock, until: clock }), { minLength: 1, maxLength: 5 })
  });
  const part = fc.oneof(
    fc.constant({ type: 'whole' }),
    fc.record({ type: fc.constantFrom('first', 'last'), minutes: fc.constantFrom(1, 15, 60, 500, 720) })
  );
  const withShifts = fc
    .tuple(fc.subarray(crews), fc.subarray(['D', 'S', 'N', 'X']), fc.option(fc.integer({ min: 1, max: 5 })), part)
    .chain(([who, letters, afterDaysOff, of]) =>
      fc.tuple(range, datesNear(day)).map(([ends, off]) => ({
        ...{ type: 'shifts', pattern: 'pattern', crews: who, shifts: letters, afterDaysOff, part: of },
        ...ends,
        off
      }))
    );
  return fc.oneof(always, dates, dates, single, withShifts, withShifts).map((rule) => v.parse(timeRule, rule));
};
