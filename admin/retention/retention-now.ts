// What the page about how long names are kept shows.
import type { LastRun } from '#server/evidence/retention/last-run.ts';

export interface RetainedNotice {
  readonly id: string;
  readonly title: string;
  readonly says: string;
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
