// What is asked of a shift pattern with a cycle: that its letters, crews and exceptions fit together [E12].
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
    unknownLetter(pattern, pattern.cycle, 'pattern.cycle') ??
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
  return cycle === null ? null : unknownLetter(pattern, cycle, `${field}.cycle`);
}

function unknownLetter(pattern: CyclePattern, cycle: string, field: string): Refusal | null {
  const letters = new Set<string>(pattern.shifts.map((one) => one.letter));
  const unknown = [...cycle].find((letter) => letter !== 'o' && !letters.has(letter));
  return unknown === undefined
    ? null
    : refuse('invalid', field, `The cycle says “${unknown}”, but no shift has this letter.`);
}
