// Who is on duty when: the instances of a pattern or roster as they fall in time.
import type { ShiftPattern } from '../site/shift-pattern.ts';
import type { ShiftPatternId } from '../site/ids.ts';
import type { LocalDate, TimeZone } from '../site/values.ts';
import { dateOf } from '../calendar/day.ts';
import { wallAt } from '../calendar/offsets.ts';
import { type ShiftInstance, instancesOf } from './shift-instances.ts';
import { stretchOf } from './shift-windows.ts';
import { offsetsOf } from './zone.ts';

/** One crew's, or in a roster one worker's, one shift; epoch milliseconds, half-open. */
export interface Duty extends Pick<ShiftInstance, 'crew' | 'worker' | 'shift'> {
  readonly pattern: ShiftPatternId;
  /** The local date on which it starts and by which it is named. */
  readonly startsOn: LocalDate;
  readonly from: number;
  readonly until: number;
}

/** The instances with from ≤ at < until [D7]. */
export function onDuty(pattern: ShiftPattern, at: number, zone: TimeZone): Duty[] {
  return dutiesBetween(pattern, at, at + 1, zone);
}

/** The instances that meet [from, until), whole, in the order of their starts, ends and names. */
export function dutiesBetween(pattern: ShiftPattern, from: number, until: number, zone: TimeZone): Duty[] {
  const offsets = offsetsOf(zone);
  const on = instancesOf(pattern);
  const duties: Duty[] = [];
  // Which dates can meet the range is what windows() says.
  for (let day = wallAt(offsets, from).day - 1; day <= wallAt(offsets, until).day + 1; day += 1) {
    for (const one of on(day)) {
      const stretch = stretchOf(one, offsets);
      // Empty where a gap swallows it [T4].
      if (stretch.from >= stretch.until || stretch.from >= until || stretch.until <= from) continue;
      const { crew, worker, shift } = one;
      duties.push({ pattern: pattern.id, crew, worker, shift, startsOn: dateOf(day), ...stretch });
    }
  }
  return duties.sort((a, b) => a.from - b.from || a.until - b.until || (nameOf(a) < nameOf(b) ? -1 : 1));
}

const nameOf = ({ crew, worker, shift }: Duty): string => `${crew ?? worker} ${shift}`;
