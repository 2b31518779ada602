import { describe, expect, test } from 'vitest';
import { asked, draft, item, roster, says, schedule, shifts, weekly } from '../testing/small-floor.ts';
import { change } from './change.ts';
import { parse } from './parse.ts';

const faults = (value: unknown) => {
  const parsed = parse(change, value);
  return parsed.ok ? [] : parsed.faults.map(({ field, says }) => `${field}: ${says}`);
};
const many = (count: number, entry: unknown) => Array.from({ length: count }, () => entry);
const playlistOf = (items: unknown) => ({ type: 'put-playlist', id: 'p', name: 'P', items });
const pattern = (over: object) => ({ ...shifts('x'), pattern: { ...shifts('x').pattern, ...over } });
const MILLION = 1_000_000;

describe('what is too long is one fault, whatever its entries are', () => {
  // Each with all the faults of its entries would take gigabytes: the test ends because they are not looked at.
  test.each<[string, unknown, string]>([
    ['entries', playlistOf(many(MILLION, { type: 'announcement' })), 'items: must have at most 500 entries'],
    ['good entries', playlistOf(many(501, item('n'))), 'items: must have at most 500 entries'],
    [
      'rows of a roster',
      { type: 'put-shift-pattern', pattern: { type: 'roster', id: 'x', name: 'X', rows: many(MILLION, {}) } },
      'pattern.rows: must have at most 5,000 rows'
    ],
    ['crews', pattern({ crews: many(MILLION, {}) }), 'pattern.crews: must have at most 50 crews'],
    ['shifts', pattern({ shifts: many(MILLION, {}) }), 'pattern.shifts: must have at most 20 shifts'],
    [
      'exceptions',
      pattern({ exceptions: many(MILLION, {}) }),
      'pattern.exceptions: must have at most 1,000 exceptions'
    ],
    [
      'dates',
      { ...schedule('s', 'p'), rule: weekly('08:00', '10:00', { off: many(MILLION, 0) }) },
      'rule.off: must have at most 400 dates'
    ],
    [
      'windows',
      { ...schedule('s', 'p'), rule: { type: 'windows', windows: many(MILLION, {}) } },
      'rule.windows: must have at most 100 windows'
    ],
    [
      'languages of a text',
      {
        ...draft('n'),
        draft: { ...says('n'), texts: Object.fromEntries(many(MILLION, 0).map((_, i) => [`x${i}`, 0])) }
      },
      'draft.texts: must have at most 30 languages'
    ]
  ])('%s', (_name, value, fault) => {
    expect(faults(value)).toContain(fault);
    expect(faults(value).filter((one) => one.startsWith(fault.slice(0, fault.indexOf(':'))))).toHaveLength(1);
  });
});

test('a list of exactly so many is taken', () => {
  expect(asked(playlistOf(many(500, item('n'))))).toBeDefined();
  const rows = Array.from({ length: 5000 }, (_, i) => [`w${i}`, '2026-11-23', '08:00', '16:00'] as const);
  expect(roster('shop', rows)).toBeDefined();
});

test.each([
  [
    'rule.dates.days: must name at least one day',
    { ...schedule('s', 'p'), rule: weekly('08:00', '10:00', { days: [] }) }
  ],
  ['rule.windows: must name at least one window', { ...schedule('s', 'p'), rule: { type: 'windows', windows: [] } }],
  ['pattern.crews: must have at least one crew', pattern({ crews: [] })],
  ['pattern.shifts: must have at least one shift', pattern({ shifts: [] })]
])('%s', (fault, value) => {
  expect(faults(value)).toEqual([fault]);
});

test.each(['x', 1, null, {}])('%s is no list', (value) => {
  expect(faults(playlistOf(value))).toEqual(['items: must be a list']);
});
