// Changes of shift patterns and rosters.
import { dayOf } from '../../calendar/day.ts';
import { letterOn } from '../../time/shift-instances.ts';
import { same } from '../canonical.ts';
import type { ChangeOf, Stamp } from '../change.ts';
import { MOST_SHIFT_PATTERNS } from '../limits.ts';
import { lookup, without } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CyclePattern, Roster, ShiftException, ShiftName, ShiftPattern } from '../shift-pattern.ts';
import type { Site } from '../site.ts';
import { first, full, nameTaken, naming, repeated, within } from './checks.ts';
import { badRule, namesOfRulesWith } from './time-rules.ts';

type Asked = ChangeOf<'put-shift-pattern'>['pattern'];

export function putShiftPattern(site: Site, change: ChangeOf<'put-shift-pattern'>, stamp: Stamp): Site | Refusal {
  const asked = change.pattern;
  const before = lookup(site.shiftPatterns, asked.id);
  const refusal =
    (before === undefined ? full(site.shiftPatterns, MOST_SHIFT_PATTERNS, 'shift patterns') : null) ??
    within('pattern', nameTaken(site.shiftPatterns, asked, 'shift pattern')) ??
    (asked.type === 'cycle' ? badCycle(site, asked) : badRoster(asked));
  if (refusal !== null) return refusal;
  const since = before !== undefined && worksTheSame(before, asked) ? before.since : stamp.takesEffectAt;
  const pattern: ShiftPattern = { ...asked, since };
  if (same(before, pattern)) return site;
  const next = { ...site, shiftPatterns: { ...site.shiftPatterns, [pattern.id]: pattern } };
  return brokenRule(next, pattern) ?? next;
}

export function removeShiftPattern(site: Site, change: ChangeOf<'remove-shift-pattern'>): Site | Refusal {
  const pattern = lookup(site.shiftPatterns, change.id);
  if (pattern === undefined) return refuse('not-found', 'id', 'There is no such shift pattern.');
  const users = namesOfRulesWith(site, (rule) => rule.type === 'shifts' && rule.pattern === pattern.id);
  if (users.length > 0)
    return refuse('in-use', 'id', `Shift pattern “${pattern.name}” is used by ${naming(users)}. Change that first.`);
  return { ...site, shiftPatterns: without(site.shiftPatterns, pattern.id) };
}

function badCycle(site: Site, asked: Omit<CyclePattern, 'since'>): Refusal | null {
  return (
    repeated(
      asked.shifts.map((one) => one.letter),
      'pattern.shifts',
      'shift'
    ) ??
    repeated(
      asked.crews.map((one) => one.crew),
      'pattern.crews',
      'crew'
    ) ??
    unknownLetter(asked, asked.cycle, 'pattern.cycle') ??
    first(asked.crews, (crew, index) => badCrew(site, asked, crew, `pattern.crews.${index}`)) ??
    first(asked.exceptions, (one, index) => badException(asked, one, `pattern.exceptions.${index}`))
  );
}

function badCrew(
  site: Site,
  asked: Omit<CyclePattern, 'since'>,
  { crew, offset, cycle }: CyclePattern['crews'][number],
  field: string
): Refusal | null {
  if (lookup(site.crews, crew) === undefined)
    return refuse('not-found', `${field}.crew`, `There is no crew “${crew}” on this site.`);
  const days = (cycle ?? asked.cycle).length;
  if (offset >= days)
    return refuse('invalid', `${field}.offset`, `The cycle has ${days} days: the offset must be 0 to ${days - 1}.`);
  return cycle === null ? null : unknownLetter(asked, cycle, `${field}.cycle`);
}

function unknownLetter(asked: Omit<CyclePattern, 'since'>, cycle: string, field: string): Refusal | null {
  const letters = new Set<string>(asked.shifts.map((one) => one.letter));
  const unknown = [...cycle].find((letter) => letter !== 'o' && !letters.has(letter));
  return unknown === undefined
    ? null
    : refuse('invalid', field, `The cycle says “${unknown}”, but no shift has this letter.`);
}

/** What an exception names must be there: a shift that was never to be cannot be cancelled or swapped. */
function badException(asked: Omit<CyclePattern, 'since'>, one: ShiftException, field: string): Refusal | null {
  switch (one.type) {
    case 'swap':
      return (
        noSuchShift(asked, one.one, `${field}.one`) ??
        noSuchShift(asked, one.other, `${field}.other`) ??
        (one.one.crew === one.other.crew
          ? refuse('invalid', `${field}.other.crew`, 'Two crews swap: name another crew than the first.')
          : null)
      );
    case 'cancelled':
      return noSuchShift(asked, one, field);
    case 'added':
      return unknownCrewOrShift(asked, one, field);
    case 'shutdown':
      return one.firstDate <= one.lastDate
        ? null
        : refuse('invalid', `${field}.lastDate`, 'The last date is before the first one.');
    default:
      return one satisfies never;
  }
}

function noSuchShift(asked: Omit<CyclePattern, 'since'>, name: ShiftName, field: string): Refusal | null {
  const unknown = unknownCrewOrShift(asked, name, field);
  if (unknown !== null) return unknown;
  const crew = asked.crews.find((one) => one.crew === name.crew);
  if (crew !== undefined && letterOn(asked, crew, dayOf(name.date)) === name.shift) return null;
  return refuse('not-found', field, `By the cycle, crew “${name.crew}” has no shift “${name.shift}” on ${name.date}.`);
}

function unknownCrewOrShift(asked: Omit<CyclePattern, 'since'>, name: ShiftName, field: string): Refusal | null {
  if (!asked.crews.some((one) => one.crew === name.crew))
    return refuse('not-found', `${field}.crew`, `Crew “${name.crew}” is not on this shift pattern.`);
  if (!asked.shifts.some((one) => one.letter === name.shift))
    return refuse('not-found', `${field}.shift`, `This shift pattern has no shift “${name.shift}”.`);
  return null;
}

function badRoster(asked: Omit<Roster, 'since'>): Refusal | null {
  const seen = new Set<string>();
  return first(asked.rows, (row, index) => {
    const key = `${row.worker} ${row.date} ${row.start}`;
    if (seen.has(key)) return refuse('invalid', `pattern.rows.${index}`, 'This worker starts twice at the same time.');
    seen.add(key);
    return null;
  });
}

/** Rules name crews and shifts of the pattern: it may not lose those. */
function brokenRule(site: Site, pattern: ShiftPattern): Refusal | null {
  const users = namesOfRulesWith(
    site,
    (rule) => rule.type === 'shifts' && rule.pattern === pattern.id && badRule(site, rule, 'rule') !== null
  );
  if (users.length === 0) return null;
  const says = `${naming(users)} runs with a crew or shift that this shift pattern would no longer have. Change that first.`;
  return refuse('in-use', 'pattern', says);
}

const worksTheSame = (before: ShiftPattern, asked: Asked): boolean =>
  same({ ...before, name: '', since: '' }, { ...asked, name: '', since: '' });
