// What the page about how long names are kept shows.

export interface RetainedNotice {
  readonly id: string;
  readonly title: string;
  readonly says: string;
}
export interface LastRun {
  readonly at: number;
  /** The instant it went by: not the clock's where that jumped. */
  readonly upTo: number;
  readonly answers: number;
  readonly people: number;
  readonly held: number;
  /** When the next falls due; null where nothing says when. */
  readonly next: number | null;
}
export interface HoldLine {
  readonly id: string;
  /** What it covers; of a worker, for whom names are not, that it is one. */
  readonly on: string;
  readonly reason: string;
  readonly by: string;
  readonly setAt: number;
  readonly until: number;
  readonly stands: boolean;
}
export interface RetentionNow {
  /** Of the site; null where it says nothing. */
  readonly site: string | null;
  readonly own: readonly RetainedNotice[];
  readonly lastRun: LastRun | null;
  readonly nextRunAt: number;
  readonly holds: readonly HoldLine[];
  readonly at: number;
}
