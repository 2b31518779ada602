// What is asked of a time rule wherever one is given: a schedule's, or an entry's of a playlist.
import { listed, lookup } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';
import type { TimeRule, TimeRuleOf } from '../time-rule.ts';
import type { LocalDate } from '../values.ts';
import { first, repeated } from './checks.ts';

/** Why this rule could never be kept as it is; `field` is where it stands in the change. */
export function badRule(site: Site, rule: TimeRule, field: string): Refusal | null {
  switch (rule.type) {
    case 'always':
      return badRange(rule, field) ?? repeated(rule.off, `${field}.off`, 'date');
    case 'dates':
      return (
        badRange(rule, field) ??
        badDates(rule, field) ??
        unknownDaypart(site, rule, field) ??
        repeated(rule.off, `${field}.off`, 'date') ??
        repeated(rule.added, `${field}.added`, 'date') ??
        both(rule, field)
      );
    case 'windows':
      return badWindows(rule, field);
    case 'shifts':
      return (
        badRange(rule, field) ??
        badShifts(site, rule, field) ??
        repeated(rule.crews, `${field}.crews`, 'crew') ??
        repeated(rule.shifts, `${field}.shifts`, 'shift') ??
        repeated(rule.off, `${field}.off`, 'date')
      );
    default:
      return rule satisfies never;
  }
}

/** The names of schedules, of playlists by an entry, and of displays by when they are dark, that have such a rule. */
export function namesOfRulesWith(site: Site, holds: (rule: TimeRule) => boolean): readonly string[] {
  const schedules = listed(site.schedules).filter((one) => holds(one.rule));
  const playlists = listed(site.playlists).filter((one) =>
    one.items.some((item) => item.rule !== null && holds(item.rule))
  );
  const displays = listed(site.displays).filter((one) => one.dark !== null && holds(one.dark));
  return [...schedules, ...playlists, ...displays].map((one) => one.name);
}

function badRange(
  rule: { readonly firstDate: LocalDate | null; readonly lastDate: LocalDate | null },
  field: string
): Refusal | null {
  if (rule.firstDate === null || rule.lastDate === null || rule.firstDate <= rule.lastDate) return null;
  return refuse('invalid', `${field}.lastDate`, 'The last date is before the first one: this would never run.');
}

function badDates({ dates }: TimeRuleOf<'dates'>, field: string): Refusal | null {
  const daysField = `${field}.dates.days`;
  switch (dates.type) {
    case 'every-day':
    case 'every-nth-day':
      return null;
    case 'weekdays':
    case 'every-nth-week':
      return repeated(dates.days, daysField, 'day');
    case 'days-of-month':
      return repeated(dates.days.map(String), daysField, 'day');
    case 'weekdays-of-month':
      return (
        repeated(dates.which.map(String), `${field}.dates.which`, 'week') ?? repeated(dates.days, daysField, 'day')
      );
    default:
      return dates satisfies never;
  }
}

function unknownDaypart(site: Site, { hours }: TimeRuleOf<'dates'>, field: string): Refusal | null {
  if (hours.type !== 'daypart' || lookup(site.dayparts, hours.daypart) !== undefined) return null;
  return refuse('not-found', `${field}.hours.daypart`, `There is no daypart “${hours.daypart}” on this site.`);
}

function both(rule: TimeRuleOf<'dates'>, field: string): Refusal | null {
  const off = new Set(rule.off);
  const index = rule.added.findIndex((date) => off.has(date));
  return index === -1
    ? null
    : refuse('invalid', `${field}.added.${index}`, `The date ${rule.added[index]} is both added and off.`);
}

function badWindows({ windows }: TimeRuleOf<'windows'>, field: string): Refusal | null {
  const [begins, ends] = [windows.map(({ from }) => words(from)), windows.map(({ until }) => words(until))];
  return (
    first(windows, (_window, index) =>
      (ends[index] ?? '') > (begins[index] ?? '')
        ? null
        : refuse('invalid', `${field}.windows.${index}.until`, 'The window ends before it starts, or when it starts.')
    ) ??
    repeated(
      begins.map((begin, index) => `${begin} to ${ends[index]}`),
      `${field}.windows`,
      'window'
    )
  );
}

const words = (wall: { readonly date: string; readonly time: string }): string => `${wall.date} ${wall.time}`;

/** What a rule of shifts names must be on its pattern; a roster has neither crews nor letters. */
export function badShifts(site: Site, rule: TimeRuleOf<'shifts'>, field: string): Refusal | null {
  const pattern = lookup(site.shiftPatterns, rule.pattern);
  if (pattern === undefined)
    return refuse('not-found', `${field}.pattern`, `There is no shift pattern “${rule.pattern}” on this site.`);
  const crews = new Set(pattern.type === 'cycle' ? pattern.crews.map((one) => one.crew) : []);
  const letters = new Set(pattern.type === 'cycle' ? pattern.shifts.map((one) => one.letter) : []);
  return (
    first(rule.crews, (crew, index) => {
      if (crews.has(crew)) return null;
      const says = `Crew “${lookup(site.crews, crew)?.name ?? crew}” is not on the shift pattern “${pattern.name}”.`;
      return refuse('not-found', `${field}.crews.${index}`, says);
    }) ??
    first(rule.shifts, (letter, index) =>
      letters.has(letter)
        ? null
        : refuse(
            'not-found',
            `${field}.shifts.${index}`,
            `The shift pattern “${pattern.name}” has no shift “${letter}”.`
          )
    )
  );
}
