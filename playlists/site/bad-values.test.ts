// What no rule, pattern or playlist can be written with: refused when it is read, by its field.
import { describe, expect, test } from 'vitest';
import { daypart, item, newSite, schedule, shifts, weekly, withShifts } from '../testing/small-floor.ts';
import { change } from './change.ts';
import { parse } from './parse.ts';

const faults = (value: unknown) => {
  const parsed = parse(change, value);
  return parsed.ok ? [] : parsed.faults.map(({ field, says }) => `${field}: ${says}`);
};
const byRule = (rule: object) => ({ ...schedule('s', 'p'), rule });
const onDates = (dates: object) => byRule({ ...weekly('08:00', '10:00'), dates });
const withItem = (over: object) => ({ type: 'put-playlist', id: 'p', name: 'P', items: [{ ...item('n'), ...over }] });
const pattern = (over: object) => ({ ...shifts('x'), pattern: { ...shifts('x').pattern, ...over } });
const DAY = { letter: 'D', name: 'Day', start: '06:00', hours: 12 };
const CREW = { crew: 'a', offset: 0, cycle: null };

describe('a date', () => {
  const off = (date: string) => faults(byRule(weekly('08:00', '10:00', { off: [date] })));
  test.each([
    '2026-02-29',
    '2026-02-30',
    '2026-02-31',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00'
  ])('%s does not exist', (date) => {
    expect(off(date)).toEqual(['rule.off.0: must be a date that exists']);
  });
  test.each(['1969-12-31', '2200-01-01', '26-01-01', '2026-1-1', '２０２６-01-01', '2026-01-01T00:00Z', ''])(
    '%s is none',
    (date) => {
      expect(off(date)).toEqual(['rule.off.0: must be a date such as 2026-11-22']);
    }
  );
  test.each(['2024-02-29', '2000-02-29', '2199-12-31', '1970-01-01'])('%s does', (date) => {
    expect(off(date)).toEqual([]);
  });
});

describe('refused by its field', () => {
  test.each<[string, unknown, string]>([
    [
      'an unknown zone',
      { ...newSite(), timeZone: 'Europe/Halle' },
      'timeZone: must be a time zone such as Europe/Berlin'
    ],
    [
      'an offset for a zone',
      { ...newSite(), timeZone: '+02:00' },
      'timeZone: must be a time zone such as Europe/Berlin'
    ],
    ['24:00', byRule(weekly('08:00', '24:00')), 'rule.hours.until: must be a time such as 06:00'],
    ['a daypart at 7:00', { ...daypart('d', '07:00', '08:00'), from: '7:00' }, 'from: must be a time such as 06:00'],
    [
      'every 1st day',
      onDates({ type: 'every-nth-day', every: 1, anchor: '2026-11-23' }),
      'rule.dates.every: must be at least 2'
    ],
    [
      'every 54th week',
      onDates({ type: 'every-nth-week', every: 54, anchor: '2026-11-23', days: ['mon'] }),
      'rule.dates.every: must be at most 53'
    ],
    ['a 32nd', onDates({ type: 'days-of-month', days: [32] }), 'rule.dates.days.0: must be at most 31'],
    ['a 0th', onDates({ type: 'days-of-month', days: [0] }), 'rule.dates.days.0: must be at least 1'],
    [
      'a 6th Monday',
      onDates({ type: 'weekdays-of-month', which: [6], days: ['mon'] }),
      'rule.dates.which.0: must be at most 5'
    ],
    [
      'no minutes',
      byRule(withShifts('x', { part: { type: 'first', minutes: 0 } })),
      'rule.part.minutes: must be at least 1'
    ],
    ['no days off', byRule(withShifts('x', { afterDaysOff: 0 })), 'rule.afterDaysOff: must be at least 1'],
    ['no weight', withItem({ weight: 0 }), 'items.0.weight: must be at least 1'],
    ['a negative weight', withItem({ weight: -1 }), 'items.0.weight: must be at least 1'],
    ['too much weight', withItem({ weight: 21 }), 'items.0.weight: must be at most 20'],
    ['half a weight', withItem({ weight: 1.5 }), 'items.0.weight: must be a whole number'],
    ['an entry of a kind that is none', withItem({ type: 'video' }), 'items.0.type: must be announcement or playlist'],
    [
      'an entry valid until 31 February',
      withItem({ validUntil: '2026-02-31T00:00:00Z' }),
      'items.0.validUntil: must be a date that exists'
    ],
    [
      'an interruption of 2 s',
      { ...schedule('s', 'p'), mode: { type: 'interrupt', secondsPerHour: 2 } },
      'mode.secondsPerHour: must be at least 3'
    ],
    ['a cycle of days off', pattern({ cycle: 'oooo' }), 'pattern.cycle: must have at least one shift'],
    [
      'an empty cycle',
      pattern({ cycle: '' }),
      'pattern.cycle: must be shift letters and o for days off, at most 366 days'
    ],
    [
      'O for a day off',
      pattern({ cycle: 'DDO' }),
      'pattern.cycle: must be shift letters and o for days off, at most 366 days'
    ],
    [
      'an emoji',
      pattern({ cycle: 'D🌙' }),
      'pattern.cycle: must be shift letters and o for days off, at most 366 days'
    ],
    [
      'a cycle of 367 days',
      pattern({ cycle: 'D'.repeat(367) }),
      'pattern.cycle: must be shift letters and o for days off, at most 366 days'
    ],
    [
      'a shift called o',
      pattern({ shifts: [{ ...DAY, letter: 'o' }] }),
      'pattern.shifts.0.letter: must be one of A to Z or 1 to 9, without O'
    ],
    [
      'a shift of 25 hours',
      pattern({ shifts: [{ ...DAY, hours: 25 }] }),
      'pattern.shifts.0.hours: must be at most 24 hours'
    ],
    [
      'a shift of no time',
      pattern({ shifts: [{ ...DAY, hours: 0 }] }),
      'pattern.shifts.0.hours: must be at least a quarter of an hour'
    ],
    [
      'a shift of 8.1 hours',
      pattern({ shifts: [{ ...DAY, hours: 8.1 }] }),
      'pattern.shifts.0.hours: must be in quarters of an hour'
    ],
    ['a negative offset', pattern({ crews: [{ ...CREW, offset: -1 }] }), 'pattern.crews.0.offset: must be at least 0'],
    [
      'a crew called __proto__',
      pattern({ crews: [{ ...CREW, crew: '__proto__' }] }),
      'pattern.crews.0.crew: must be 1 to 40 of a-z, 0-9 and inner hyphens'
    ],
    [
      'a crew called constructor',
      pattern({ crews: [{ ...CREW, crew: 'constructor' }] }),
      'pattern.crews.0.crew: must be 1 to 40 of a-z, 0-9 and inner hyphens'
    ],
    ['an anchor on 31 April', pattern({ anchorDate: '2026-04-31' }), 'pattern.anchorDate: must be a date that exists'],
    [
      'an exception of a kind that is none',
      pattern({ exceptions: [{ type: 'strike' }] }),
      'pattern.exceptions.0.type: must be one of swap, cancelled, added, shutdown'
    ]
  ])('%s', (_name, value, fault) => {
    expect(faults(value)).toEqual([fault]);
  });

  test.each(['weight', 'tags', 'rule', 'validFrom', 'validUntil'])('an entry without its %s', (name) => {
    expect(faults(withItem({ [name]: undefined }))).toEqual([`items.0.${name}: is missing`]);
  });
});

describe('nothing hangs or throws', () => {
  test('a rule of 50,000 rules inside each other', () => {
    const deep: unknown = JSON.parse(`${'{"type":"always","rule":'.repeat(50_000)}1${'}'.repeat(50_000)}`);
    expect(faults(byRule(deep as object))).toContain('rule.rule: is not known here');
  });

  test('a cycle of a million days', () => {
    expect(faults(pattern({ cycle: 'DN'.repeat(500_000) }))).toEqual([
      'pattern.cycle: must be shift letters and o for days off, at most 366 days'
    ]);
  });

  test('an own __proto__ in a rule is dropped', () => {
    const rule: unknown = JSON.parse(
      JSON.stringify(weekly('08:00', '10:00')).replace('{', '{"__proto__":{"type":"always"},')
    );
    expect(faults(byRule(rule as object))).toEqual(['rule.__proto__: is not known here']);
  });
});
