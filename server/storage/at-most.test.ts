import { expect, it } from 'vitest';
import { atMost } from './at-most.ts';

it('runs only so many at once, in order, also when some fail', async () => {
  const calm = atMost(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const jobs = Array.from({ length: 9 }, (_, index) =>
    calm(async () => {
      started.push(index);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, index % 3));
      running -= 1;
      if (index % 4 === 1) throw new Error('no');
      return index;
    })
  );
  const done = await Promise.allSettled(jobs);
  expect(done.map((one) => one.status === 'fulfilled')).toEqual(started.map((index) => index % 4 !== 1));
  expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(most).toBe(2);
});
