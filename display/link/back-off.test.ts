// The waits between attempts to reach the server.
import { expect, test } from 'vitest';
import { waitMs } from './back-off.ts';

test.each([
  [0, 0, 250],
  [1, 300, 500],
  [2, 900, 1000],
  [3, 2000, 2000],
  [30, 59_999, 2000],
  [31, 60_000, 5000],
  [1e9, 1e9, 5000]
])('attempt %i after %i ms waits at most %i ms and at least half of it', (attempt, failing, most) => {
  expect(waitMs(attempt, failing, 1)).toBe(most);
  expect(waitMs(attempt, failing, 0)).toBe(most / 2);
});
