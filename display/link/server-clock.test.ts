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
