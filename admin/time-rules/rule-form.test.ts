import { describe, expect, it } from 'vitest';
import { parse } from '#playlists/site/parse.ts';
import { timeRule, type TimeRule } from '#playlists/site/time-rule.ts';
import type { FormReading } from '../form-reading.ts';
import { rawRule, readRule } from './rule-form.ts';
import { typedRule, type TypedRule } from './typed-rule.ts';

const today = '2026-11-22';
const range = { firstDate: '2026-12-01', lastDate: null, off: ['2026-12-24'] };
const open = { firstDate: null, lastDate: null, off: [] };
const wall = (date: string, time: string) => ({ date, time });
const dates = (over: object) => ({
  type: 'dates',
  dates: { type: 'every-day' },
  hours: { type: 'all-day' },
  ...open,
  added: [],
  ...over
});
const shifts = (over: object) => ({
  type: 'shifts',
  pattern: 'continental',
  crews: [],
  shifts: [],
  afterDaysOff: null,
  part: { type: 'whole' },
  ...open,
  ...over
});

const rules: readonly (readonly [string, object])[] = [
  ['always', { type: 'always', ...open }],
  ['always in a range', { type: 'always', ...range, lastDate: '2027-01-06' }],
  ['every day, all day', dates({})],
  [
    'weekdays between',
    dates({
      dates: { type: 'weekdays', days: ['mon', 'sun'] },
      hours: { type: 'between', from: '22:00', until: '06:00' }
    })
  ],
  [
    'in a daypart, with dates off and added',
    dates({ hours: { type: 'daypart', daypart: 'breakfast' }, ...range, added: ['2026-12-25'] })
  ],
  ['every third day', dates({ dates: { type: 'every-nth-day', every: 3, anchor: '2026-01-05' } })],
  ['every second week', dates({ dates: { type: 'every-nth-week', every: 2, anchor: '2026-01-05', days: ['tue'] } })],
  ['days of the month', dates({ dates: { type: 'days-of-month', days: [1, 15, 'last'] } })],
  ['weekdays of the month', dates({ dates: { type: 'weekdays-of-month', which: [1, 'last'], days: ['tue', 'thu'] } })],
  [
    'single windows',
    {
      type: 'windows',
      windows: [
        { from: wall('2026-12-24', '06:00'), until: wall('2026-12-25', '14:30') },
        { from: wall('2027-01-01', '00:00'), until: wall('2027-01-01', '06:00') }
      ]
    }
  ],
  ['every shift', shifts({})],
  [
    'handover of some crews and shifts',
    shifts({ crews: ['crew-a', 'crew-b'], shifts: ['D', 'N'], part: { type: 'last', minutes: 15 }, ...range })
  ],
  ['the first minutes after days off', shifts({ afterDaysOff: 2, part: { type: 'first', minutes: 30 } })]
];

describe.each(rules)('a rule that runs %s', (_, raw) => {
  const rule = parsed(raw);

  it('is the same after a form held it', () => {
    expect(rawRule(typedRule(rule, today))).toEqual(raw);
  });

  it('is the same after the form was posted', () => {
    expect(rawRule(readRule(posted(typedRule(rule, today), 'rule'), 'rule'))).toEqual(raw);
  });

  it('is the same below another name', () => {
    expect(rawRule(readRule(posted(typedRule(rule, today), 'items.3.rule'), 'items.3.rule'))).toEqual(raw);
  });
});

it('a new rule is one that parses', () => {
  expect(parsed(rawRule(typedRule(null, today))).type).toBe('dates');
});

it('crews and shifts of another pattern than the chosen one are not meant', () => {
  const form = reading([
    ['rule.type', 'shifts'],
    ['rule.pattern', 'dupont'],
    ['rule.crews', 'continental/crew-a'],
    ['rule.crews', 'dupont/crew-b'],
    ['rule.shifts', 'continental/D']
  ]);
  expect(readRule(form, 'rule').shifts).toMatchObject({ crews: ['crew-b'], shifts: [] });
});

it.each([
  ['a day of the week', { 'rule.type': 'dates', 'rule.dates.type': 'weekdays' }, 'rule.dates.days'],
  [
    'a day of the month',
    { 'rule.type': 'dates', 'rule.dates.type': 'days-of-month', 'rule.dates.days': 'mon' },
    'rule.dates.days'
  ],
  [
    'which of the month',
    { 'rule.type': 'dates', 'rule.dates.type': 'weekdays-of-month', 'rule.dates.days': 'mon' },
    'rule.dates.which'
  ],
  [
    'how many weeks',
    { 'rule.type': 'dates', 'rule.dates.type': 'every-nth-week', 'rule.dates.every': '' },
    'rule.dates.every'
  ],
  ['a start', { 'rule.type': 'dates', 'rule.hours.type': 'between' }, 'rule.hours.from'],
  ['a window', { 'rule.type': 'windows' }, 'rule.windows'],
  [
    'an end of a window',
    { 'rule.type': 'windows', 'rule.windows.0.from': '2026-12-24T06:00' },
    'rule.windows.0.until.date'
  ],
  ['a pattern', { 'rule.type': 'shifts' }, 'rule.pattern'],
  ['minutes', { 'rule.type': 'shifts', 'rule.part.type': 'last' }, 'rule.part.minutes'],
  ['a date that exists', { 'rule.type': 'always', 'rule.off': '2027-02-29' }, 'rule.off.0']
])('a form without %s is refused at its field', (_, fields, field) => {
  const answer = parse(timeRule, rawRule(readRule(reading(Object.entries(fields)), 'rule')));
  expect(answer.ok ? [] : answer.faults.map((fault) => `rule.${fault.field}`)).toContain(field);
});

function parsed(raw: unknown): TimeRule {
  const answer = parse(timeRule, raw);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.value;
}

/** What the page posts for these fields: also those of the kinds that are not chosen. */
function posted(typed: TypedRule, at: string): FormReading {
  const { dates, hours, shifts } = typed;
  const many = (name: string, values: readonly string[]) => values.map((value): [string, string] => [name, value]);
  const pairs: [string, string][] = [
    ['type', typed.type],
    ['dates.type', dates.type],
    ...many('dates.days', [...dates.days, ...dates.monthDays]),
    ['dates.every', dates.every],
    ['dates.anchor', dates.anchor],
    ...many('dates.which', dates.which),
    ['hours.type', hours.type],
    ['hours.from', `${hours.from}:00`],
    ['hours.until', hours.until],
    ['hours.daypart', hours.daypart],
    ...typed.windows.flatMap(({ from, until }, index): [string, string][] => [
      [`windows.${index}.from`, from],
      [`windows.${index}.until`, until]
    ]),
    [`windows.${typed.windows.length}.from`, ''],
    [`windows.${typed.windows.length}.until`, ''],
    ['pattern', shifts.pattern],
    ...many('crews', [...shifts.crews.map((crew) => `${shifts.pattern}/${crew}`), 'another/crew-z']),
    ...many('shifts', [...shifts.shifts.map((letter) => `${shifts.pattern}/${letter}`), 'another/Z']),
    ['afterDaysOff', shifts.afterDaysOff],
    ['part.type', shifts.part.type],
    ['part.minutes', shifts.part.minutes],
    ['firstDate', typed.firstDate],
    ['lastDate', typed.lastDate],
    ...many('off', [...typed.off, '']),
    ...many('added', [...typed.added, ''])
  ];
  return reading(pairs.map(([name, value]) => [`${at}.${name}`, value]));
}

function reading(pairs: readonly (readonly [string, string])[]): FormReading {
  const list = (name: string) => pairs.filter(([one, value]) => one === name && value !== '').map(([, value]) => value);
  return {
    text: (name) => pairs.find(([one]) => one === name)?.[1] ?? '',
    list,
    names: () => [...new Set(pairs.map(([name]) => name))]
  };
}
