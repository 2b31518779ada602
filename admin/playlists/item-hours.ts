// When an entry of a playlist runs, as its few fields say it: at any time, or on days of the week at some hours. Any other rule, set by the
// API, goes through the form unread and comes back as it was.
import { weekdays, type TimeRule, type TimeRuleOf, type Weekday } from '#playlists/site/time-rule.ts';
import type { FormReading } from '../form-reading.ts';

export interface TypedHours {
  /** `any`, the hours of a rule of dates, or `kept` for a rule that these fields cannot say. */
  readonly type: string;
  readonly days: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly daypart: string;
  /** The kept rule as JSON, empty where there is none. */
  readonly kept: string;
}

/** Hours and days are what its fields show first when somebody sets some. */
export const ANY_TIME: TypedHours = {
  type: 'any',
  days: weekdays,
  from: '06:00',
  until: '14:00',
  daypart: '',
  kept: ''
};

export function typedHours(rule: TimeRule | null): TypedHours {
  if (rule === null) return ANY_TIME;
  const days = isPlain(rule) ? daysOf(rule) : null;
  if (!isPlain(rule) || days === null) return { ...ANY_TIME, type: 'kept', kept: JSON.stringify(rule) };
  const { type, ...hours } = rule.hours;
  return { ...ANY_TIME, ...hours, type, days };
}

/** `field` is where the rule stands in the change: `items.3.rule`. */
export function readHours(form: FormReading, field: string): TypedHours {
  return {
    type: form.text(`${field}.type`),
    days: form.list(`${field}.dates.days`),
    from: form.text(`${field}.hours.from`).slice(0, 5),
    until: form.text(`${field}.hours.until`).slice(0, 5),
    daypart: form.text(`${field}.hours.daypart`),
    kept: form.text(`${field}.kept`)
  };
}

/** The unparsed rule. */
export function rawRule(typed: TypedHours): unknown {
  switch (typed.type) {
    case 'any':
    case '':
      return null;
    case 'kept':
      return jsonOf(typed.kept);
    default:
      return { type: 'dates', dates: rawDates(typed), hours: rawHours(typed), ...UNBOUNDED };
  }
}

const UNBOUNDED = { firstDate: null, lastDate: null, off: [], added: [] };

const isPlain = (rule: TimeRule): rule is TimeRuleOf<'dates'> =>
  rule.type === 'dates' &&
  rule.firstDate === null &&
  rule.lastDate === null &&
  rule.off.length + rule.added.length === 0;

function daysOf({ dates }: TimeRuleOf<'dates'>): readonly string[] | null {
  if (dates.type === 'every-day') return weekdays;
  return dates.type === 'weekdays' ? dates.days : null;
}

function rawDates({ days }: TypedHours): unknown {
  if (weekdays.every((day) => days.includes(day))) return { type: 'every-day' };
  const place = (day: string) => weekdays.indexOf(day as Weekday);
  return { type: 'weekdays', days: days.toSorted((a, b) => place(a) - place(b)) };
}

function rawHours({ type, from, until, daypart }: TypedHours): unknown {
  if (type === 'between') return { type, from, until };
  return type === 'daypart' ? { type, daypart } : { type };
}

/** Text that is no JSON is left for the schema to refuse. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
