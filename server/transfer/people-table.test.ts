import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { worker } from '#playlists/site/worker.ts';
import { peopleCsv, readPeople } from './people-table.ts';

const person = (over: object = {}) =>
  v.parse(worker, {
    ...{ id: 'w-1', number: '2041', firstName: 'Marek', lastName: 'Nowak', crew: 'blue', languages: ['pl', 'de'] },
    ...{
      badges: ['NH-1', 'A | B'],
      roles: ['forklift'],
      tags: ['a\\b', 'c|d'],
      joinedOn: '2026-01-01',
      supervises: 'crew'
    },
    ...over
  });

describe('people as a table', () => {
  test.each([
    ['with all that is known', person()],
    ['of whom little is', person({ crew: null, badges: [], roles: [], tags: [], joinedOn: null })],
    ['called as a formula begins', person({ firstName: '=1+1', lastName: '@home', badges: ['+49', '-'] })],
    ['with quotation marks and line ends of a spreadsheet', person({ firstName: 'A "B", C', jobTitle: 'x;y' })]
  ])('one %s comes back as they were', (_name, one) => {
    expect(readPeople(peopleCsv([one, person({ id: 'w-2', number: '2' })]))).toEqual([
      one,
      person({ id: 'w-2', number: '2' })
    ]);
  });

  test('nobody is nobody', () => {
    expect(readPeople(peopleCsv([]))).toEqual([]);
  });

  test.each([
    ['other columns', 'name,badge\r\nMarek,1\r\n', 'line 1'],
    ['a quotation mark that is open', `${peopleCsv([])}"w-1,2`, ''],
    ['a number that is none', peopleCsv([person()]).replace('2041', '20 41'), 'row 1, number'],
    ['a day that is none', peopleCsv([person()]).replace('2026-01-01', '2026-02-30'), 'row 1, joinedOn']
  ])('%s: said where', (_name, text, field) => {
    expect(readPeople(text)).toMatchObject([{ field }]);
  });
});
