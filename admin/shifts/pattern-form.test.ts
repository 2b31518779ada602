import { describe, expect, it } from 'vitest';
import { putShiftPattern } from '#playlists/site/change.ts';
import { parse } from '#playlists/site/parse.ts';
import type { FormReading } from '../form-reading.ts';
import { arrangePattern } from './arrange-pattern.ts';
import { rawPattern, readPattern, typedPattern, type TypedPattern } from './pattern-form.ts';

const typed: TypedPattern = {
  name: 'Four crews',
  anchorDate: '2026-01-05',
  cycle: 'DDoo',
  shifts: [
    { letter: 'D', name: 'Day', start: '06:00', hours: '12' },
    { letter: 'N', name: 'Night', start: '18:00', hours: '11.5' }
  ],
  crews: [
    { crew: 'crew-a', offset: '0', cycle: '' },
    { crew: 'crew-b', offset: '2', cycle: 'NNoo' }
  ]
};

const cyclesOf = (raw: unknown) => parse(putShiftPattern, { type: 'put-shift-pattern', pattern: raw });

it('is the same after it was kept and opened again', () => {
  const answer = cyclesOf(rawPattern(typed, 'four', []));
  if (!answer.ok || answer.value.pattern.type !== 'cycle') throw new Error(JSON.stringify(answer));
  expect(typedPattern(answer.value.pattern)).toEqual(typed);
});

it('is the same after it was posted, whatever its lines are numbered', () => {
  expect(readPattern(posted(typed))).toEqual(typed);
  const apart = Object.fromEntries(
    Object.entries(fieldsOf(typed)).map(([name, value]) => [name.replace('.1.', '.11.'), value])
  );
  expect(readPattern(reading(apart))).toEqual(typed);
});

it('leaves out the spaces by which people group a cycle, and takes a decimal comma', () => {
  const spaced = { ...typed, cycle: 'DD oo', shifts: [{ ...typed.shifts[0]!, hours: '7,5' }] };
  expect(rawPattern(spaced, 'four', [])).toMatchObject({ cycle: 'DDoo', shifts: [{ hours: 7.5 }] });
});

it.each([
  ['pattern.cycle', 'pattern.cycle'],
  ['pattern.anchorDate', 'pattern.anchorDate'],
  ['pattern.name', 'pattern.name'],
  ['pattern.shifts.1.hours', 'pattern.shifts.1.hours'],
  ['pattern.shifts.0.start', 'pattern.shifts.0.start'],
  ['pattern.crews.1.offset', 'pattern.crews.1.offset']
])('without %s is refused at %s', (missing, field) => {
  const answer = cyclesOf(rawPattern(readPattern(reading({ ...fieldsOf(typed), [missing]: '' })), 'four', []));
  expect(answer.ok ? [] : answer.faults.map((fault) => fault.field)).toEqual([field]);
});

describe('a button of the lines', () => {
  it.each([
    ['add shift', ['D', 'N', ''], 2],
    ['remove shift 0', ['N'], 2],
    ['add crew', ['D', 'N'], 3],
    ['remove crew 1', ['D', 'N'], 1],
    ['remove crew 7', ['D', 'N'], 2],
    ['paint it', ['D', 'N'], 2]
  ])('%s', (command, letters, crews) => {
    const arranged = arrangePattern(typed, command);
    expect(arranged.shifts.map(({ letter }) => letter)).toEqual(letters);
    expect(arranged.crews).toHaveLength(crews);
  });
});

function fieldsOf({ shifts, crews, ...rest }: TypedPattern): Record<string, string> {
  const rows = (list: string, all: readonly object[]) =>
    all.flatMap((row, index) =>
      Object.entries(row).map(([name, value]) => [`pattern.${list}.${index}.${name}`, value])
    );
  const own = Object.entries(rest).map(([name, value]) => [`pattern.${name}`, value]);
  return Object.fromEntries([...own, ...rows('crews', crews), ...rows('shifts', shifts)]) as Record<string, string>;
}

const posted = (one: TypedPattern) => reading(fieldsOf(one));

const reading = (fields: Readonly<Record<string, string>>): FormReading => ({
  text: (name) => fields[name] ?? '',
  list: (name) => (fields[name] ? [fields[name]] : []),
  names: () => Object.keys(fields)
});
