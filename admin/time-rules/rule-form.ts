// The fields of a time rule, read and made into the rule they ask for. Each is named by the rule's own dotted path, so that what is
// refused stands beside the field it is about.
import type { DateRule, Hours, TimeRule, TimeRuleOf } from '#playlists/site/time-rule.ts';
import { weekdays } from '#playlists/site/time-rule.ts';
import type { FormReading } from '../form-reading.ts';
import { numberOf } from '../typed-number.ts';
import type { TypedDates, TypedRule } from './typed-rule.ts';

const ruleTypes = ['always', 'dates', 'windows', 'shifts'] as const satisfies readonly TimeRule['type'][];
const dateTypes = [
  'every-day',
  'weekdays',
  'every-nth-day',
  'every-nth-week',
  'days-of-month',
  'weekdays-of-month'
] as const satisfies readonly DateRule['type'][];
const hoursTypes = ['all-day', 'between', 'daypart'] as const satisfies readonly Hours['type'][];
const partTypes = ['whole', 'first', 'last'] as const satisfies readonly TimeRuleOf<'shifts'>['part']['type'][];

/** Reads the fields below `at`, such as `rule`. Crews and shifts are posted as `PATTERN/ONE`: only those of the chosen pattern count. */
export function readRule(form: FormReading, at: string): TypedRule {
  const text = (name: string) => form.text(`${at}.${name}`);
  const list = (name: string) => form.list(`${at}.${name}`);
  const ofPattern = (name: string) => {
    const prefix = `${text('pattern')}/`;
    return list(name).flatMap((value) => (value.startsWith(prefix) ? [value.slice(prefix.length)] : []));
  };
  const days = list('dates.days');
  return {
    type: oneOf(ruleTypes, text('type'), 'dates'),
    dates: {
      type: oneOf(dateTypes, text('dates.type'), 'weekdays'),
      // Days of the week and of the month share a name, as they do in the rule.
      days: weekdays.filter((day) => days.includes(day)),
      monthDays: days.filter((day) => /^(?:\d{1,2}|last)$/.test(day)),
      every: text('dates.every'),
      anchor: text('dates.anchor'),
      which: list('dates.which')
    },
    hours: {
      type: oneOf(hoursTypes, text('hours.type'), 'between'),
      from: text('hours.from').slice(0, 5),
      until: text('hours.until').slice(0, 5),
      daypart: text('hours.daypart')
    },
    windows: readWindows(form, `${at}.windows`),
    shifts: {
      pattern: text('pattern'),
      crews: ofPattern('crews'),
      shifts: ofPattern('shifts'),
      afterDaysOff: text('afterDaysOff'),
      part: { type: oneOf(partTypes, text('part.type'), 'whole'), minutes: text('part.minutes') }
    },
    firstDate: text('firstDate'),
    lastDate: text('lastDate'),
    off: list('off'),
    added: list('added')
  };
}

/** The rule that the chosen kind's fields ask for; unparsed. */
export function rawRule(typed: TypedRule): unknown {
  const { type, off } = typed;
  const range = { firstDate: typed.firstDate || null, lastDate: typed.lastDate || null };
  switch (type) {
    case 'always':
      return { type, ...range, off };
    case 'dates':
      return { type, dates: rawDates(typed.dates), hours: rawHours(typed.hours), ...range, off, added: typed.added };
    case 'windows':
      return { type, windows: typed.windows.map(({ from, until }) => ({ from: wallOf(from), until: wallOf(until) })) };
    case 'shifts': {
      const { pattern, crews, shifts, afterDaysOff, part } = typed.shifts;
      return {
        type,
        pattern,
        crews,
        shifts,
        afterDaysOff: afterDaysOff === '' ? null : numberOf(afterDaysOff),
        part: part.type === 'whole' ? { type: part.type } : { type: part.type, minutes: numberOf(part.minutes) },
        ...range,
        off
      };
    }
    default:
      return type satisfies never;
  }
}

function readWindows(form: FormReading, at: string): TypedRule['windows'] {
  const indexes = form
    .names()
    .filter((name) => name.startsWith(`${at}.`) && name.endsWith('.from'))
    .map((name) => Number(name.slice(at.length + 1, -'.from'.length)))
    .filter((index) => Number.isSafeInteger(index) && index >= 0)
    .sort((a, b) => a - b);
  return indexes
    .map((index) => ({ from: form.text(`${at}.${index}.from`), until: form.text(`${at}.${index}.until`) }))
    .filter(({ from, until }) => from !== '' || until !== '');
}

function rawDates({ type, days, monthDays, every, anchor, which }: TypedDates): unknown {
  const numbered = (list: readonly string[]) => list.map((one) => (one === 'last' ? one : numberOf(one)));
  switch (type) {
    case 'every-day':
      return { type };
    case 'weekdays':
      return { type, days };
    case 'every-nth-day':
      return { type, every: numberOf(every), anchor };
    case 'every-nth-week':
      return { type, every: numberOf(every), anchor, days };
    case 'days-of-month':
      return { type, days: numbered(monthDays) };
    case 'weekdays-of-month':
      return { type, which: numbered(which), days };
    default:
      return type satisfies never;
  }
}

function rawHours({ type, from, until, daypart }: TypedRule['hours']): unknown {
  switch (type) {
    case 'all-day':
      return { type };
    case 'between':
      return { type, from, until };
    case 'daypart':
      return { type, daypart };
    default:
      return type satisfies never;
  }
}

function wallOf(typed: string): unknown {
  const [date = '', time = ''] = typed.split('T');
  return { date, time: time.slice(0, 5) };
}

function oneOf<T extends string>(all: readonly T[], text: string, otherwise: T): T {
  return all.find((one) => one === text) ?? otherwise;
}
