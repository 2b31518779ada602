// Lets only so many expensive jobs run at once; the others wait their turn in order.

/** Runs `job` when fewer than `most` are running. What a job throws goes to its own caller. */
export function atMost(most: number): <T>(job: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async (job) => {
    if (running < most) running += 1;
    // The one that ends hands its place over, so that nobody slips in between.
    else await new Promise<void>((start) => waiting.push(start));
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
