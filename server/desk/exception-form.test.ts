import { expect, it } from 'vitest';
import { shiftException } from '#playlists/site/shift-pattern.ts';
import { parse } from '#playlists/site/parse.ts';
import { readException } from './exception-form.ts';
import { valuesOf } from './form-values.ts';

function read(fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(`exception.${name}`, value);
  const answer = parse(shiftException, readException(valuesOf(form)));
  return answer.ok ? answer.value : answer.faults.map(({ field }) => field);
}

const one = { crew: 'crew-a', shift: 'D', date: '2026-11-24' };

it.each([
  ['cancelled', { type: 'cancelled', ...one }, { type: 'cancelled', ...one }],
  ['added', { type: 'added', ...one }, { type: 'added', ...one }],
  [
    'swap',
    { type: 'swap', ...one, other: 'crew-b/N/2026-11-25' },
    { type: 'swap', one, other: { crew: 'crew-b', shift: 'N', date: '2026-11-25' } }
  ],
  [
    'shutdown',
    { type: 'shutdown', firstDate: '2026-12-24', lastDate: '2027-01-01' },
    { type: 'shutdown', firstDate: '2026-12-24', lastDate: '2027-01-01' }
  ],
  [
    'shutdown of one date',
    { type: 'shutdown', firstDate: '2026-12-24', lastDate: '' },
    { type: 'shutdown', firstDate: '2026-12-24', lastDate: '2026-12-24' }
  ]
])('reads a %s', (_, fields, exception) => {
  expect(read(fields)).toEqual(exception);
});

it.each([
  [{ type: 'swap', ...one, other: '' }, ['other.crew', 'other.shift', 'other.date']],
  [{ type: 'shutdown', firstDate: '', lastDate: '2026-12-24' }, ['firstDate']],
  [{ type: 'added', ...one, shift: '' }, ['shift']],
  [{ type: 'holiday', ...one }, ['type']]
])('refuses %j by field', (fields, faults) => {
  expect(read(fields)).toEqual(faults);
});
