import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { daypart } from '../site/daypart.ts';
import { type TimeRule, timeRule } from '../site/time-rule.ts';
import type { TimeZone } from '../site/values.ts';
import { TEN_ZONES } from '../testing/random-rule.ts';
import { ms, weekly } from '../testing/small-floor.ts';
import { type Calendar, windows } from './windows.ts';

const part = (id: string, from: string, until: string) => ({
  [id]: v.parse(daypart, { id, name: id, from, until, since: '2026-01-01T00:00Z' })
});
const calendarOf = (zone: string): Calendar => ({
  timeZone: zone as TimeZone,
  dayparts: {
    ...part('night', '22:00', '06:00'),
    ...part('lunch', '11:30', '13:00'),
    ...part('round', '06:00', '06:00')
  },
  shiftPatterns: {}
});

/** Start (without the year) and length of each window that meets the range. */
function runs(rule: object, zone: string, from: string, until: string): string[] {
  return windows(v.parse(timeRule, rule) as TimeRule, calendarOf(zone), ms(from), ms(until)).map((one) => {
    const start = Number.isFinite(one.from) ? new Date(one.from).toISOString().slice(5, 16) : 'ever';
    return `${start} ${(one.until - one.from) / 3_600_000} h`;
  });
}
const allDay = (over: object = {}) => ({ ...weekly('00:00', '00:00'), hours: { type: 'all-day' }, ...over });
const during = (id: string, over: object = {}) => ({
  ...weekly('00:00', '00:00'),
  hours: { type: 'daypart', daypart: id },
  ...over
});
const always = (over: object = {}) => ({ type: 'always', firstDate: null, lastDate: null, off: [], ...over });
const single = (...pairs: (readonly [string, string])[]) => ({
  type: 'windows',
  windows: pairs.map((pair) => {
    const [from, until] = pair.map((text) => ({ date: text.slice(0, 10), time: text.slice(11) }));
    return { from, until };
  })
});

describe('windows where clocks change', () => {
  // Each expected instant is worked out by hand from the zone's offsets.
  test.each([
    [
      '[T2] a night is 7 hours in Berlin’s March',
      weekly('22:00', '06:00'),
      'Europe/Berlin',
      '2026-03-28T12:00Z',
      '2026-03-29T12:00Z',
      ['03-28T21:00 7 h']
    ],
    [
      '[T2] and 9 in its October',
      weekly('22:00', '06:00'),
      'Europe/Berlin',
      '2026-10-24T12:00Z',
      '2026-10-25T12:00Z',
      ['10-24T20:00 9 h']
    ],
    [
      '[T2] 7 in Berlin also in 2100',
      weekly('22:00', '06:00'),
      'Europe/Berlin',
      '2100-03-27T12:00Z',
      '2100-03-28T12:00Z',
      ['03-27T21:00 7 h']
    ],
    [
      '[T2] seven and a half in Lord Howe’s October',
      weekly('22:00', '06:00'),
      'Australia/Lord_Howe',
      '2026-10-03T12:00Z',
      '2026-10-04T03:00Z',
      ['10-03T11:30 7.5 h']
    ],
    [
      '[T2] eight and a half in its April',
      weekly('22:00', '06:00'),
      'Australia/Lord_Howe',
      '2026-04-04T12:00Z',
      '2026-04-05T03:00Z',
      ['04-04T11:00 8.5 h']
    ],
    [
      '[T2] 7 in Los Angeles’ March',
      weekly('22:00', '06:00'),
      'America/Los_Angeles',
      '2026-03-08T12:00Z',
      '2026-03-08T20:00Z',
      ['03-08T06:00 7 h']
    ],
    [
      '[T2] 9 in its November',
      weekly('22:00', '06:00'),
      'America/Los_Angeles',
      '2026-11-01T12:00Z',
      '2026-11-01T20:00Z',
      ['11-01T05:00 9 h']
    ],
    [
      '[T2] 8 in Kolkata, which changes no clock',
      weekly('22:00', '06:00'),
      'Asia/Kolkata',
      '2026-03-28T20:00Z',
      '2026-03-29T20:00Z',
      ['03-28T16:30 8 h', '03-29T16:30 8 h']
    ],
    [
      '[T2] a whole day is 23 hours in March',
      allDay(),
      'Europe/Berlin',
      '2026-03-29T12:00Z',
      '2026-03-29T13:00Z',
      ['03-28T23:00 23 h']
    ],
    [
      '[T2] and 25 in October',
      allDay(),
      'Europe/Berlin',
      '2026-10-25T12:00Z',
      '2026-10-25T13:00Z',
      ['10-24T22:00 25 h']
    ],
    [
      '[T4] a window inside a gap does not occur',
      weekly('02:10', '02:50'),
      'Europe/Berlin',
      '2026-03-28T12:00Z',
      '2026-03-29T12:00Z',
      []
    ],
    [
      '[T4] nor inside one of half an hour',
      weekly('02:00', '02:30'),
      'Australia/Lord_Howe',
      '2026-10-03T12:00Z',
      '2026-10-04T12:00Z',
      []
    ],
    [
      '[T1] one that reaches out of it begins after it',
      weekly('02:30', '04:00'),
      'Europe/Berlin',
      '2026-03-29T00:00Z',
      '2026-03-29T12:00Z',
      ['03-29T01:00 1 h']
    ],
    [
      '[T1] also out of one of half an hour',
      weekly('02:00', '02:45'),
      'Australia/Lord_Howe',
      '2026-10-03T12:00Z',
      '2026-10-04T12:00Z',
      ['10-03T15:30 0.25 h']
    ],
    [
      '[T1] one that reaches into it ends before it',
      weekly('01:00', '02:30'),
      'Europe/Berlin',
      '2026-03-29T00:00Z',
      '2026-03-29T12:00Z',
      ['03-29T00:00 1 h']
    ],
    [
      '[T1] a window inside an overlap occurs once',
      weekly('02:10', '02:25'),
      'Europe/Berlin',
      '2026-10-24T12:00Z',
      '2026-10-25T12:00Z',
      ['10-25T00:10 0.25 h']
    ],
    [
      '[T1] one that reaches out of it is an hour longer',
      weekly('02:30', '03:30'),
      'Europe/Berlin',
      '2026-10-24T12:00Z',
      '2026-10-25T12:00Z',
      ['10-25T00:30 2 h']
    ],
    [
      '[T1] a day of Cairo that begins at one o’clock',
      weekly('00:00', '06:00'),
      'Africa/Cairo',
      '2026-04-23T12:00Z',
      '2026-04-24T12:00Z',
      ['04-23T22:00 5 h']
    ],
    [
      '[T4] its first hour does not occur',
      weekly('00:00', '01:00'),
      'Africa/Cairo',
      '2026-04-23T12:00Z',
      '2026-04-24T12:00Z',
      []
    ],
    ['[T2] all of that day', allDay(), 'Africa/Cairo', '2026-04-24T12:00Z', '2026-04-24T13:00Z', ['04-23T22:00 23 h']],
    [
      '[T2] and the night before it',
      weekly('22:00', '06:00'),
      'Africa/Cairo',
      '2026-04-23T12:00Z',
      '2026-04-24T12:00Z',
      ['04-23T20:00 7 h']
    ],
    [
      '[T2] Cairo’s longest day',
      allDay(),
      'Africa/Cairo',
      '2026-10-29T12:00Z',
      '2026-10-29T13:00Z',
      ['10-28T21:00 25 h']
    ],
    [
      '[T2] a day of Santiago that begins at one o’clock',
      allDay(),
      'America/Santiago',
      '2026-09-06T12:00Z',
      '2026-09-06T13:00Z',
      ['09-06T04:00 23 h']
    ],
    [
      '[T3] the day before it ends where it begins',
      allDay(),
      'America/Santiago',
      '2026-09-05T12:00Z',
      '2026-09-05T13:00Z',
      ['09-05T04:00 24 h']
    ],
    [
      '[T4] its first half hour does not occur',
      weekly('00:00', '00:30'),
      'America/Santiago',
      '2026-09-05T12:00Z',
      '2026-09-06T12:00Z',
      []
    ],
    [
      '[T1] an evening of Santiago that comes twice',
      weekly('23:30', '00:00'),
      'America/Santiago',
      '2026-04-04T12:00Z',
      '2026-04-05T12:00Z',
      ['04-05T02:30 1.5 h']
    ],
    [
      '[T4] a date that Samoa skipped does not occur',
      allDay({ firstDate: '2011-12-30', lastDate: '2011-12-30' }),
      'Pacific/Apia',
      '2011-12-28T00:00Z',
      '2012-01-02T00:00Z',
      []
    ],
    [
      '[T4] those around it meet',
      allDay({ firstDate: '2011-12-29', lastDate: '2011-12-31' }),
      'Pacific/Apia',
      '2011-12-28T00:00Z',
      '2012-01-02T00:00Z',
      ['12-29T10:00 24 h', '12-30T10:00 24 h']
    ],
    // At 00:01 on the 7th, 02:31Z, the clocks were put back to 23:01 on the 6th: the date asked in is the one before.
    [
      '[T1] a window that began before its date did again',
      weekly('00:00', '00:30', { firstDate: '2010-11-07' }),
      'America/St_Johns',
      '2010-11-07T02:40Z',
      '2010-11-07T03:00Z',
      ['11-07T02:30 1.5 h']
    ]
  ])('%s', (_name, rule, zone, from, until, expected) => {
    expect(runs(rule, zone, from, until)).toEqual(expected);
  });

  test.each(TEN_ZONES)('[T4] windows that meet on the wall meet in time, three years long, in %s', (zone) => {
    for (const at of ['00:00', '00:01', '02:15', '02:30', '23:30']) {
      const found = windows(weekly(at, at), calendarOf(zone), ms('2010-01-01T00:00Z'), ms('2013-01-01T00:00Z'));
      expect(found.length).toBeGreaterThan(1090);
      found.slice(1).forEach((one, index) => expect(one.from).toBe(found[index]?.until));
    }
  });
});

describe('[T3] a window', () => {
  test.each([
    [
      'is whole, also where it started before and ends after',
      weekly('22:00', '06:00'),
      '2026-11-22T00:00Z',
      '2026-11-22T23:00Z',
      ['11-21T22:00 8 h', '11-22T22:00 8 h']
    ],
    [
      'of equal times is a whole day',
      weekly('06:00', '06:00'),
      '2026-11-22T12:00Z',
      '2026-11-22T13:00Z',
      ['11-22T06:00 24 h']
    ],
    [
      'that ends at the start, or begins at the end, is not met',
      weekly('06:00', '08:00'),
      '2026-11-22T08:00Z',
      '2026-11-23T06:00Z',
      []
    ],
    [
      'that ends after it, or begins before, is',
      weekly('06:00', '08:00'),
      '2026-11-22T07:59Z',
      '2026-11-23T06:01Z',
      ['11-22T06:00 2 h', '11-23T06:00 2 h']
    ],
    [
      'belongs to the weekday and range it starts in',
      weekly('22:00', '06:00', { days: ['fri'], firstDate: '2026-11-20', lastDate: '2026-11-27' }),
      '2026-11-01T00:00Z',
      '2026-12-31T00:00Z',
      ['11-20T22:00 8 h', '11-27T22:00 8 h']
    ],
    [
      'also where it starts on a year’s last day',
      weekly('22:00', '06:00', { lastDate: '2026-12-31' }),
      '2026-12-31T12:00Z',
      '2027-01-02T00:00Z',
      ['12-31T22:00 8 h']
    ],
    [
      'or on a leap day',
      weekly('22:00', '06:00', { firstDate: '2096-02-29' }),
      '2096-02-28T12:00Z',
      '2096-03-01T12:00Z',
      ['02-29T22:00 8 h']
    ],
    [
      'or the day before 1 March 2100',
      weekly('22:00', '06:00', { lastDate: '2100-02-28' }),
      '2100-02-28T12:00Z',
      '2100-03-03T12:00Z',
      ['02-28T22:00 8 h']
    ],
    ['of a daypart has its hours', during('lunch'), '2026-11-22T00:00Z', '2026-11-23T00:00Z', ['11-22T11:30 1.5 h']],
    [
      'of one that crosses midnight too',
      during('night'),
      '2026-11-22T00:00Z',
      '2026-11-22T12:00Z',
      ['11-21T22:00 8 h']
    ],
    [
      'of one round the clock is a day',
      during('round'),
      '2026-11-22T12:00Z',
      '2026-11-22T13:00Z',
      ['11-22T06:00 24 h']
    ],
    ['of a daypart that nobody has is none', during('tea'), '2026-11-22T00:00Z', '2026-11-23T00:00Z', []]
  ])('%s', (_name, rule, from, until, expected) => {
    expect(runs(rule, 'UTC', from, until)).toEqual(expected);
  });
});

describe('[D2] dates', () => {
  const fridays = { days: ['fri'], firstDate: '2026-11-13', lastDate: '2026-11-27' };
  test.each([
    ['in a range, both ends included', fridays, ['11-13', '11-20', '11-27']],
    ['without those off', { ...fridays, off: ['2026-11-20'] }, ['11-13', '11-27']],
    [
      'with those added, whatever rule and range say',
      { ...fridays, added: ['2026-11-01', '2026-11-18', '2026-12-24'] },
      ['11-01', '11-13', '11-18', '11-20', '11-27', '12-24']
    ],
    ['once where they run anyway', { ...fridays, added: ['2026-11-20'] }, ['11-13', '11-20', '11-27']],
    [
      'not where they are off too',
      { ...fridays, added: ['2026-11-18'], off: ['2026-11-18'] },
      ['11-13', '11-20', '11-27']
    ],
    ['from a date on', { days: ['fri'], firstDate: '2026-12-12' }, ['12-18', '12-25']],
    ['until a date', { days: ['fri'], lastDate: '2026-11-06' }, ['11-06']],
    ['added to none', { days: ['fri'], firstDate: '2027-01-01', added: ['2026-11-01'] }, ['11-01']]
  ])('%s', (_name, over, expected) => {
    expect(runs(weekly('08:00', '10:00', over), 'UTC', '2026-11-01T00:00Z', '2026-12-31T00:00Z')).toEqual(
      expected.map((date) => `${date}T08:00 2 h`)
    );
  });
});

describe('[D2] always', () => {
  test.each([
    ['is for ever', always(), ['ever Infinity h']],
    ['from the first date’s midnight', always({ firstDate: '2026-10-25' }), ['10-24T22:00 Infinity h']],
    ['to the end of the last one', always({ lastDate: '2026-11-01' }), ['ever Infinity h']],
    ['is one stretch', always({ firstDate: '2026-10-24', lastDate: '2026-10-25' }), ['10-23T22:00 49 h']],
    [
      'cut by a date that is off',
      always({ firstDate: '2026-10-24', lastDate: '2026-10-26', off: ['2026-10-25'] }),
      ['10-23T22:00 24 h', '10-25T23:00 24 h']
    ],
    [
      'by two that meet, in any order',
      always({ firstDate: '2026-10-24', lastDate: '2026-10-27', off: ['2026-10-26', '2026-10-25'] }),
      ['10-23T22:00 24 h', '10-26T23:00 24 h']
    ],
    [
      'at its ends',
      always({ firstDate: '2026-10-24', lastDate: '2026-10-26', off: ['2026-10-24', '2026-10-26'] }),
      ['10-24T22:00 25 h']
    ],
    [
      'not by one outside its range',
      always({ firstDate: '2026-10-24', lastDate: '2026-10-25', off: ['2026-10-23', '2026-10-26'] }),
      ['10-23T22:00 49 h']
    ],
    [
      'is never where each date is off',
      always({ firstDate: '2026-10-25', lastDate: '2026-10-25', off: ['2026-10-25'] }),
      []
    ],
    ['is over after it', always({ lastDate: '2026-10-19' }), []],
    ['is not yet before it', always({ firstDate: '2026-12-01' }), []]
  ])('%s', (_name, rule, expected) => {
    expect(runs(rule, 'Europe/Berlin', '2026-10-20T00:00Z', '2026-11-20T00:00Z')).toEqual(expected);
  });

  test('ends at the midnight after the last date, in a zone that lacks it too', () => {
    const [stretch] = windows(always({ lastDate: '2026-04-23' }) as TimeRule, calendarOf('Africa/Cairo'), 0, 1);
    expect(stretch).toEqual({ from: -Infinity, until: ms('2026-04-23T22:00Z') });
  });
});

describe('single windows', () => {
  test.each([
    ['[T2] are on the wall', single(['2026-03-28 22:00', '2026-03-29 06:00']), ['03-28T21:00 7 h']],
    ['[T3] are found from their middle', single(['2026-01-01 00:00', '2026-12-31 00:00']), ['12-31T23:00 8736 h']],
    ['[T4] do not occur inside a gap', single(['2026-03-29 02:00', '2026-03-29 03:00']), []],
    [
      'are in order, each once',
      single(
        ['2026-03-30 08:00', '2026-03-30 09:00'],
        ['2026-03-29 08:00', '2026-03-29 09:00'],
        ['2026-03-30 08:00', '2026-03-30 09:00']
      ),
      ['03-29T06:00 1 h', '03-30T06:00 1 h']
    ],
    [
      'may overlap',
      single(['2026-03-30 08:00', '2026-03-30 10:00'], ['2026-03-30 08:00', '2026-03-30 09:00']),
      ['03-30T06:00 1 h', '03-30T06:00 2 h']
    ],
    [
      'are not met before or after',
      single(['2026-03-01 08:00', '2026-03-27 09:00'], ['2026-04-02 08:00', '2026-04-02 09:00']),
      []
    ]
  ])('%s', (_name, rule, expected) => {
    expect(runs(rule, 'Europe/Berlin', '2026-03-28T00:00Z', '2026-04-01T00:00Z')).toEqual(expected);
  });
});
