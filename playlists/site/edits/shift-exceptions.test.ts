// By the small pattern crew a works D on 23 and 24 November and N on the 25th and 26th; crew b D on the 27th and 28th, N on the 29th and 30th.
import { describe, expect, test } from 'vitest';
import { after, crew, newSite, refusalOf, shifts } from '../../testing/small-floor.ts';

const floor = after(null, [newSite(), ...['a', 'b', 'c'].map(crew)]);
const name = (crew: string, shift: string, day: number) => ({ crew, shift, date: `2026-11-${day}` });
const cancelled = (...of: Parameters<typeof name>) => ({ type: 'cancelled', ...name(...of) });
const added = (...of: Parameters<typeof name>) => ({ type: 'added', ...name(...of) });
const swap = (one: object, other: object) => ({ type: 'swap', one, other });
const shutdown = (first: number, last: number) => ({
  type: 'shutdown',
  firstDate: `2026-11-${first}`,
  lastDate: `2026-11-${last}`
});
const DAY = { letter: 'D', name: 'Day', start: '06:00', hours: 12 };
const NIGHT = { letter: 'N', name: 'Night', start: '18:00', hours: 12 };
const LONG = { letter: 'L', name: 'Long', start: '12:00', hours: 24 };
const withExceptions = (exceptions: readonly object[]) => shifts('x', { shifts: [DAY, NIGHT, LONG], exceptions });

describe('[E12] refused', () => {
  test.each<[string, object[], string, string]>([
    ['cancelling a day off', [cancelled('a', 'D', 27)], 'not-found', '0.date'],
    ['cancelling another shift than the day’s', [cancelled('a', 'N', 23)], 'not-found', '0.date'],
    ['cancelling what was only added', [added('a', 'D', 28), cancelled('a', 'D', 28)], 'not-found', '1.date'],
    ['a crew that is not on the pattern', [cancelled('c', 'D', 23)], 'not-found', '0.crew'],
    ['a crew that is not there', [added('nobody', 'D', 23)], 'not-found', '0.crew'],
    ['a shift that the pattern lacks', [added('a', 'S', 28)], 'not-found', '0.shift'],
    ['swapping a day off', [swap(name('a', 'D', 23), name('b', 'D', 23))], 'not-found', '0.other.date'],
    ['swapping a shift that is none', [swap(name('a', 'X', 23), name('b', 'D', 27))], 'not-found', '0.one.shift'],
    ['swapping with itself', [swap(name('a', 'D', 23), name('a', 'D', 23))], 'invalid', '0.other.crew'],
    ['swapping two shifts of one crew', [swap(name('a', 'D', 23), name('a', 'N', 25))], 'invalid', '0.other.crew'],
    [
      '[E9] swapping one shift twice',
      [swap(name('a', 'D', 23), name('b', 'D', 27)), swap(name('b', 'N', 29), name('a', 'D', 23))],
      'invalid',
      '1.other'
    ],
    [
      '[E9] the same swap twice',
      [swap(name('a', 'D', 23), name('b', 'D', 27)), swap(name('a', 'D', 23), name('b', 'D', 27))],
      'invalid',
      '1.one'
    ],
    ['[E9] cancelling twice', [cancelled('a', 'D', 23), shutdown(25, 25), cancelled('a', 'D', 23)], 'invalid', '2'],
    ['[E9] adding twice', [added('a', 'D', 28), added('a', 'D', 28)], 'invalid', '1'],
    ['a shutdown that ends before it begins', [shutdown(24, 23)], 'invalid', '0.lastDate']
  ])('%s', (_name, exceptions, refusal, field) => {
    expect(refusalOf(floor, withExceptions(exceptions))).toMatchObject({
      refusal,
      field: `pattern.exceptions.${field}`,
      says: expect.stringMatching(/^\S.*[.]$/)
    });
  });

  test('a crew is named as people know it', () => {
    expect(refusalOf(floor, withExceptions([cancelled('b', 'D', 23)])).says).toBe(
      'By the cycle, crew “Crew b” has no shift “D” on 2026-11-23.'
    );
  });
});

describe('[D4] taken', () => {
  test.each<[string, object[]]>([
    ['a swap', [swap(name('a', 'D', 23), name('b', 'N', 30))]],
    ['a swap that is cancelled too', [swap(name('a', 'D', 23), name('b', 'N', 30)), cancelled('a', 'D', 23)]],
    ['adding what the cycle has: it is there once', [added('a', 'D', 23)]],
    ['what is added right after a shift', [added('a', 'N', 23)]],
    ['what is added while another runs: a crew that stays on', [added('a', 'L', 23)]],
    ['what is added in a shutdown, though the cycle has it', [shutdown(23, 23), added('a', 'D', 23)]],
    ['what is added in place of what is cancelled', [cancelled('a', 'N', 25), added('a', 'D', 25)]],
    [
      'what is added in place of what was swapped away',
      [swap(name('a', 'D', 23), name('b', 'D', 27)), added('a', 'D', 23)]
    ],
    ['a cancellation in a shutdown', [shutdown(20, 30), cancelled('a', 'D', 23)]],
    ['shutdowns that overlap', [shutdown(20, 25), shutdown(24, 30)]],
    [
      'dates at either end of time',
      [
        { type: 'shutdown', firstDate: '1970-01-01', lastDate: '2199-12-31' },
        { type: 'added', crew: 'a', shift: 'N', date: '1970-01-01' },
        { type: 'added', crew: 'a', shift: 'L', date: '2199-12-31' }
      ]
    ]
  ])('%s', (_name, exceptions) => {
    expect(after(floor, [withExceptions(exceptions)]).shiftPatterns).toHaveProperty('x');
  });
});
