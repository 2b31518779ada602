// A time rule as a form holds it: every kind's fields side by side as text, so that trying another kind loses nothing that was typed.
import type { DateRule, Hours, TimeRule, TimeRuleOf } from '#playlists/site/time-rule.ts';

export interface TypedRule {
  readonly type: TimeRule['type'];
  readonly dates: TypedDates;
  readonly hours: {
    readonly type: Hours['type'];
    readonly from: string;
    readonly until: string;
    readonly daypart: string;
  };
  /** As `datetime-local` fields hold them: `2026-12-24T06:00`. */
  readonly windows: readonly { readonly from: string; readonly until: string }[];
  readonly shifts: TypedShifts;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly off: readonly string[];
  readonly added: readonly string[];
}

export interface TypedDates {
  readonly type: DateRule['type'];
  readonly days: readonly string[];
  /** `1` to `31` and `last`. */
  readonly monthDays: readonly string[];
  readonly every: string;
  readonly anchor: string;
  /** `1` to `5` and `last`. */
  readonly which: readonly string[];
}

export interface TypedShifts {
  readonly pattern: string;
  readonly crews: readonly string[];
  readonly shifts: readonly string[];
  /** Empty for every shift. */
  readonly afterDaysOff: string;
  readonly part: { readonly type: TimeRuleOf<'shifts'>['part']['type']; readonly minutes: string };
}

/** A rule as fields; `null` gives those of a new one. `today` is what counting begins with where nothing is said. */
export function typedRule(rule: TimeRule | null, today: string): TypedRule {
  const fresh = freshRule(today);
  if (rule === null) return fresh;
  const range =
    rule.type === 'windows' ? {} : { firstDate: rule.firstDate ?? '', lastDate: rule.lastDate ?? '', off: rule.off };
  const typed = { ...fresh, ...range, type: rule.type };
  switch (rule.type) {
    case 'always':
      return typed;
    case 'dates':
      return {
        ...typed,
        dates: typedDates(rule.dates, fresh.dates),
        hours: { ...fresh.hours, ...rule.hours },
        added: rule.added
      };
    case 'windows':
      return {
        ...typed,
        windows: rule.windows.map(({ from, until }) => ({
          from: `${from.date}T${from.time}`,
          until: `${until.date}T${until.time}`
        }))
      };
    case 'shifts':
      return {
        ...typed,
        shifts: {
          pattern: rule.pattern,
          crews: rule.crews,
          shifts: rule.shifts,
          afterDaysOff: rule.afterDaysOff === null ? '' : String(rule.afterDaysOff),
          part:
            rule.part.type === 'whole'
              ? fresh.shifts.part
              : { type: rule.part.type, minutes: String(rule.part.minutes) }
        }
      };
    default:
      return rule satisfies never;
  }
}

const freshRule = (today: string): TypedRule => ({
  type: 'dates',
  dates: {
    type: 'weekdays',
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    monthDays: [],
    every: '2',
    anchor: today,
    which: []
  },
  hours: { type: 'between', from: '06:00', until: '14:00', daypart: '' },
  windows: [],
  shifts: { pattern: '', crews: [], shifts: [], afterDaysOff: '', part: { type: 'whole', minutes: '15' } },
  firstDate: '',
  lastDate: '',
  off: [],
  added: []
});

function typedDates(dates: DateRule, fresh: TypedDates): TypedDates {
  const { type } = dates;
  switch (type) {
    case 'every-day':
      return { ...fresh, type };
    case 'weekdays':
      return { ...fresh, type, days: dates.days };
    case 'every-nth-day':
      return { ...fresh, type, every: String(dates.every), anchor: dates.anchor };
    case 'every-nth-week':
      return { ...fresh, type, every: String(dates.every), anchor: dates.anchor, days: dates.days };
    case 'days-of-month':
      return { ...fresh, type, monthDays: dates.days.map(String) };
    case 'weekdays-of-month':
      return { ...fresh, type, which: dates.which.map(String), days: dates.days };
    default:
      return type satisfies never;
  }
}
