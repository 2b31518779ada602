import { expect, it } from 'vitest';
import { parse } from '#playlists/site/parse.ts';
import { timeRule } from '#playlists/site/time-rule.ts';
import type { Calendar } from '#playlists/time/windows.ts';
import { nextTimes } from './next-times.ts';

const pattern = {
  type: 'cycle',
  id: 'two',
  anchorDate: '2026-11-23',
  cycle: 'N',
  shifts: [{ letter: 'N', name: 'Night', start: '22:00', hours: 8 }],
  crews: [{ crew: 'a', offset: 0, cycle: null }],
  exceptions: []
};
const calendar = {
  timeZone: 'Europe/Berlin',
  dayparts: { night: { from: '22:00', until: '06:00' } },
  shiftPatterns: { two: pattern }
} as unknown as Calendar;

const open = { firstDate: null, lastDate: null, off: [] };
const daily = (from: string, until: string, over = {}) => ({
  type: 'dates',
  dates: { type: 'every-day' },
  hours: { type: 'between', from, until },
  ...open,
  added: [],
  ...over
});
const nights = {
  type: 'shifts',
  pattern: 'two',
  crews: [],
  shifts: [],
  afterDaysOff: null,
  part: { type: 'whole' },
  ...open
};

function rule(raw: unknown) {
  const answer = parse(timeRule, raw);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.value;
}
const at = (text: string) => Date.parse(text);
const next = (raw: unknown, now: string) => nextTimes(rule(raw), calendar, at(now));

it('says five times, and that it runs now', () => {
  const { times } = next(daily('22:00', '06:00'), '2026-11-22T23:00:00Z');
  expect(times.map(({ starts, ends, lasts }) => [starts, ends, lasts])).toEqual([
    [null, '06:00', '8 hours'],
    ['Mon 23 Nov 22:00', 'Tue 24 Nov 06:00', '8 hours'],
    ['Tue 24 Nov 22:00', 'Wed 25 Nov 06:00', '8 hours'],
    ['Wed 25 Nov 22:00', 'Thu 26 Nov 06:00', '8 hours'],
    ['Thu 26 Nov 22:00', 'Fri 27 Nov 06:00', '8 hours']
  ]);
});

it.each([
  ['hours', daily('22:00', '06:00')],
  ['a daypart', daily('', '', { hours: { type: 'daypart', daypart: 'night' } })],
  ['shifts', nights]
])('says what the clocks do to %s, among the five and later', (_, raw) => {
  expect(next(raw, '2027-03-27T12:00:00Z')).toMatchObject({
    times: [
      { starts: 'Sat 27 Mar 22:00', remark: 'it lasts 7 hours, not 8 hours: the clocks go forward' },
      {},
      {},
      {},
      {}
    ],
    more: ['On Sat 30 Oct 22:00 it lasts 9 hours, not 8 hours: the clocks go back.']
  });
  expect(next(raw, '2026-11-22T12:00:00Z').more).toEqual([
    'On Sat 27 Mar 2027 22:00 it lasts 7 hours, not 8 hours: the clocks go forward.',
    'On Sat 30 Oct 2027 22:00 it lasts 9 hours, not 8 hours: the clocks go back.'
  ]);
});

it('a start that the clocks skip shortens a window too', () => {
  expect(next(daily('02:30', '06:00'), '2027-03-27T12:00:00Z').times[0]).toMatchObject({
    starts: 'Sun 28 Mar 03:00',
    remark: 'it lasts 3 hours, not 3 hours 30 min: the clocks go forward'
  });
});

it('minutes of a shift are the same on every day', () => {
  const handover = { ...nights, part: { type: 'last', minutes: 240 } };
  expect(next(handover, '2027-03-27T12:00:00Z')).toMatchObject({
    times: [{ lasts: '4 hours', remark: '' }, {}, {}, {}, {}],
    more: []
  });
});

it('what always runs has no end, and what is over has no next time', () => {
  expect(next({ type: 'always', ...open }, '2026-11-22T12:00:00Z')).toEqual({
    times: [{ starts: null, ends: null, lasts: '', remark: '' }],
    more: []
  });
  const over = daily('08:00', '10:00', { lastDate: '2026-11-21' });
  expect(next(over, '2026-11-22T12:00:00Z')).toEqual({ times: [], more: [] });
});

it('finds what is years away', () => {
  const leap = daily('08:00', '10:00', {
    dates: { type: 'days-of-month', days: [29] },
    firstDate: '2096-03-01',
    lastDate: '2096-12-31'
  });
  const { times } = next(leap, '2090-01-01T00:00:00Z');
  expect(times.slice(0, 2).map((one) => one.starts)).toEqual(['Thu 29 Mar 2096 08:00', 'Sun 29 Apr 2096 08:00']);
});
