// A machine's clock that a test sets, for one process and while it runs: by libfaketime, which is loaded before it. What counts how long something takes is left alone.
import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FakedClock {
  /** What the process is started with. */
  readonly env: Readonly<Record<string, string>>;
  /** What the clock shows from now on, going on from there. */
  set(at: number): void;
  /** The clock is right again. */
  mend(): void;
}

/** Null where there is no libfaketime (Debian: apt-get install libfaketime). `folder` keeps what the clock is ahead by. */
export function fakedClock(folder: string): FakedClock | null {
  const [library] = globSync([
    '/usr/lib/*/faketime/libfaketimeMT.so.1',
    '/usr/lib*/faketime/libfaketimeMT.so.1',
    '/usr/local/lib/faketime/libfaketimeMT.so.1'
  ]);
  if (library === undefined) return null;
  const file = join(folder, 'ahead-by');
  const aheadBy = (seconds: number): void => writeFileSync(file, `${seconds < 0 ? '' : '+'}${seconds}\n`);
  aheadBy(0);
  return {
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
      NO_FAKE_STAT: '1'
    },
    set: (at) => aheadBy(Math.round((at - Date.now()) / 1000)),
    mend: () => aheadBy(0)
  };
}
