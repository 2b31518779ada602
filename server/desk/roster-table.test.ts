import { expect, it } from 'vitest';
import { readRosterTable } from './roster-table.ts';
import type { NamedWorker } from './worker-names.ts';

const workers = [
  { id: 'w-1', number: '1001', name: 'Kowalczyk, Marek' },
  { id: 'w-2', number: 'A-7', name: 'Petersen, Anke' }
] as unknown as NamedWorker[];
const both = [
  { worker: 'w-1', date: '2026-11-23', start: '06:00', end: '14:00' },
  { worker: 'w-2', date: '2026-11-23', start: '22:00', end: '06:00' }
];

it.each([
  ['semicolons', '1001; 2026-11-23; 06:00; 14:00\nA-7; 2026-11-23; 22:00; 06:00'],
  [
    'tabs as spreadsheets copy them, and a heading',
    'No\tDate\tFrom\tUntil\r\n1001\t23.11.2026\t6:00\t14:00\r\na-7\t23.11.2026\t22:00:00\t6.00\r\n'
  ],
  ['commas, quotes, blank lines', '\n"1001",2026-11-23,06:00,14:00\n\n"A-7",2026-11-23,22:00,06:00\n']
])('reads %s', (_, text) => {
  expect(readRosterTable(text, workers)).toEqual({ rows: both });
});

it.each([
  ['a stranger', '9; 2026-11-23; 06:00; 14:00', 'Line 1: there is no worker with the number “9”.'],
  [
    'a date that begins with who knows what',
    '1001; 11/12/2026; 06:00; 14:00',
    'Line 1: “11/12/2026” is not a date such as 2026-11-23 or 23.11.2026.'
  ],
  ['a time without minutes', '1001; 2026-11-23; 6; 14:00', 'Line 1: the times must be such as 06:00.'],
  ['nothing', '  \n', 'There is no row in it.'],
  [
    'an open quotation mark',
    '"1001; 2026-11-23',
    'It cannot be read from line 1 on: a quotation mark is open or misplaced.'
  ]
])('refuses %s and takes nothing over', (_, text, says) => {
  expect(readRosterTable(text, workers)).toEqual({ bad: [says] });
});

it('names every line that is bad', () => {
  const text = '1001; 2026-11-23; 06:00; 14:00\n9; 2026-11-23; 06:00; 14:00\n1001; soon; 06:00; 14:00';
  expect(readRosterTable(text, workers)).toMatchObject({
    bad: [expect.stringContaining('Line 2'), expect.stringContaining('Line 3')]
  });
});
