import { expect, test } from 'vitest';
import type { CrewId, WorkerId } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';
import type { BadgeCode, Worker } from '#playlists/site/worker.ts';
import { importWorkers, type BadgeOnRecord, type ImportPlan } from './import-workers.ts';

const marek: Worker = {
  id: 'w1' as WorkerId,
  number: '1001',
  firstName: 'Marek',
  lastName: 'Nowak',
  jobTitle: 'Press operator',
  employer: '',
  crew: 'a' as CrewId,
  languages: ['pl', 'de'] as Language[],
  badges: ['B-1'] as BadgeCode[],
  roles: ['Forklift'],
  departments: [],
  tags: [],
  joinedOn: null,
  leftOn: null,
  supervises: 'crew'
};
const ayse: Worker = {
  ...marek,
  id: 'w2' as WorkerId,
  number: 'A-7',
  firstName: 'Ayşe',
  badges: ['B-2'] as BadgeCode[]
};

function plan(text: string, lives: readonly BadgeOnRecord[] = []): ImportPlan {
  let count = 0;
  const known = {
    workers: [marek, ayse],
    crews: [{ id: 'a' as CrewId, name: 'Crew A' }],
    language: 'de' as Language,
    newId: () => `new${++count}`,
    lives
  };
  const result = importWorkers(text, known);
  if (typeof result === 'string') throw new Error(result);
  return result;
}

test('a new number is added, a known one changed where it differs, the rest is the same', () => {
  const { add, change, same, bad } = plan(
    'number,first name,last name,crew,languages,badge\n' +
      '1001,Marek,Nowak-Berg,Crew A,"pl, de",B-1\n' +
      'a-7,Ayşe,Nowak,crew a,pl de,\n' +
      '1003,Ion,Popa,,ro,B-3\n'
  );
  expect(bad).toEqual([]);
  expect(change[0]?.worker).toMatchObject({ roles: ['Forklift'], supervises: 'crew' });
  expect(add).toMatchObject([
    { id: 'new1', number: '1003', firstName: 'Ion', lastName: 'Popa', crew: null, languages: ['ro'], badges: ['B-3'] }
  ]);
  expect(change).toHaveLength(1);
  expect(change[0]?.worker.id).toBe('w1');
  expect(change[0]?.changes).toEqual([{ what: 'last name', from: 'Nowak', to: 'Nowak-Berg' }]);
  expect(same).toBe(1);
});

test.each([
  [
    'German headings and semicolons',
    'Personal-Nr.;Vorname;Nachname;Schicht;Sprachen\n1003;Ion;Popa;Crew A;Rumänisch, Deutsch'
  ],
  ['tabs', 'Nr\tVorname\tName\tTeam\tSprache\n1003\tIon\tPopa\tCrew A\tro/de'],
  ['a byte order mark', '\ufeffnumber,first name,last name,crew,languages\r\n1003,Ion,Popa,Crew A,"Română;German"\r\n'],
  ['another order and blank lines', 'Last Name,First Name,Number,Crew,Language\n\nPopa,Ion,1003,Crew A,ro+de\n\n,,,,\n']
])('%s are understood', (_, text) => {
  expect(plan(text).add).toMatchObject([{ number: '1003', firstName: 'Ion', crew: 'Crew A', languages: ['ro', 'de'] }]);
});

test('job titles and employers are taken over, in German too', () => {
  const { add, change } = plan(
    'Nr;Vorname;Nachname;Tätigkeit;Arbeitgeber\n1001;Marek;Nowak;Einrichter;\n9;Bo;Li;;Zeitwerk GmbH'
  );
  expect(change[0]?.changes).toEqual([{ what: 'job title', from: 'Press operator', to: 'Einrichter' }]);
  expect(add).toMatchObject([{ jobTitle: '', employer: 'Zeitwerk GmbH' }]);
});

test('a missing column and an empty cell change nothing; a new worker reads the site’s first language', () => {
  const { change, same, add } = plan('number,first name,last name\n1001,Marek,Nowak\n9,Bo,Li');
  expect([change, same]).toEqual([[], 1]);
  expect(add).toMatchObject([{ languages: ['de'], crew: null, badges: [] }]);
});

test('every bad row is named by its line and reason, and the others stand', () => {
  const { add, bad } = plan(
    'number,first name,last name,crew,languages,badge\n' +
      '10,Ann,Lee,,en,\n' +
      '11,,Lee,,en,\n' +
      '1 2,Bob,Lee,,en,\n' +
      '10,Cid,Lee,,en,\n' +
      '13,Dan,Lee,,Klingon,\n' +
      '14,Eva,Lee,,en,B-2\n' +
      '15,Fay,Lee,,en,ß\n' +
      '16,Gus,Lee,,en,X1\n' +
      '17,Hal,Lee,,en,X1\n'
  );
  expect(add.map(({ number }) => number)).toEqual(['10', '16']);
  expect(bad).toEqual([
    { line: 3, says: 'The first name must not be empty.' },
    { line: 4, says: 'The number must be 1 to 20 letters, digits or hyphens.' },
    { line: 5, says: 'Number 10 stands in line 2 already.' },
    { line: 6, says: '“Klingon” is no language that is known here.' },
    { line: 7, says: 'Badge B-2 belongs to number A-7.' },
    { line: 8, says: 'The badge must be 1 to 64 plain characters.' },
    { line: 10, says: 'Badge X1 belongs to number 16.' }
  ]);
});

test('two workers may swap their badges', () => {
  const { change, bad } = plan('number,first name,last name,badge\n1001,Marek,Nowak,B-2\nA-7,Ayşe,Nowak,B-1');
  expect(bad).toEqual([]);
  expect(change.map(({ changes }) => changes)).toEqual([
    [{ what: 'badge', from: 'B-1', to: 'B-2' }],
    [{ what: 'badge', from: 'B-2', to: 'B-1' }]
  ]);
});

test('a badge that was blocked here since stays so, and is nobody else’s; badges for a time stay beside the file’s', () => {
  const life = (code: string, worker: string, other = {}) =>
    ({ code, worker, validFrom: null, validUntil: null, blockedAt: null, ...other }) as BadgeOnRecord;
  const lives = [life('B-0', 'w1', { blockedAt: 7 }), life('B-2', 'w2', { validUntil: 9 })];
  const { change, same, bad } = plan(
    'number,first name,last name,badge\n1001,Marek,Nowak,B-0\nA-7,Ayşe,Nowak,B-9\n3,Ion,Popa,B-0',
    lives
  );
  expect(same).toBe(1);
  expect(change.map(({ worker }) => worker.badges)).toEqual([['B-9', 'B-2']]);
  expect(bad).toEqual([{ line: 4, says: 'Badge B-0 belongs to number 1001.' }]);
});

test('crews that do not exist are named once; unknown columns are said to be ignored', () => {
  const { newCrews, ignoredColumns, add } = plan('nr,vorname,name,crew,Kostenstelle\n1,A,B,Crew D,4\n2,C,D,CREW D,4');
  expect(newCrews).toEqual(['Crew D']);
  expect(ignoredColumns).toEqual(['Kostenstelle']);
  expect(add.map(({ crew }) => crew)).toEqual(['Crew D', 'Crew D']);
});

test.each([
  ['', 'The file is empty.'],
  ['number,first name\n1,A', 'The first line must name the columns; there is none for the last name.'],
  ['number,first name,last name', 'There is no row below the headings.'],
  ['nr,number,first name,last name\n1,1,A,B', 'Two columns are for the number.'],
  [
    'number,first name,last name\n1,"A,B',
    'The file cannot be read from line 2 on: a quotation mark is open or misplaced.'
  ],
  [`number,first name,last name\n${'1,A,B\n'.repeat(5001)}`, 'There are 5001 rows; 5000 is the most at once.']
])('a file that is none is refused in a sentence', (text, says) => {
  expect(() => plan(text)).toThrow(says);
});
