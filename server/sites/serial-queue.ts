// Runs jobs one after the other; a job that fails does not stop those behind it.

export function serialQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (job) => {
    const done = tail.then(job, job);
    tail = done.catch(() => undefined);
    return done;
  };
}
