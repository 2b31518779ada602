// What is asked of a shift pattern with a cycle: that its letters, crews and exceptions fit together [E12].
import { minuteOf } from '../../calendar/day.ts';
import { lookup } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CyclePattern } from '../shift-pattern.ts';
import type { Site } from '../site.ts';
import { first, repeated } from './checks.ts';
import { badExceptions } from './shift-exceptions.ts';

export function badCycle(site: Site, pattern: CyclePattern): Refusal | null {
  const letters = pattern.shifts.map((one) => one.letter);
  const crews = pattern.crews.map((one) => one.crew);
  return (
    repeated(letters, 'pattern.shifts', 'shift') ??
    repeated(crews, 'pattern.crews', 'crew') ??
    badLetters(pattern, pattern.cycle, 'pattern.cycle') ??
    first(pattern.crews, (crew, index) => badCrew(site, pattern, crew, `pattern.crews.${index}`)) ??
    badExceptions(site, pattern)
  );
}

function badCrew(
  site: Site,
  pattern: CyclePattern,
  { crew, offset, cycle }: CyclePattern['crews'][number],
  field: string
): Refusal | null {
  if (lookup(site.crews, crew) === undefined)
    return refuse('not-found', `${field}.crew`, `There is no crew “${crew}” on this site.`);
  const days = (cycle ?? pattern.cycle).length;
  if (offset >= days)
    return refuse('invalid', `${field}.offset`, `The offset counts days into the cycle: it must be 0 to ${days - 1}.`);
  return cycle === null ? null : badLetters(pattern, cycle, `${field}.cycle`);
}

/** Each day's letter is a shift, and that ends before the next day's begins; the last day is followed by the first. */
function badLetters(pattern: CyclePattern, cycle: string, field: string): Refusal | null {
  const shifts = new Map<string, CyclePattern['shifts'][number]>(pattern.shifts.map((one) => [one.letter, one]));
  const days = [...cycle];
  return first(days, (letter, index) => {
    if (letter === 'o') return null;
    const shift = shifts.get(letter);
    if (shift === undefined)
      return refuse('invalid', field, `The cycle says “${letter}”, but no shift has this letter.`);
    const next = shifts.get(days[(index + 1) % days.length] ?? 'o');
    if (next === undefined || minuteOf(shift.start) + shift.hours * 60 <= minuteOf(next.start) + 1440) return null;
    const says = `On day ${index + 1} of the cycle, shift “${shift.name}” is not over when the next day’s begins.`;
    return refuse('invalid', field, says);
  });
}
