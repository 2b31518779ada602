// What the server does at an instant, by node-schedule: one-off Date jobs at most 15 minutes ahead, never cron strings or rules, which skip or double at DST.
import schedule from 'node-schedule';
import type { Logger } from 'pino';
import type { Site } from '#playlists/site/site.ts';
import { nextShiftEdge } from '../answering/shifts-passed.ts';
import type { Sites } from '../app.ts';
import type { Backups } from '../backup/backups.ts';
import type { Nightly } from '../evidence/retention/nightly.ts';
import type { Sessions } from '../storage/access-stores.ts';
import { nextWake } from './wakes.ts';

const LONGEST_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

export interface Asks {
  readonly sites: Sites;
  readonly sessions: Pick<Sessions, 'sweep'>;
  /** Freezes what the shifts that are over were asked. */
  readonly timePassed: () => Promise<void>;
  readonly backups: Pick<Backups, 'nextAt' | 'timePassed'>;
  /** Lets go of names that were kept for long enough. */
  readonly retention: Pick<Nightly, 'nextAt' | 'timePassed' | 'state'>;
  /** Lets go of what the settings do not keep any longer. */
  readonly forgetOld: (at: number) => Promise<void>;
  readonly now: () => number;
  readonly log: Logger;
  /** A new UTC day began: programs reach a day further. */
  readonly programsMoved: (site: Site) => void;
  /** An announcement began or expired, or a takeover ended by itself. */
  readonly siteMoved: (site: Site) => void;
}

export function startJobs(asks: Asks): { stop(): void } {
  const { sites, now, log } = asks;
  let job: schedule.Job | null = null;
  // How far the plan has been carried out: what fell due since is done once, however often or late the server wakes.
  let doneUntil = now();

  function plan(): void {
    job?.cancel();
    const wakes = sites
      .list()
      .flatMap((site) => [nextWake(site, doneUntil), edgeOf(site, doneUntil)])
      .filter((at) => at !== null);
    const nightly = [asks.backups.nextAt() ?? Infinity, asks.retention.nextAt() ?? Infinity];
    const next = Math.min(...wakes, nextDay(doneUntil), ...nightly, now() + LONGEST_MS);
    // By the machine's clock, which node-schedule goes by and which may be wrong: only how long it is until then counts.
    job = schedule.scheduleJob(new Date(Date.now() + Math.max(next - now(), 10)), wake);
    job?.on('error', (error: unknown) => log.error({ err: error }, 'a job failed'));
    // An instant that passed between reading the clock and planning is not scheduled: wake at once.
    if (job === null) setImmediate(wake);
  }

  function wake(): void {
    const at = now();
    // A clock that was ahead and is right again: from then on it is the right one that counts.
    const from = Math.min(doneUntil, at);
    doneUntil = at;
    // What is deleted does not come back: by a clock that leapt no more goes than a day's worth, until a night has believed it.
    const sure = Math.min(at, asks.retention.state().believed + DAY_MS);
    for (const site of sites.list()) {
      const due = nextWake(site, from);
      if (due !== null && due <= doneUntil) asks.siteMoved(site);
      if (nextDay(from) <= doneUntil) asks.programsMoved(site);
    }
    asks.sessions.sweep(sure).catch((error: unknown) => log.error({ err: error }, 'old sessions could not be swept'));
    asks.timePassed().catch((error: unknown) => log.error({ err: error }, 'what a shift was asked could not be kept'));
    asks.retention.timePassed();
    asks.backups.timePassed();
    asks.forgetOld(sure).catch((error: unknown) => log.error({ err: error }, 'what is old could not be forgotten'));
    plan();
  }

  plan();
  const stopListening = sites.onChange(plan);
  return {
    stop() {
      stopListening();
      job?.cancel();
    }
  };
}

// A change of one site plans all of them anew, and the shifts of the others are as they were.
const edges = new WeakMap<Site, { readonly after: number; readonly edge: number }>();

/** The next instant at which a shift of the site begins or is over. */
function edgeOf(site: Site, after: number): number {
  const known = edges.get(site);
  // Asked from before it was found for, which a clock that is set back does, there may be a nearer one.
  if (known !== undefined && known.after <= after && known.edge > after) return known.edge;
  const edge = nextShiftEdge(site, after);
  edges.set(site, { after, edge });
  return edge;
}

const nextDay = (at: number): number => (Math.floor(at / DAY_MS) + 1) * DAY_MS;
