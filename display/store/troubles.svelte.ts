// What is not as it should be on this display, for those who look after it. The glass says nothing of it and goes on.

export type TroubleCode =
  /** Nothing can be kept: no IndexedDB, or it does not answer. The page goes on with what it has in memory. */
  | 'store-unavailable'
  /** The device has no room left for all of the program; what did not fit is in memory. */
  | 'store-full'
  /** What was kept could not be read or was not what was written; it was thrown away and is fetched anew. */
  | 'store-damaged'
  /** The server says that it has not got it; `what` is its hash. */
  | 'content-missing'
  | 'medium-missing'
  /** It could not be fetched for so long that the program went live without it. */
  | 'content-late'
  | 'medium-late'
  /** The template or the letters of a slide. */
  | 'drawing-late'
  /** What came for it was not what its hash says: a broken line, or somebody else answers in the server's place. */
  | 'content-damaged'
  | 'medium-damaged'
  /** The device's own clock was set while the display was off, so that it does not know the time since. */
  | 'clock-unsure';

export interface Trouble {
  readonly code: TroubleCode;
  /** What it is about: a hash, a name; empty where there is only one. */
  readonly what: string;
  /** When it was first noticed, on the monotonic clock. */
  readonly since: number;
}

const MOST = 20;

export class Troubles {
  list = $state.raw<readonly Trouble[]>([]);

  say(code: TroubleCode, what = ''): void {
    if (this.list.some((one) => one.code === code && one.what === what)) return;
    this.list = [...this.list.slice(1 - MOST), { code, what, since: performance.now() }];
  }

  over(code: TroubleCode, what?: string): void {
    if (this.list.some((one) => one.code === code)) {
      this.list = this.list.filter((one) => one.code !== code || (what !== undefined && one.what !== what));
    }
  }
}
