// The server's time, whatever the display's own clock says.
import { expect, test } from 'vitest';
import { ServerClock } from './server-clock.ts';

test('the first guess counts from when the page was heard', () => {
  let monotonic = 5000;
  const clock = new ServerClock(1_000_000, 4000, () => monotonic);
  expect(clock.now()).toBe(1_001_000);
  monotonic += 250;
  expect(clock.now()).toBe(1_001_250);
});

test('of several round trips the quickest is believed, its answer taken from the middle', () => {
  const clock = new ServerClock(0, 0, () => 10_000);
  clock.set([
    { askedAt: 0, serverAt: 7_000_300, answeredAt: 900 },
    { askedAt: 1000, serverAt: 7_001_010, answeredAt: 1020 },
    { askedAt: 2000, serverAt: 7_002_400, answeredAt: 2500 }
  ]);
  expect(clock.now()).toBe(7_010_000);
});

test('no answer changes nothing', () => {
  const clock = new ServerClock(42, 0, () => 0);
  clock.set([]);
  expect(clock.now()).toBe(42);
});

test('how sure it is: half of the round trip, and more the longer ago it was', () => {
  let monotonic = 1000;
  const clock = new ServerClock(0, 1000, () => monotonic, 40);
  expect(clock.uncertaintyMs()).toBe(40);
  clock.set([{ askedAt: 990, serverAt: 500, answeredAt: 1000 }]);
  monotonic = 995 + 3_600_000;
  expect(clock.uncertaintyMs()).toBeCloseTo(5 + 360);
});

test('a clock that only the device has told is unsure until the server was heard', () => {
  const clock = new ServerClock(21_600_000, 0, () => 100);
  expect(clock.uncertaintyMs()).toBeNull();
  clock.set([{ askedAt: 90, serverAt: 5000, answeredAt: 110 }]);
  expect(clock.now()).toBe(5000);
  expect(clock.uncertaintyMs()).toBe(10);
});

test('a slow line leaves a surer clock alone, but not one that cannot be right any more', () => {
  let monotonic = 0;
  const clock = new ServerClock(1_000_000, 0, () => monotonic, 2);
  monotonic = 60_000;
  clock.set([{ askedAt: 59_400, serverAt: 1_059_500, answeredAt: 60_000 }]);
  expect(clock.now()).toBe(1_060_000);
  // The device slept for a minute, which its monotonic clock did not count.
  clock.set([{ askedAt: 59_400, serverAt: 1_119_700, answeredAt: 60_000 }]);
  expect(clock.now()).toBe(1_120_000);
  expect(clock.uncertaintyMs()).toBeCloseTo(300.03);
});

test('what it slept is added, and the next answer of the server is believed', () => {
  let monotonic = 0;
  const clock = new ServerClock(1_000_000, 0, () => monotonic, 1);
  clock.slept(60_000);
  expect(clock.now()).toBe(1_060_000);
  expect(clock.uncertaintyMs()).toBeNull();
  monotonic = 1000;
  clock.set([{ askedAt: 0, serverAt: 1_061_500, answeredAt: 1000 }]);
  expect(clock.now()).toBe(1_062_000);
});
