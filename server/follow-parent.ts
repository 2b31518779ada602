// Under `npm start` a shell stands between npm and the server, and does not hand on npm's SIGTERM: it just ends. Then so do we.

const LOOK_MS = 500;

/** Calls `gone` once when the process that started this one has ended, if that was npm's shell. */
export function followParent(env: Readonly<Record<string, string | undefined>>, gone: () => void): void {
  if (env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, LOOK_MS).unref();
}
