import { describe, expect, it } from 'vitest';
import type { ShiftException } from '#playlists/site/shift-pattern.ts';
import type { Site } from '#playlists/site/site.ts';
import { exceptionWords, isAbout, lastDateOf } from './exception-words.ts';

const site = { crews: { a: { name: 'Crew A' }, b: { name: 'Crew B' } } } as unknown as Site;
const pattern = {
  shifts: [
    { letter: 'D', name: 'Early' },
    { letter: 'N', name: 'Night' }
  ]
} as never;
const one = (crew: string, shift: string, date: string) => ({ crew, shift, date });

describe.each([
  [
    { type: 'swap', one: one('a', 'D', '2026-11-23'), other: one('b', 'N', '2026-11-21') },
    'Crew B works Early on Mon 23 Nov for Crew A, who works Night on Sat 21 Nov in return',
    '2026-11-23',
    ['a 2026-11-21', 'a 2026-11-23', 'b 2026-11-21', 'b 2026-11-23']
  ],
  [
    { type: 'cancelled', ...one('a', 'D', '2026-11-23') },
    'Crew A does not work Early on Mon 23 Nov',
    '2026-11-23',
    ['a 2026-11-23']
  ],
  [{ type: 'added', ...one('c', 'X', '2026-11-23') }, 'A removed crew also works X on Mon 23 Nov', '2026-11-23', []],
  [
    { type: 'shutdown', firstDate: '2026-11-23', lastDate: '2026-11-23' },
    'Shutdown on Mon 23 Nov',
    '2026-11-23',
    ['a 2026-11-23', 'b 2026-11-23']
  ],
  [
    { type: 'shutdown', firstDate: '2026-11-20', lastDate: '2026-11-21' },
    'Shutdown from Fri 20 Nov to Sat 21 Nov',
    '2026-11-21',
    ['a 2026-11-21', 'b 2026-11-21']
  ]
])('%j', (raw, words, last, about) => {
  const exception = raw as unknown as ShiftException;

  it(`is “${words}”`, () => expect(exceptionWords(exception, pattern, site)).toBe(words));
  it('is over after its last date', () => expect(lastDateOf(exception)).toBe(last));
  it('is about the shifts that it changes', () => {
    const cells = ['a', 'b'].flatMap((crew) => ['2026-11-21', '2026-11-23'].map((date) => ({ crew, date })));
    const found = cells.filter(({ crew, date }) => isAbout(exception, crew, date));
    expect(found.map(({ crew, date }) => `${crew} ${date}`)).toEqual(about);
  });
});
