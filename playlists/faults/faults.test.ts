import { expect, test } from 'vitest';
import type { Change } from '../site/change.ts';
import {
  after,
  announcement,
  display,
  ms,
  newSite,
  playlist,
  schedule,
  stamp,
  weekly
} from '../testing/small-floor.ts';
import { faults } from './faults.ts';

const made = stamp('2026-11-01T00:00:00Z');
const floor = after(null, [newSite(), display('d1'), ...announcement('n'), playlist('p', ['n'])], made);
const AT = '2026-11-22T08:30:00Z';
const found = (changes: Change[], at = AT) => faults(after(floor, changes, made), ms(at));
const kinds = (changes: Change[], at = AT) => found(changes, at).map((one) => one.kind);

test('a floor on which all is well has none', () => {
  expect(found([schedule('s', 'p')])).toEqual([]);
});

test('[F1] a schedule whose rule names no date says so', () => {
  const rule = weekly('08:00', '10:00', { days: ['tue'], firstDate: '2026-12-02', lastDate: '2026-12-07' });
  expect(found([schedule('s', 'p', { rule })])).toEqual([
    {
      kind: 'schedule-never-runs',
      gravity: 'never',
      about: { type: 'schedule', id: 's', field: 'rule' },
      says: '“Schedule s” never runs: none of its dates is on one of its days. Change when it runs, or remove it.',
      dates: []
    }
  ]);
});

test('[F1] a window wholly in a gap of the clocks never runs', () => {
  const wall = (time: string) => ({ date: '2027-03-28', time });
  const rule = { type: 'windows', windows: [{ from: wall('02:05'), until: wall('02:55') }] };
  expect(found([schedule('s', 'p', { rule })])[0]?.says).toContain('lies in an hour that the clocks skip');
});

test('[F2] a schedule that is over is said to be, with its last date', () => {
  const rule = weekly('20:00', '00:00', { lastDate: '2026-11-20' });
  const [one] = found([schedule('s', 'p', { rule })]);
  expect(one).toMatchObject({ kind: 'schedule-over', gravity: 'over', dates: ['2026-11-20'] });
});

test('[F3] a schedule for a tag that no display carries runs nowhere', () => {
  const targets = { type: 'some', displays: [], tags: ['yard'] };
  expect(kinds([schedule('s', 'p', { targets })])).toEqual(['schedule-on-no-display']);
  expect(kinds([display('d2', { tags: ['yard'] }), schedule('s', 'p', { targets })])).toEqual([]);
});
