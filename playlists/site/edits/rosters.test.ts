import { describe, expect, test } from 'vitest';
import { after, newSite, refusalOf, roster } from '../../testing/small-floor.ts';

const floor = after(null, [newSite()]);
type Row = readonly [string, string, string, string];

describe('[E12] nobody is in two places', () => {
  test.each<[string, Row[], number]>([
    [
      'the same row twice',
      [
        ['w1', '2026-11-23', '09:00', '17:00'],
        ['w1', '2026-11-23', '09:00', '17:00']
      ],
      1
    ],
    [
      'within another',
      [
        ['w1', '2026-11-23', '09:00', '17:00'],
        ['w2', '2026-11-23', '09:00', '17:00'],
        ['w1', '2026-11-23', '10:00', '11:00']
      ],
      2
    ],
    [
      'before another that is listed first',
      [
        ['w1', '2026-11-23', '10:00', '17:00'],
        ['w1', '2026-11-23', '09:00', '10:15']
      ],
      1
    ],
    [
      'past midnight',
      [
        ['w1', '2026-11-24', '05:45', '08:00'],
        ['w1', '2026-11-23', '22:00', '06:00']
      ],
      1
    ],
    [
      'a whole day',
      [
        ['w1', '2026-11-23', '12:00', '12:00'],
        ['w1', '2026-11-24', '11:00', '13:00']
      ],
      1
    ],
    [
      'past the end of a year',
      [
        ['w1', '2026-12-31', '22:00', '06:00'],
        ['w1', '2027-01-01', '05:00', '09:00']
      ],
      1
    ]
  ])('%s', (_name, rows, row) => {
    expect(refusalOf(floor, roster('shop', rows))).toMatchObject({
      refusal: 'invalid',
      field: `pattern.rows.${row}`,
      says: expect.stringMatching(/^This worker is at work already: row \d+ is of the same time[.]$/)
    });
  });

  test.each<[string, Row[]]>([
    ['no rows', []],
    [
      'one after the other',
      [
        ['w1', '2026-11-23', '13:00', '17:00'],
        ['w1', '2026-11-23', '09:00', '13:00']
      ]
    ],
    [
      'one at midnight after the other',
      [
        ['w1', '2026-11-23', '16:00', '00:00'],
        ['w1', '2026-11-24', '00:00', '08:00']
      ]
    ],
    [
      'two at the same time',
      [
        ['w1', '2026-11-23', '09:00', '17:00'],
        ['w2', '2026-11-23', '09:00', '17:00']
      ]
    ]
  ])('%s may be', (_name, rows) => {
    expect(after(floor, [roster('shop', rows)]).shiftPatterns).toHaveProperty('shop');
  });

  test('5,000 rows are looked through', () => {
    const rows = Array.from({ length: 5000 }, (_, i): Row => {
      const date = new Date(Date.UTC(2026, 0, 1) + (i % 100) * 86_400_000).toISOString().slice(0, 10);
      return [`w${i % 50}`, date, i % 2 ? '06:00' : '14:00', '14:00'];
    });
    const distinct = rows.map(([worker, date, start, end], i): Row => [
      `${worker}-${Math.floor(i / 50)}`,
      date,
      start,
      end
    ]);
    expect(after(floor, [roster('shop', distinct)]).shiftPatterns).toHaveProperty('shop');
    expect(refusalOf(floor, roster('shop', rows)).refusal).toBe('invalid');
  });
});
