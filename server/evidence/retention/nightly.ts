// The nightly run that lets go of names: when it is due, how far the clock is believed, and how it went, which outlives a restart.
import type { Logger } from 'pino';
import * as v from 'valibot';
import { believedAt } from '#playlists/evidence/retention.ts';
import { parse } from '#playlists/site/parse.ts';
import type { TimeZone, WallTime } from '#playlists/site/values.ts';
import type { Sites } from '../../app.ts';
import { nextBackup as nextNight } from '../../jobs/next-backup.ts';
import type { Stores } from '../../storage/stores.ts';
import { letGoDue, retains } from './let-go-due.ts';

const instant = v.pipe(v.number(), v.integer());
const story = v.object({
  tried: v.object({ at: instant, isGood: v.boolean() }),
  /** The instant that the last run went by. */
  believed: instant
});
export type Story = v.InferOutput<typeof story>;

export interface Nightly {
  state(): Story & { readonly nextAt: number };
  /** Null while it runs. */
  nextAt(): number | null;
  /** Does what is due, where something is. */
  timePassed(): void;
  /** Does it now; over when it is done or has failed. */
  run(): Promise<void>;
  close(): Promise<void>;
}

export interface Asks {
  readonly stores: Pick<Stores, 'retentions' | 'people' | 'audit' | 'notes'>;
  readonly sites: Pick<Sites, 'list'>;
  /** The clock that the night goes by. */
  readonly zone: () => TimeZone;
  readonly now: () => number;
  readonly log: Logger;
}

const NOTE = 'retention';
/** Before the backup, which then lacks what was let go of. */
const AT = '01:30' as WallTime;

export async function openNightly({ stores, sites, zone, now, log }: Asks): Promise<Nightly> {
  let told = await readStory();
  let running: Promise<void> | null = null;
  let isClosed = false;

  const planned = (): number => nextNight(told.tried, AT, zone(), now());
  const nextAt = (): number | null => (running === null ? planned() : null);
  const keep = (): Promise<void> => stores.notes.set(NOTE, JSON.stringify(told));

  async function ran(): Promise<void> {
    const at = now();
    const believed = believedAt(at, told.believed);
    if (Math.abs(at - believed) > 1000)
      log.warn(
        { clock: at, believed, last: told.believed },
        'the clock is far from the last run: names are let go of by how far it is believed'
      );
    try {
      for (const site of sites.list().filter(retains)) {
        if (isClosed) return;
        const { answers, people, held } = await letGoDue(stores, site, believed, at);
        log.info({ site: site.id, answers, people, held }, 'names that were kept long enough were let go of');
      }
      await stores.retentions.settle();
      told = { tried: { at, isGood: true }, believed };
    } catch (error) {
      log.error({ err: error }, 'names that were kept long enough could not be let go of');
      told = { ...told, tried: { at, isGood: false } };
    }
    if (!isClosed) await keep().catch((error: unknown) => log.error({ err: error }, 'how the night went was not kept'));
  }

  function run(): Promise<void> {
    running ??= ran().finally(() => (running = null));
    return running;
  }

  /** A server that never did it begins with the newest row that was written: a clock that is wrong today is not believed tomorrow. */
  async function readStory(): Promise<Story> {
    const kept = await stores.notes.get(NOTE);
    const parsed = kept === null ? null : parse(story, JSON.parse(kept));
    if (parsed?.ok) return parsed.value;
    const rows = await Promise.all(sites.list().map((site) => stores.retentions.newestRow(site.id)));
    const newest = rows.filter((at) => at !== null);
    const first = {
      tried: { at: now(), isGood: true },
      believed: newest.length === 0 ? now() : Math.min(now(), Math.max(...newest))
    };
    await stores.notes.set(NOTE, JSON.stringify(first));
    return first;
  }

  return {
    state: () => ({ ...told, nextAt: planned() }),
    nextAt,
    timePassed() {
      const at = nextAt();
      if (at !== null && at <= now()) void run();
    },
    run,
    async close() {
      isClosed = true;
      await running;
    }
  };
}
