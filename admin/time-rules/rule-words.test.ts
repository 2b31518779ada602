import { describe, expect, it } from 'vitest';
import { parse } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import { timeRule, type TimeRule } from '#playlists/site/time-rule.ts';
import { windowWords } from './hours-words.ts';
import { ruleWords } from './rule-words.ts';

const names = {
  dayparts: { breakfast: { name: 'Breakfast', from: '09:00', until: '09:15' } },
  crews: { 'crew-a': { name: 'Crew A' }, 'crew-b': { name: 'Crew B' } },
  shiftPatterns: {
    continental: {
      type: 'cycle',
      name: 'Continental',
      shifts: [
        { letter: 'D', name: 'Early' },
        { letter: 'N', name: 'Night' }
      ]
    },
    store: { type: 'roster', name: 'Store' }
  }
} as unknown as Site;

const open = { firstDate: null, lastDate: null, off: [] };
const between = { type: 'between', from: '22:00', until: '06:00' };
const dates = (over: object) => ({
  type: 'dates',
  dates: { type: 'every-day' },
  hours: between,
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
const wall = (date: string, time: string) => ({ date, time });
const six = ['06', '01', '02', '03', '04', '05'].map((day) => `2026-12-${day}`);

describe('a rule in words', () => {
  it.each([
    [{ type: 'always', ...open }, 'always'],
    [{ type: 'always', ...open, firstDate: '2026-12-01' }, 'day and night from 1 Dec 2026 on'],
    [{ type: 'always', ...open, off: ['2026-12-24'] }, 'always, not on 24 Dec 2026'],
    [dates({}), 'every day 22:00–06:00'],
    [dates({ hours: { type: 'all-day' } }), 'every day all day'],
    [dates({ hours: { type: 'daypart', daypart: 'breakfast' } }), 'every day in “Breakfast” (09:00–09:15)'],
    [dates({ hours: { type: 'daypart', daypart: 'gone' } }), 'every day in a removed daypart'],
    [dates({ hours: { ...between, until: '22:00' } }), 'every day from 22:00 for 24 hours'],
    [
      dates({ dates: { type: 'weekdays', days: ['mon', 'tue', 'wed', 'thu', 'fri'] }, lastDate: '2026-12-24' }),
      'Mon to Fri 22:00–06:00 until 24 Dec 2026'
    ],
    [
      dates({ dates: { type: 'every-nth-day', every: 2, anchor: '2026-01-05' } }),
      'every second day, counted from 5 Jan 2026, 22:00–06:00'
    ],
    [
      dates({ dates: { type: 'every-nth-day', every: 21, anchor: '2026-01-05' } }),
      'every 21st day, counted from 5 Jan 2026, 22:00–06:00'
    ],
    [
      dates({ dates: { type: 'every-nth-week', every: 3, anchor: '2026-01-07', days: ['mon', 'fri'] } }),
      'Mon and Fri of every third week, counted from the week of 7 Jan 2026, 22:00–06:00'
    ],
    [
      dates({ dates: { type: 'days-of-month', days: ['last', 22, 11, 3, 1] } }),
      'on the 1st, 3rd, 11th, 22nd and last day of the month 22:00–06:00'
    ],
    [
      dates({ dates: { type: 'weekdays-of-month', which: ['last', 1], days: ['tue'] } }),
      'on the first and last Tue of the month 22:00–06:00'
    ],
    [
      dates({ off: ['2026-12-24', '2026-12-31'], added: ['2027-01-02'] }),
      'every day 22:00–06:00, not on 24 Dec 2026 and 31 Dec 2026, also on 2 Jan 2027'
    ],
    [dates({ off: six }), 'every day 22:00–06:00, not on 1 Dec 2026, 2 Dec 2026, 3 Dec 2026 and 3 more dates'],
    [dates({ firstDate: '2026-12-24', lastDate: '2026-12-24' }), 'every day 22:00–06:00 on 24 Dec 2026 only'],
    [
      { type: 'windows', windows: [{ from: wall('2026-12-24', '06:00'), until: wall('2026-12-24', '14:00') }] },
      'on 24 Dec 2026 06:00–14:00'
    ],
    [
      {
        type: 'windows',
        windows: ['24', '25', '26'].map((day) => ({
          from: wall(`2026-12-${day}`, '22:00'),
          until: wall('2026-12-27', '06:00')
        }))
      },
      'on 24 Dec 2026 22:00 to 27 Dec 2026 06:00, 25 Dec 2026 22:00 to 27 Dec 2026 06:00 and 1 more window'
    ],
    [shifts({}), 'during every shift (Continental)'],
    [
      shifts({ pattern: 'store', part: { type: 'first', minutes: 30 } }),
      'in the first 30 minutes of every shift (Store)'
    ],
    [shifts({ crews: ['crew-b'], shifts: ['N'] }), 'during every Night shift of Crew B (Continental)'],
    [
      shifts({
        crews: ['crew-a', 'crew-b'],
        shifts: ['D', 'N'],
        part: { type: 'last', minutes: 15 },
        firstDate: '2026-12-01'
      }),
      'in the last 15 minutes of every Early or Night shift of Crew A or Crew B (Continental) from 1 Dec 2026 on'
    ],
    [
      shifts({ crews: ['crew-b'], afterDaysOff: 2, part: { type: 'first', minutes: 1 } }),
      'in the first minute of the first shift of Crew B after 2 days off or more (Continental)'
    ],
    [
      shifts({ pattern: 'gone', off: ['2026-12-24'] }),
      'during every shift (a removed shift pattern), not on 24 Dec 2026'
    ]
  ])('%j is “%s”', (raw, words) => {
    const answer = parse(timeRule, raw);
    if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
    expect(ruleWords(answer.value, names)).toBe(words);
  });

  it.each([
    [['mon', 'tue', 'wed', 'thu', 'fri'], 'Mon to Fri'],
    [['sun', 'sat'], 'Sat and Sun'],
    [['mon', 'wed', 'fri'], 'Mon, Wed and Fri'],
    [['mon', 'tue', 'wed', 'sat', 'sun'], 'Mon to Wed, Sat and Sun'],
    [['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], 'every day']
  ])('says the days %j as %j', (days, words) => {
    const rule = dates({ dates: { type: 'weekdays', days }, hours: { type: 'all-day' } }) as unknown as TimeRule;
    expect(ruleWords(rule, names)).toBe(`${words} all day`);
  });

  it.each([
    ['06:00', '14:00', '8 hours, until 14:00'],
    ['22:00', '06:00', '8 hours, until 06:00 the next day'],
    ['22:15', '22:45', '30 min, until 22:45'],
    ['23:30', '01:00', '1 hour 30 min, until 01:00 the next day'],
    ['06:00', '06:00', '24 hours, until 06:00 the next day'],
    ['', '06:00', '']
  ])('says %s to %s as %j', (from, until, words) => expect(windowWords(from, until)).toBe(words));
});
