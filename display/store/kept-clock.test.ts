import { expect, test } from 'vitest';
import { parseClock, recalled } from './kept-clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const serverAt = 1_800_000_000_000;

test.each([
  ['right', serverAt],
  ['six hours ahead', serverAt + 6 * HOUR],
  ['six hours behind', serverAt - 6 * HOUR],
  ['in 1970', 5000]
])('a device whose clock is %s, as before, knows the time after a night', (_, deviceAt) => {
  expect(recalled({ serverAt, deviceAt }, deviceAt + 8 * HOUR)).toEqual({
    serverAt: serverAt + 8 * HOUR,
    isSure: true
  });
});

test.each([
  ['went back six hours', serverAt - 6 * HOUR],
  ['began again in 1970', 0],
  ['leapt by years', serverAt + 4000 * DAY]
])('where the clock %s the time goes on from when the display was last alive', (_, deviceAt) => {
  expect(recalled({ serverAt, deviceAt: serverAt }, deviceAt)).toEqual({ serverAt, isSure: false });
});

test('a clock that was put right by a second is no clock that was set', () => {
  expect(recalled({ serverAt, deviceAt: serverAt }, serverAt - 1000)).toEqual({ serverAt, isSure: true });
});

test.each([undefined, null, 7, {}, { serverAt }, { serverAt, deviceAt: NaN }, { serverAt: '1', deviceAt: 1 }])(
  '%o is no kept clock',
  (value) => {
    expect(parseClock(value)).toBeNull();
  }
);
