import { describe, expect, test } from 'vitest';
import { figures, figuresBy, type Reported, shareOverTime } from './report.ts';

const MINUTE = 60_000;
const one = (over: Partial<Reported> = {}): Reported => ({
  crew: 'Blue',
  language: 'pl',
  stands: 'waiting',
  wasReached: false,
  isOpen: false,
  askedAt: 0,
  confirmedAt: null,
  ...over
});
const after = (minutes: number, over: Partial<Reported> = {}): Reported =>
  one({ stands: 'confirmed', wasReached: true, confirmedAt: minutes * MINUTE, ...over });

describe('figures', () => {
  test('count each of them once by how they stand, and beside it who was reached and who asks', () => {
    const people = [
      after(1),
      after(5),
      one({ stands: 'excused' }),
      one({ isOpen: true, wasReached: true }),
      one({ wasReached: true }),
      one()
    ];
    expect(figures(people, 2)).toEqual({
      ...{ asked: 6, reached: 4, confirmed: 2, open: 1, excused: 1, waiting: 3, halfMs: MINUTE }
    });
  });
  test('say in what time half of them confirmed, of enough people alone', () => {
    const people = [after(9), after(1), after(4), one()];
    expect(figures(people, 3).halfMs).toBe(4 * MINUTE);
    expect(figures([...people, after(2)], 3).halfMs).toBe(2 * MINUTE);
    expect(figures(people, 4).halfMs).toBeNull();
    expect(figures([], 3).halfMs).toBeNull();
  });
  test('who confirmed before they were asked, by an earlier version, took no time', () => {
    expect(figures([after(1, { askedAt: 5 * MINUTE })], 1).halfMs).toBe(0);
  });
  test('are told of groups that are large enough, and never so that a small one can be worked out [A20]', () => {
    const crew = (name: string, count: number) => Array.from({ length: count }, () => one({ crew: name }));
    const names = (people: readonly Reported[]) => figuresBy(people, 'crew', 3)?.map(({ name }) => name);
    expect(names([...crew('Blue', 4), ...crew('Red', 3)])).toEqual(['Blue', 'Red']);
    expect(names([...crew('Blue', 4), ...crew('Red', 1), ...crew('Green', 3)])).toEqual(['Blue']);
    expect(names(crew('Blue', 2))).toBeUndefined();
  });
});

describe('the share over time', () => {
  test('grows with each who confirmed, of those who were not excused', () => {
    const people = [after(2), after(1), one(), one({ stands: 'excused' })];
    expect(shareOverTime(people, 2)).toEqual([
      { afterMs: MINUTE, share: 1 / 3 },
      { afterMs: 2 * MINUTE, share: 2 / 3 }
    ]);
  });
  test('says nothing of too few', () => {
    expect(shareOverTime([after(1), after(2)], 3)).toEqual([]);
    expect(shareOverTime([after(1), one(), one(), one()], 3)).toEqual([]);
  });
  test('of thousands it has as many points as a chart needs, and the last of all', () => {
    const points = shareOverTime(
      Array.from({ length: 5000 }, (_, index) => after(index)),
      3
    );
    expect(points.length).toBeLessThanOrEqual(61);
    expect(points.at(-1)).toEqual({ afterMs: 4999 * MINUTE, share: 1 });
  });
});
