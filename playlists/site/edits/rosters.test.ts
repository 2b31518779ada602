import { expect, test } from 'vitest';
import { after, newSite, refusalOf, roster } from '../../testing/small-floor.ts';

const floor = after(null, [newSite()]);
type Row = readonly [string, string, string, string];
const NINE: Row = ['w1', '2026-11-23', '09:00', '17:00'];

test.each<[string, Row[], string]>([
  ['the same row', [NINE, NINE], 'pattern.rows.1'],
  [
    'another end',
    [NINE, ['w2', '2026-11-23', '09:00', '17:00'], ['w1', '2026-11-23', '09:00', '11:00']],
    'pattern.rows.2'
  ]
])('[E12] nobody starts twice at the same time: %s', (_name, rows, field) => {
  expect(refusalOf(floor, roster('shop', rows))).toMatchObject({
    refusal: 'invalid',
    field,
    says: 'This worker starts at that time already, by row 1.'
  });
});

test.each<[string, Row[]]>([
  ['no rows', []],
  ['one after the other', [['w1', '2026-11-23', '17:00', '21:00'], NINE]],
  ['two that overlap', [NINE, ['w1', '2026-11-23', '16:45', '21:00']]],
  ['two workers at the same time', [NINE, ['w2', '2026-11-23', '09:00', '17:00']]],
  ['the same hours on another date', [NINE, ['w1', '2026-11-24', '09:00', '17:00']]]
])('%s may be', (_name, rows) => {
  expect(after(floor, [roster('shop', rows)]).shiftPatterns).toHaveProperty('shop');
});
