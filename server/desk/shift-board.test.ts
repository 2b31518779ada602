import { expect, it } from 'vitest';
import type { ShiftException, ShiftPattern } from '#playlists/site/shift-pattern.ts';
import type { Site } from '#playlists/site/site.ts';
import type { LocalDate } from '#playlists/site/values.ts';
import { fitting } from './fitting-exceptions.ts';
import { onDutyNow } from './on-duty-now.ts';
import { shiftBoard } from './shift-board.ts';

const site = { timeZone: 'Europe/Berlin', crews: { a: { name: 'Crew A' }, b: { name: 'Crew B' } } } as unknown as Site;
const nameOf = (worker: string) => worker.toUpperCase();
const one = (crew: string, shift: string, date: string) => ({ crew, shift, date });
/** Crew A works by day from Monday to Thursday, then by night after four days off; crew B the other way round. */
const cycle = (exceptions: readonly object[]) =>
  ({
    type: 'cycle',
    id: 'four',
    anchorDate: '2026-11-23',
    cycle: 'DDDDNNNN',
    shifts: [
      { letter: 'D', name: 'Day', start: '06:00', hours: 12 },
      { letter: 'N', name: 'Night', start: '18:00', hours: 12 }
    ],
    crews: [
      { crew: 'a', offset: 0, cycle: null },
      { crew: 'b', offset: 4, cycle: null }
    ],
    exceptions
  }) as unknown as Extract<ShiftPattern, { type: 'cycle' }>;

const boardOf = (pattern: ShiftPattern) => shiftBoard(pattern, site, nameOf, '2026-11-25' as LocalDate);
const weekOf = (pattern: ShiftPattern) =>
  boardOf(pattern).rows.map(({ name, cells }) => {
    const days = cells
      .slice(0, 7)
      .map(({ shifts, changed }) => shifts.map(({ letter }) => letter).join('+') + (changed ? '!' : ''));
    return `${name}: ${days.join(' ')}`;
  });

it('begins with the Monday of the week, and gives each crew a letter a date', () => {
  const board = boardOf(cycle([]));
  expect([board.dates.length, board.dates[0], board.dates[27]]).toEqual([28, '2026-11-23', '2026-12-20']);
  expect(weekOf(cycle([]))).toEqual(['Crew A: D D D D N N N', 'Crew B: N N N N D D D']);
  expect(board.rows[0]?.cells[4]?.shifts).toEqual([{ letter: 'N', name: 'Night', hours: '18:00–06:00', tint: 1 }]);
});

it.each([
  [
    'a cancelled shift',
    { type: 'cancelled', ...one('a', 'D', '2026-11-24') },
    ['Crew A: D ! D D N N N', 'Crew B: N N N N D D D']
  ],
  [
    'an added one',
    { type: 'added', ...one('b', 'D', '2026-11-24') },
    ['Crew A: D D D D N N N', 'Crew B: N N+D! N N D D D']
  ],
  [
    'a swap',
    { type: 'swap', one: one('a', 'D', '2026-11-24'), other: one('b', 'N', '2026-11-24') },
    ['Crew A: D N! D D N N N', 'Crew B: N D! N N D D D']
  ],
  [
    'a shutdown',
    { type: 'shutdown', firstDate: '2026-11-25', lastDate: '2026-11-26' },
    ['Crew A: D D ! ! N N N', 'Crew B: N N ! ! D D D']
  ]
])('marks %s', (_, exception, week) => {
  expect(weekOf(cycle([exception]))).toEqual(week);
});

it('has the workers of a roster who work in these weeks, by name', () => {
  const row = (worker: string, date: string, start: string, end: string) => ({ worker, date, start, end });
  const roster = {
    type: 'roster',
    id: 'store',
    rows: [
      row('zoe', '2026-11-23', '22:00', '06:00'),
      row('ann', '2026-11-23', '06:00', '10:00'),
      row('ann', '2026-11-23', '14:00', '18:00'),
      row('old', '2026-11-22', '06:00', '10:00')
    ]
  } as unknown as ShiftPattern;
  const rows = boardOf(roster).rows.map(({ name, cells }) => [name, cells[0]?.shifts.map(({ hours }) => hours)]);
  expect(rows).toEqual([
    ['ANN', ['06:00–10:00', '14:00–18:00']],
    ['ZOE', ['22:00–06:00']]
  ]);
  const at = Date.parse('2026-11-23T21:30:00Z');
  expect(onDutyNow(roster, site, nameOf, at)).toEqual([
    { who: 'ZOE', shift: '', until: Date.parse('2026-11-24T05:00:00Z') }
  ]);
});

it('says who is on duty by name', () => {
  expect(onDutyNow(cycle([]), site, nameOf, Date.parse('2026-11-23T18:00:00Z'))).toEqual([
    { who: 'Crew B', shift: 'Night', until: Date.parse('2026-11-24T05:00:00Z') }
  ]);
});

it('exceptions fit as long as the cycle has what they name', () => {
  const exceptions = [
    { type: 'cancelled', ...one('a', 'D', '2026-11-24') },
    { type: 'cancelled', ...one('a', 'D', '2026-11-27') },
    { type: 'swap', one: one('a', 'D', '2026-11-24'), other: one('b', 'D', '2026-11-24') },
    { type: 'added', ...one('a', 'X', '2026-11-24') },
    { type: 'added', ...one('b', 'D', '2026-11-24') },
    { type: 'shutdown', firstDate: '2026-11-25', lastDate: '2026-11-26' }
  ] as unknown as ShiftException[];
  expect(fitting(exceptions, cycle([]))).toEqual([exceptions[0], exceptions[4], exceptions[5]]);
});
