// Time rules of every kind made of chance, with what they refer to, for properties. All of them would parse; edit() would refuse some.
import * as v from 'valibot';
import { dateOf } from '../calendar/day.ts';
import { daypart } from '../site/daypart.ts';
import { shiftPattern } from '../site/shift-pattern.ts';
import { type DateRule, type TimeRule, dateRule, timeRule, weekdays } from '../site/time-rule.ts';
import type { TimeZone } from '../site/values.ts';
import type { Calendar } from '../time/windows.ts';
import { type Chance, dice } from './dice.ts';

/** Every kind of change that clocks know: none, an hour, half an hour, two, at midnight, a minute after it, a skipped date, around Ramadan. */
export const TEN_ZONES = [
  ...['Europe/Berlin', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Cairo', 'Asia/Kolkata', 'Antarctica/Troll'],
  ...['America/Los_Angeles', 'Pacific/Apia', 'Africa/Casablanca', 'America/St_Johns']
] as unknown as readonly TimeZone[];

export const NUMBERS_PER_RULE = 60;
export const NUMBERS_PER_CALENDAR = 120;

export const TIMES = [
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
  '22:00',
  '23:59'
];
const CREWS = ['a', 'b', 'c'];
export const SHIFTS = [
  { letter: 'D', name: 'Early', start: '06:00', hours: 8 },
  { letter: 'S', name: 'Late', start: '14:00', hours: 8 },
  { letter: 'N', name: 'Night', start: '22:00', hours: 8.25 },
  { letter: 'X', name: 'Whole day', start: '02:15', hours: 24 }
];
const since = '2026-01-01T00:00:00Z';

/** A rule whose dates are near a day (since 1970-01-01); what it names is in `randomCalendar`. */
export function randomRule(chance: Chance, day: number): TimeRule {
  const { upTo, pick, some, maybe, near, dates } = dice(chance, day);
  const firstDate = maybe(() => upTo(120) - 60);
  const lastDate = maybe(() => (firstDate ?? -20) + upTo(90));
  const range = {
    firstDate: firstDate === null ? null : dateOf(day + firstDate),
    lastDate: lastDate === null ? null : dateOf(day + lastDate)
  };
  const time = () => pick(TIMES);
  const kinds: readonly (() => Readonly<Record<string, unknown>>)[] = [
    () => ({ type: 'always', ...range, off: dates() }),
    () => ({
      type: 'dates',
      dates: drawnDates(chance.slice(30), day),
      hours: pick([
        { type: 'all-day' },
        { type: 'between', from: time(), until: time() },
        { type: 'between', from: time(), until: time() },
        { type: 'daypart', daypart: 'part' }
      ]),
      ...range,
      off: dates(),
      added: dates()
    }),
    () => ({
      type: 'windows',
      windows: Array.from({ length: 1 + upTo(4) }, () => ({
        from: { date: near(20), time: time() },
        until: { date: near(20), time: time() }
      }))
    }),
    () => ({
      type: 'shifts',
      pattern: 'pattern',
      crews: some(CREWS),
      shifts: some(SHIFTS.map((one) => one.letter)),
      afterDaysOff: maybe(() => 1 + upTo(4)),
      part: pick([
        { type: 'whole' },
        { type: 'first', minutes: pick([1, 15, 60, 720]) },
        { type: 'last', minutes: pick([1, 15, 60, 720]) }
      ]),
      ...range,
      off: dates()
    })
  ];
  return v.parse(timeRule, pick([...kinds, ...kinds.slice(1, 2), ...kinds.slice(3)])());
}

/** Its anchor is near a day. */
export function randomDates(chance: Chance, day: number): DateRule {
  return v.parse(dateRule, drawnDates(chance, day));
}

function drawnDates(chance: Chance, day: number): Readonly<Record<string, unknown>> {
  const { upTo, pick, oneOrMore, near } = dice(chance, day);
  const kinds: readonly (() => Readonly<Record<string, unknown>>)[] = [
    () => ({ type: 'every-day' }),
    () => ({ type: 'weekdays', days: oneOrMore(weekdays) }),
    () => ({ type: 'every-nth-day', every: 2 + upTo(40), anchor: near(400) }),
    () => ({ type: 'every-nth-week', every: 2 + upTo(7), anchor: near(400), days: oneOrMore(weekdays) }),
    () => ({ type: 'days-of-month', days: oneOrMore([1, 2, 15, 28, 29, 30, 31, 'last']) }),
    () => ({ type: 'weekdays-of-month', which: oneOrMore([1, 2, 3, 4, 5, 'last']), days: oneOrMore(weekdays) })
  ];
  return pick(kinds)();
}

/** A daypart, and a pattern or roster whose anchor and exceptions are near a day. */
export function randomCalendar(chance: Chance, timeZone: TimeZone, day: number): Calendar {
  const { upTo, pick, maybe, near, list } = dice(chance, day);
  const cycle = () => {
    const letters = list(11, () => pick(['D', 'S', 'N', 'X', 'o', 'o']));
    return `${pick(['D', 'N', 'X'])}${letters.join('')}`;
  };
  const name = () => ({ crew: pick(CREWS), shift: pick(['D', 'N']), date: near(12) });
  const exceptions: readonly (() => Readonly<Record<string, unknown>>)[] = [
    () => ({ type: 'swap', one: name(), other: name() }),
    () => ({ type: 'cancelled', ...name() }),
    () => ({ type: 'added', ...name() }),
    () => {
      const [firstDate, lastDate] = [near(12), near(12)].sort();
      return { type: 'shutdown', firstDate, lastDate };
    }
  ];
  const id = 'pattern';
  const patterns: readonly (() => Readonly<Record<string, unknown>>)[] = [
    () => ({
      ...{ type: 'cycle', id, name: 'Pattern', since, anchorDate: near(400), cycle: cycle(), shifts: SHIFTS },
      crews: CREWS.map((crew) => ({ crew, offset: upTo(11), cycle: maybe(cycle) })),
      exceptions: list(5, () => pick(exceptions)())
    }),
    () => ({
      ...{ type: 'roster', id, name: 'Roster', since },
      // Nobody starts twice at the same time [E12].
      rows: list(12, () => ({
        worker: pick(['w1', 'w2']),
        date: near(20),
        start: pick(TIMES),
        end: pick(TIMES)
      })).filter(
        (row, index, rows) =>
          rows.findIndex((o) => o.worker === row.worker && o.date === row.date && o.start === row.start) === index
      )
    })
  ];
  const part = v.parse(daypart, { id: 'part', name: 'Part', from: pick(TIMES), until: pick(TIMES), since });
  const pattern = v.parse(shiftPattern, pick([...patterns, ...patterns.slice(0, 1)])());
  return { timeZone, dayparts: { [part.id]: part }, shiftPatterns: { [pattern.id]: pattern } };
}
