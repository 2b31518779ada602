// When something runs: on which dates and at which hours of the site's wall clock, by the shifts, once, or always (RULES.md, T and D).
import * as v from 'valibot';
import { crewId, daypartId, shiftPatternId } from './ids.ts';
import type { DeepReadonly } from './readonly.ts';
import { shiftLetter } from './shift-pattern.ts';
import { list } from './sized.ts';
import { localDate, wallTime, wholeNumber } from './values.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const someDays = list(v.picklist(weekdays), 7, 'days', 'must name at least one day');
const someDates = list(localDate, 400, 'dates');
const LAST = v.literal('last', 'must be a number or last');

/** On which dates. Weeks begin on Monday; the anchor's day or week is one on which it runs, and it counts in both directions. */
export const dateRule = v.variant('type', [
  v.strictObject({ type: v.literal('every-day') }),
  v.strictObject({ type: v.literal('weekdays'), days: someDays }),
  v.strictObject({ type: v.literal('every-nth-day'), every: wholeNumber(2, 366), anchor: localDate }),
  v.strictObject({ type: v.literal('every-nth-week'), every: wholeNumber(2, 53), anchor: localDate, days: someDays }),
  /** A month without such a day is passed over; `last` is its last day. */
  v.strictObject({
    type: v.literal('days-of-month'),
    days: list(v.union([wholeNumber(1, 31), LAST]), 32, 'days', 'must name at least one day')
  }),
  /** The first, third or last Tuesday of the month; a month without a fifth one is passed over. */
  v.strictObject({
    type: v.literal('weekdays-of-month'),
    which: list(v.union([wholeNumber(1, 5), LAST]), 6, 'weeks', 'must name at least one'),
    days: someDays
  })
]);

/** At which hours: midnight to midnight, from one wall time until another (crossing midnight where `until` is not after `from`), or a daypart. */
export const hours = v.variant('type', [
  v.strictObject({ type: v.literal('all-day') }),
  v.strictObject({ type: v.literal('between'), from: wallTime, until: wallTime }),
  v.strictObject({ type: v.literal('daypart'), daypart: daypartId })
]);

const wallClock = v.strictObject({ date: localDate, time: wallTime });

/** First and last date are of window starts, inclusive. */
const range = { firstDate: v.nullable(localDate), lastDate: v.nullable(localDate) };

export const timeRule = v.variant('type', [
  /** From the first date's midnight to the last one's end, without a break; an open end where there is none. */
  v.strictObject({ type: v.literal('always'), ...range, off: someDates }),
  /** A window on each of these dates. Those in `added` run whatever rule and range say, those in `off` don't. */
  v.strictObject({ type: v.literal('dates'), dates: dateRule, hours, ...range, off: someDates, added: someDates }),
  /** Single windows. */
  v.strictObject({
    type: v.literal('windows'),
    windows: list(
      v.strictObject({ from: wallClock, until: wallClock }),
      100,
      'windows',
      'must name at least one window'
    )
  }),
  /** With the shifts of a pattern or roster. Where crews or shifts are empty any will do; a roster's shifts have no letters. */
  v.strictObject({
    type: v.literal('shifts'),
    pattern: shiftPatternId,
    crews: list(crewId, 50, 'crews'),
    shifts: list(shiftLetter, 20, 'shifts'),
    /** Only the first shift after at least so many dates without one; null for every shift. */
    afterDaysOff: v.nullable(wholeNumber(1, 60)),
    part: v.variant('type', [
      v.strictObject({ type: v.literal('whole') }),
      v.strictObject({ type: v.literal('first'), minutes: wholeNumber(1, 720) }),
      v.strictObject({ type: v.literal('last'), minutes: wholeNumber(1, 720) })
    ]),
    ...range,
    off: someDates
  })
]);

export type Weekday = (typeof weekdays)[number];
export type DateRule = DeepReadonly<v.InferOutput<typeof dateRule>>;
export type Hours = DeepReadonly<v.InferOutput<typeof hours>>;
export type TimeRule = DeepReadonly<v.InferOutput<typeof timeRule>>;
export type TimeRuleOf<T extends TimeRule['type']> = Extract<TimeRule, { type: T }>;
