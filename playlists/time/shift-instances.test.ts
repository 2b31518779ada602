import { describe, expect, test } from 'vitest';
import { dateOf, dayOf } from '../calendar/day.ts';
import type { LocalDate } from '../site/values.ts';
import { cycle } from '../testing/patterns.ts';
import { instancesOf } from './shift-instances.ts';

/** What starts on each date from 4 to 9 January 2026: `05 aD bN`. Monday the 5th is the anchor. */
function starts(
  exceptions: readonly object[],
  text = 'DDNNoo',
  offsets: Readonly<Record<string, number>> = { a: 0, b: 2 }
): string[] {
  const on = instancesOf(cycle(text, offsets, undefined, { exceptions }));
  const first = dayOf('2026-01-04' as LocalDate);
  return Array.from({ length: 6 }, (_, index) => {
    const names = on(first + index).map((one) => `${one.crew}${one.shift}`);
    return [dateOf(first + index).slice(8), ...names.sort()].join(' ');
  });
}
const name = (crew: string, shift: string, date: string) => ({ crew, shift, date: `2026-01-${date}` });
const swap = (one: object, other: object) => ({ type: 'swap', one, other });
const cancelled = (...[crew, shift, date]: [string, string, string]) => ({
  type: 'cancelled',
  ...name(crew, shift, date)
});
const added = (...[crew, shift, date]: [string, string, string]) => ({ type: 'added', ...name(crew, shift, date) });
const shutdown = (first: string, last: string) => ({
  type: 'shutdown',
  firstDate: `2026-01-${first}`,
  lastDate: `2026-01-${last}`
});

const REGULAR = ['04 bD', '05 aD bN', '06 aD bN', '07 aN', '08 aN', '09 bD'];

describe('[D3] a cycle', () => {
  test('has every crew at its offset on the anchor date, and goes on before and after it', () => {
    expect(starts([])).toEqual(REGULAR);
  });

  test('comes round, also a hundred years on and over 29 February', () => {
    const on = instancesOf(cycle('DDSSSNNooDDDSSNNoooDDSSNNNoo', { a: 0 }));
    const first = dayOf('2026-01-05' as LocalDate);
    for (let day = first - 28 * 700; day < first + 28 * 1300; day += 28) expect(on(day)[0]?.shift).toBe('D');
  });

  test('may be a crew’s own', () => {
    const crews = [
      { crew: 'a', offset: 0, cycle: null },
      { crew: 'b', offset: 1, cycle: 'No' }
    ];
    const on = instancesOf(cycle('Doo', { a: 0 }, undefined, { crews }));
    const first = dayOf('2026-01-05' as LocalDate);
    const letters = [0, 1, 2, 3].map((day) =>
      on(first + day)
        .map((one) => `${one.crew}${one.shift}`)
        .join(' ')
    );
    expect(letters).toEqual(['aD', 'bN', '', 'aD bN']);
  });
});

describe('[D4] exceptions', () => {
  test.each([
    ['a cancelled instance does not start', [cancelled('a', 'D', '05')], { '05': 'bN' }],
    ['the crew’s others do', [cancelled('a', 'D', '06')], { '06': 'bN' }],
    ['an added one does', [added('b', 'S', '07')], { '07': 'aN bS' }],
    ['beside the crew’s own', [added('a', 'N', '05')], { '05': 'aD aN bN' }],
    ['once, however often it is added', [added('b', 'S', '07'), added('b', 'S', '07')], { '07': 'aN bS' }],
    ['once, where the cycle has it', [added('a', 'D', '05')], {}],
    ['also where it was cancelled', [cancelled('a', 'D', '05'), added('a', 'D', '05')], {}],
    ['in a swap each works the other’s', [swap(name('a', 'D', '05'), name('b', 'N', '05'))], { '05': 'aN bD' }],
    ['on two dates too', [swap(name('a', 'N', '07'), name('b', 'D', '09'))], { '07': 'bN', '09': 'aD' }],
    [
      'what is swapped and cancelled is cancelled',
      [swap(name('a', 'D', '05'), name('b', 'N', '06')), cancelled('b', 'N', '06')],
      { '05': 'bD bN', '06': 'aD' }
    ],
    [
      'in whichever order',
      [cancelled('b', 'N', '06'), swap(name('a', 'D', '05'), name('b', 'N', '06'))],
      { '05': 'bD bN', '06': 'aD' }
    ],
    [
      'one that works it already works it once',
      [added('b', 'D', '05'), swap(name('a', 'D', '05'), name('b', 'D', '09'))],
      { '05': 'bD bN', '09': 'aD' }
    ],
    [
      'a shutdown takes away what would start, both dates included',
      [shutdown('05', '07')],
      { '05': '', '06': '', '07': '' }
    ],
    ['of one date too', [shutdown('06', '06')], { '06': '' }],
    [
      'and what was swapped into it',
      [shutdown('07', '07'), swap(name('a', 'N', '07'), name('b', 'D', '09'))],
      { '07': '', '09': 'aD' }
    ],
    ['but not what is added in it', [shutdown('05', '07'), added('b', 'D', '06')], { '05': '', '06': 'bD', '07': '' }]
  ])('%s', (_name, exceptions, changed) => {
    const expected = REGULAR.map((line) => {
      const names = (changed as Record<string, string>)[line.slice(0, 2)];
      return names === undefined ? line : [line.slice(0, 2), ...names.split(' ').filter(Boolean)].join(' ');
    });
    expect(starts(exceptions)).toEqual(expected);
  });
});
