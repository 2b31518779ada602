import { expect, it } from 'vitest';
import { clockWords, dateText, instantWords } from './instant-words.ts';

const now = Date.parse('2026-11-25T10:42:00Z');

it.each([
  ['2026-11-25T05:00:00Z', 'today 06:00'],
  ['2026-11-25T23:30:00Z', 'tomorrow 00:30'],
  ['2026-11-24T05:00:00Z', 'yesterday 06:00'],
  ['2026-11-28T05:00:00Z', 'Sat 06:00'],
  ['2026-12-24T05:00:00Z', '24 Dec 06:00'],
  ['2027-01-02T05:00:00Z', '2 Jan 2027 06:00']
])('%s is said as %s in Berlin', (at, words) => expect(instantWords(Date.parse(at), now, 'Europe/Berlin')).toBe(words));

it('reads clock and calendar of the site', () => {
  expect(clockWords(now, 'America/Chicago')).toBe('04:42');
  expect(dateText(Date.parse('2026-11-25T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-26');
});
