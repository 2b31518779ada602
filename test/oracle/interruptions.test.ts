// The oracle's hour, against layouts worked out by hand.
import { describe, expect, test } from 'vitest';
import type { Slide } from '#playlists/program/program.ts';
import { type Interrupter, layOut, timesAnHour } from './interruptions.ts';
import { turnAt } from './rotation.ts';

const slides = (...seconds: number[]): Slide[] =>
  seconds.map((each, index) => ({ announcement: `n${index}`, dwellMs: each * 1000 }) as unknown as Slide);
const one = (schedule: string, seconds: number, ...each: number[]): Interrupter => ({
  schedule,
  ms: seconds * 1000,
  slides: slides(...each)
});

describe('how often an hour', () => {
  test.each([
    ['[I1] a minute of ten-second slides comes six times', one('a', 60, 10), 6],
    ['[I1] by the mean of its slides', one('a', 60, 5, 25), 4],
    ['[I1] the smaller of two: 3.5 lies between 3 and 4', one('a', 42, 12), 3],
    ['[I1] at least once', one('a', 7, 600), 1],
    ['[I1] in whole milliseconds: 7 seconds are not divided by 3', one('a', 7, 3), 2]
  ])('%s', (_name, interrupter, times) => {
    expect(timesAnHour(interrupter)).toBe(times);
  });
});

describe('an hour', () => {
  const told = (...interrupters: Interrupter[]) =>
    layOut(interrupters).map(({ of, from, until }) => `${of.schedule} ${from / 1000} ${until / 1000}`);

  test('[I2] begins with the first showing, and they are even', () => {
    expect(told(one('a', 60, 20))).toEqual(['a 0 20', 'a 1200 1220', 'a 2400 2420']);
  });

  test('[I4] holds several, each even over the time left to the rest', () => {
    // 3,600 s less 60 and 40 leave 3,500: a at 0, 1,166.666 and 2,333.333 of them, b at 0 and 1,750.
    expect(told(one('a', 60, 20), one('b', 40, 20))).toEqual([
      ...['a 0 20', 'b 20 40', 'a 1206.666 1226.666'],
      ...['b 1810 1830', 'a 2413.333 2433.333']
    ]);
  });
});

describe('between interruptions', () => {
  // A minute in three parts: the rest has 1,180 s between two of them.
  const layout = layOut([one('a', 60, 20)]);
  const at = (loop: Slide[], start: number, second: number) => {
    const { index, from, until } = turnAt({ slides: loop, start: start * 1000 }, layout, second * 1000);
    return [index, from / 1000, until / 1000];
  };

  test('[I5] whole slides are stretched to fit', () => {
    // Nearest to 1,180 is the boundary at 1,200: four slides of 300 s have 295 each.
    expect(at(slides(300, 300), 0, 20)).toEqual([0, 20, 315]);
    expect(at(slides(300, 300), 0, 1199)).toEqual([1, 905, 1200]);
    // Of the loop's own time 1,180 to 2,360 is next: from 1,200 to 2,400 again.
    expect(at(slides(300, 300), 0, 1220)).toEqual([0, 1220, 1515]);
  });

  test('[I5] a longer slide stays on', () => {
    // Own time 0 to 1,180 is nearest to 0 at both ends, 1,180 to 2,360 goes from 0 to 3,000.
    expect(at(slides(3000, 3000), 0, 600)).toEqual([0, 20, 1200]);
    expect(at(slides(3000, 3000), 0, 1300)).toEqual([0, 1220, 2400]);
    expect(at(slides(3000, 3000), 0, 2500)).toEqual([0, 2420, 3600]);
    expect(at(slides(3000, 3000), 0, 3700)).toEqual([1, 3620, 4800]);
  });

  test('[I5] the loop starts where it starts', () => {
    expect(at(slides(100, 100), 500, 500)).toEqual([0, 500, 600]);
    expect(at(slides(100, 100), 500, 499)).toEqual([1, 404, 500]);
  });
});
