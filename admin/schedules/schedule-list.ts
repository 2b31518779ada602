// What the server says of the schedules in the list: which of them, and when each runs.
import type { ScheduleId } from '#playlists/site/ids.ts';

export interface ScheduleRow {
  readonly id: ScheduleId;
  /** `far` may run again, but not within two years. */
  readonly state: 'now' | 'later' | 'far' | 'over';
  /** Epoch ms: until when it runs (null without an end), or when it comes. */
  readonly at: number | null;
}

export interface ScheduleList {
  /** What was looked for; empty for all. */
  readonly find: string;
  readonly all: number;
  readonly found: number;
  /** The first of those found, in their order. */
  readonly rows: readonly ScheduleRow[];
}
