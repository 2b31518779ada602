import { expect, test } from 'vitest';
import type { LocalDate } from '../site/values.ts';
import { worker } from '../testing/people.ts';
import { isHere, mayCheckIn } from './employment.ts';

const between = worker('w', { joinedOn: '2026-02-27', leftOn: '2026-02-28' });
test.each([
  ['2026-02-26', false, true],
  ['2026-02-27', true, true],
  ['2026-02-28', true, true],
  ['2026-03-01', false, true],
  ['2026-03-02', false, false]
])('[A5] [A28] on %s', (date, here, taken) => {
  expect([isHere(between, date as LocalDate), mayCheckIn(between, date as LocalDate)]).toEqual([here, taken]);
  expect([isHere(worker('v'), date as LocalDate), mayCheckIn(worker('v'), date as LocalDate)]).toEqual([true, true]);
});
