// Our wall clock held against Temporal's own, in zones that jump in every way there is. FLOOR_SEED repeats a seed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS, dateOf, timeOf } from '../calendar/day.ts';
import { wallAt } from '../calendar/offsets.ts';
import type { TimeZone } from '../site/values.ts';
import { weekly } from '../testing/small-floor.ts';
import { instantOf, localDateAt, offsetsBetween } from './zone.ts';
import { windows } from './windows.ts';

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const FIRST_DAY = 14_610; // 2010-01-01
const zones = fc.constantFrom(
  ...[
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'America/Santiago',
    'Africa/Cairo',
    'Asia/Kolkata',
    'America/Los_Angeles'
  ],
  ...[
    'Pacific/Apia',
    'Africa/Casablanca',
    'America/Caracas',
    'Asia/Pyongyang',
    'America/St_Johns',
    'Antarctica/Troll',
    'UTC'
  ]
) as fc.Arbitrary<TimeZone>;
const days = fc.nat(95 * 365).map((day) => FIRST_DAY + day);

/** The first valid minute in a gap, the earlier in an overlap, asked of Temporal alone. */
function byTemporal(day: number, minute: number, zone: TimeZone): number {
  const wall = Temporal.PlainDateTime.from(`${dateOf(day)}T${timeOf(minute)}`);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wall)) return earlier.epochMilliseconds;
  const jump = earlier.getTimeZoneTransition('next');
  if (jump === null) throw new Error('a gap without a transition');
  return jump.epochMilliseconds;
}

/** Days around a change of the clock are rare; half of those tried are such. */
const dayNearAChange = fc
  .tuple(zones, days, fc.integer({ min: -2, max: 2 }), fc.boolean())
  .map(([zone, day, off, near]) => {
    const changes = offsetsBetween(zone, day * DAY_MS, (day + 370) * DAY_MS);
    const at = near ? changes[1]?.from : undefined;
    return { zone, day: (at === undefined ? day : Math.floor(at / DAY_MS)) + off };
  });

test(`[T1] every wall time is the instant that Temporal says (seed ${seed})`, () => {
  fc.assert(
    fc.property(dayNearAChange, fc.nat(1439), ({ zone, day }, minute) => {
      expect(instantOf(dateOf(day), timeOf(minute), zone)).toBe(byTemporal(day, minute, zone));
    }),
    { seed, numRuns: 1500 }
  );
});

test(`the wall clock by offsets is Temporal’s (seed ${seed})`, () => {
  fc.assert(
    fc.property(dayNearAChange, fc.nat(DAY_MS - 1), ({ zone, day }, ms) => {
      const at = day * DAY_MS + ms;
      const shown = wallAt(offsetsBetween(zone, at - 3 * DAY_MS, at + 3 * DAY_MS), at);
      const said = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
      expect(`${dateOf(shown.day)}T${timeOf(Math.floor(shown.ms / MINUTE_MS))}`).toBe(
        said.toString({ smallestUnit: 'minute' })
      );
      expect(localDateAt(at, zone)).toBe(dateOf(shown.day));
    }),
    { seed, numRuns: 1500 }
  );
});

test(`[T3] [T4] windows begin and end as Temporal says, in order and without overlap (seed ${seed})`, () => {
  fc.assert(
    fc.property(dayNearAChange, fc.nat(1439), fc.nat(1439), ({ zone, day }, opens, closes) => {
      const [from, until] = [(day - 3) * DAY_MS, (day + 3) * DAY_MS];
      const calendar = { timeZone: zone, dayparts: {}, shiftPatterns: {} };
      const found = windows(weekly(timeOf(opens), timeOf(closes)), calendar, from, until);
      const expected = Array.from({ length: 12 }, (_, index) => day - 6 + index)
        .map((one) => ({
          from: byTemporal(one, opens, zone),
          until: byTemporal(closes > opens ? one : one + 1, closes, zone)
        }))
        .filter((one) => one.from < one.until && one.from < until && one.until > from);
      expect(found).toEqual(expected);
      found.slice(1).forEach((one, index) => expect(one.from).toBeGreaterThanOrEqual(found[index]?.until ?? Infinity));
    }),
    { seed, numRuns: 500 }
  );
});
