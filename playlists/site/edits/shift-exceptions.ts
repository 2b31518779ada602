// What is asked of a shift pattern's exceptions: each names a shift that is there, and no shift is swapped,
// cancelled or added twice [E12].
import { dayOf } from '../../calendar/day.ts';
import { letterOn } from '../../time/shift-instances.ts';
import type { CrewId } from '../ids.ts';
import { lookup } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CyclePattern, ShiftException, ShiftName } from '../shift-pattern.ts';
import type { Site } from '../site.ts';
import { first } from './checks.ts';

export function badExceptions(site: Site, pattern: CyclePattern): Refusal | null {
  const seen = new Set<string>();
  const named = (crew: CrewId): string => lookup(site.crews, crew)?.name ?? crew;
  return first(pattern.exceptions, (one, index) =>
    badException(pattern, one, `pattern.exceptions.${index}`, seen, named)
  );
}

type Named = (crew: CrewId) => string;

function badException(
  pattern: CyclePattern,
  one: ShiftException,
  field: string,
  seen: Set<string>,
  named: Named
): Refusal | null {
  switch (one.type) {
    case 'swap':
      if (one.one.crew === one.other.crew)
        return refuse('invalid', `${field}.other.crew`, 'Two crews swap: name another crew than the first.');
      return (
        noSuchShift(pattern, one.one, `${field}.one`, named) ??
        noSuchShift(pattern, one.other, `${field}.other`, named) ??
        again(seen, 'swapped', one.one, `${field}.one`) ??
        again(seen, 'swapped', one.other, `${field}.other`)
      );
    case 'cancelled':
      return noSuchShift(pattern, one, field, named) ?? again(seen, 'cancelled', one, field);
    case 'added':
      return unknownCrewOrShift(pattern, one, field) ?? again(seen, 'added', one, field);
    case 'shutdown':
      return one.firstDate <= one.lastDate
        ? null
        : refuse('invalid', `${field}.lastDate`, 'The last date is before the first one.');
    default:
      return one satisfies never;
  }
}

/** A shift that was never to be cannot be cancelled or swapped. */
function noSuchShift(pattern: CyclePattern, name: ShiftName, field: string, named: Named): Refusal | null {
  const unknown = unknownCrewOrShift(pattern, name, field);
  if (unknown !== null) return unknown;
  const crew = pattern.crews.find((one) => one.crew === name.crew);
  if (crew !== undefined && letterOn(pattern, crew, dayOf(name.date)) === name.shift) return null;
  const says = `By the cycle, crew “${named(name.crew)}” has no shift “${name.shift}” on ${name.date}.`;
  return refuse('not-found', `${field}.date`, says);
}

function unknownCrewOrShift(pattern: CyclePattern, name: ShiftName, field: string): Refusal | null {
  if (!pattern.crews.some((one) => one.crew === name.crew))
    return refuse('not-found', `${field}.crew`, `Crew “${name.crew}” is not on this shift pattern.`);
  if (!pattern.shifts.some((one) => one.letter === name.shift))
    return refuse('not-found', `${field}.shift`, `This shift pattern has no shift “${name.shift}”.`);
  return null;
}

function again(seen: Set<string>, what: string, { crew, shift, date }: ShiftName, field: string): Refusal | null {
  const key = `${what} ${crew} ${shift} ${date}`;
  if (seen.has(key)) return refuse('invalid', field, `This shift is ${what} twice.`);
  seen.add(key);
  return null;
}
