// Who is on duty by the heart is who is on duty by the oracle, at an instant and over a range, on random patterns and rosters.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShiftPattern } from '#playlists/site/shift-pattern.ts';
import { type Duty, dutiesBetween, onDuty } from '#playlists/time/on-duty.ts';
import { busyFloor } from './busy-floor.ts';
import { DAY_MS, check, patience, seed } from './chance.ts';
import { shiftsOn } from './shifts.ts';
import { dateShown, eachDate, isIn } from './wall-clock.ts';

describe(`on duty (seed ${seed})`, patience, () => {
  test('[D3] [D4] [D7] are those whose shift has started and not ended', () => {
    fc.assert(
      fc.property(
        busyFloor(),
        fc.array(fc.nat(40 * DAY_MS), { minLength: 20, maxLength: 20 }),
        ({ site, at }, ahead) => {
          for (const pattern of Object.values(site.shiftPatterns)) {
            for (const instant of ahead.map((ms) => at - 20 * DAY_MS + ms)) {
              const all = instancesAround(pattern, instant, instant, site.timeZone);
              const expected = all.filter((one) => isIn(instant, one)).map(toText);
              expect(onDuty(pattern, instant, site.timeZone).map(dutyText).sort()).toEqual(unique(expected));
            }
          }
        }
      ),
      check(40)
    );
  });

  test('[D3] [D4] [D7] over a range are those whose shift meets it', () => {
    fc.assert(
      fc.property(
        busyFloor(),
        fc.nat(20 * DAY_MS),
        fc.integer({ min: 1, max: 9 * DAY_MS }),
        ({ site, at }, back, ms) => {
          const [from, until] = [at - back, at - back + ms];
          for (const pattern of Object.values(site.shiftPatterns)) {
            const all = instancesAround(pattern, from, until, site.timeZone);
            const expected = all.filter((one) => one.from < until && from < one.until).map(toText);
            expect(dutiesBetween(pattern, from, until, site.timeZone).map(dutyText).sort()).toEqual(unique(expected));
          }
        }
      ),
      check(40)
    );
  });
});

/** Those that start on dates from two before the one instant to two after the other, but those that a gap swallows [T4]. */
const instancesAround = (pattern: ShiftPattern, from: number, until: number, zone: string) =>
  [...eachDate(dateShown(from, zone).subtract({ days: 2 }), dateShown(until, zone).add({ days: 2 }))].flatMap((date) =>
    shiftsOn(pattern, date, zone)
      .map((one) => ({ ...one, date: date.toString() }))
      .filter((one) => one.from < one.until)
  );

const toText = (one: ReturnType<typeof instancesAround>[number]): string =>
  [one.who, one.letter, one.date, one.from, one.until].join(' ');

const dutyText = ({ crew, worker, shift, startsOn, from, until }: Duty): string =>
  [crew ?? worker, shift, startsOn, from, until].join(' ');

/** A name stands for one instance, however it came about. */
const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
