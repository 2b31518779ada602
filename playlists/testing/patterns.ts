// Shift patterns and rosters for tests, said in a line: `cycle('DDoo', { a: 0, b: 2 })`.
import * as v from 'valibot';
import { type ShiftPattern, shiftPattern } from '../site/shift-pattern.ts';

const EIGHT_HOURS = { D: ['06:00', 8], S: ['14:00', 8], N: ['22:00', 8] } as const;

/** Anchored on Monday 2026-01-05 unless `over` says otherwise. */
export function cycle(
  text: string,
  offsets: Readonly<Record<string, number>>,
  shifts: Readonly<Record<string, readonly [start: string, hours: number]>> = EIGHT_HOURS,
  over: Readonly<Record<string, unknown>> = {}
): ShiftPattern {
  return v.parse(shiftPattern, {
    ...{ type: 'cycle', id: 'pattern', name: 'Pattern', anchorDate: '2026-01-05', cycle: text },
    shifts: Object.entries(shifts).map(([letter, [start, hours]]) => ({ letter, name: letter, start, hours })),
    crews: Object.entries(offsets).map(([crew, offset]) => ({ crew, offset, cycle: null })),
    ...{ exceptions: [], since: '2026-01-01T00:00Z', ...over }
  });
}

/** Rows as `worker date start end`. */
export function roster(...rows: readonly string[]): ShiftPattern {
  return v.parse(shiftPattern, {
    ...{ type: 'roster', id: 'pattern', name: 'Roster', since: '2026-01-01T00:00Z' },
    rows: rows.map((row) => {
      const [worker, date, start, end] = row.split(' ');
      return { worker, date, start, end };
    })
  });
}
