// The server's backups: one a day and one when somebody asks, each in a thread of its own, older ones rotated away; how it went outlives a restart and is said at
// the desk.
import { basename } from 'node:path';
import type { Logger } from 'pino';
import * as v from 'valibot';
import { parse } from '#playlists/site/parse.ts';
import type { TimeZone } from '#playlists/site/values.ts';
import type { BackupSettings } from '../configuration.ts';
import { nextBackup } from '../jobs/next-backup.ts';
import { diskSaid } from '../storage/disk-said.ts';
import type { Notes } from '../storage/stores.ts';
import type { Answer } from './backup-worker.ts';
import { dropOutlived } from './drop-backups.ts';
import { inItsThread, type UnderWay } from './in-its-thread.ts';
import { passphraseFrom } from './passphrase.ts';
import type { Wish } from './take-backup.ts';

const instant = v.pipe(v.number(), v.integer());
const story = v.object({
  /** The last that was made and verified. */
  good: v.nullable(v.object({ at: instant, name: v.string(), rows: v.number() })),
  tried: v.object({ at: instant, isGood: v.boolean() }),
  /** Why the last try failed; empty where it did not. */
  wrong: v.array(v.string()),
  /** Since when every try has failed; null where the last did not. */
  failingSince: v.nullable(instant)
});
export type Story = v.InferOutput<typeof story>;

export interface BackupsNow extends Story {
  readonly folder: string;
  /** Null where none is planned. */
  readonly nextAt: number | null;
  readonly underWay: boolean;
  readonly withKeys: boolean;
}

export interface Backups {
  state(): BackupsNow;
  /** Null where none is planned, or one is being made. */
  nextAt(): number | null;
  /** Makes the one that is due, where one is. */
  timePassed(): void;
  /** Makes one now; over when it is made or has failed. */
  make(): Promise<void>;
  close(): Promise<void>;
}

export interface Asks {
  readonly settings: BackupSettings;
  readonly wish: Pick<Wish, 'dataDir' | 'version' | 'settings'>;
  readonly notes: Notes;
  /** The clock that the plan goes by. */
  readonly zone: () => TimeZone;
  readonly now: () => number;
  readonly log: Logger;
}

const NOTE = 'backups';

export async function openBackups(asks: Asks): Promise<Backups> {
  const { settings, notes, now, log } = asks;
  let told = await readStory(notes, now());
  let running: { readonly made: Promise<void>; thread: UnderWay | null } | null = null;
  let isClosed = false;

  const nextAt = (): number | null =>
    settings.time === null || running !== null ? null : nextBackup(told.tried, settings.time, asks.zone(), now());

  function make(): Promise<void> {
    if (running !== null) return running.made;
    const one: { made: Promise<void>; thread: UnderWay | null } = { made: Promise.resolve(), thread: null };
    one.made = made(one).finally(() => (running = null));
    running = one;
    return one.made;
  }

  async function made(one: { thread: UnderWay | null }): Promise<void> {
    const at = now();
    const answer = await attempt(at, (thread) => (one.thread = thread));
    if (isClosed) return;
    told = after(told, at, answer);
    if (answer.type === 'taken') await rotate(answer.folder);
    else log.error({ wrong: told.wrong, folder: settings.folder }, 'no backup could be made');
    await notes.set(NOTE, JSON.stringify(told)).catch((error: unknown) => {
      log.error({ err: error }, 'how the backup went was not kept');
    });
  }

  async function attempt(at: number, started: (thread: UnderWay) => void): Promise<Answer> {
    try {
      const passphrase = await passphraseFrom(settings.passphraseFile);
      const thread = inItsThread({ ...asks.wish, into: settings.folder, at, passphrase, plays: settings.plays });
      started(thread);
      return await thread.done;
    } catch (error) {
      return { type: 'failed', says: diskSaid(error) ?? String(error) };
    }
  }

  async function rotate(folder: string): Promise<void> {
    try {
      const gone = await dropOutlived(settings.folder, settings.keep, basename(folder));
      log.info({ folder, gone }, 'a backup was made and verified');
    } catch (error) {
      log.error({ err: error, folder: settings.folder }, 'old backups could not be taken away');
    }
  }

  return {
    state: () => ({
      ...told,
      folder: settings.folder,
      nextAt: nextAt(),
      underWay: running !== null,
      withKeys: settings.passphraseFile !== null
    }),
    nextAt,
    timePassed() {
      const at = nextAt();
      if (at !== null && at <= now()) void make();
    },
    make,
    async close() {
      isClosed = true;
      await running?.thread?.stop();
      await running?.made;
    }
  };
}

function after(before: Story, at: number, answer: Answer): Story {
  if (answer.type === 'taken') {
    const rows = answer.verified.sites.reduce((sum, one) => sum + one.rows, 0);
    const good = { at, name: basename(answer.folder), rows };
    return { good, tried: { at, isGood: true }, wrong: [], failingSince: null };
  }
  const wrong = answer.type === 'wrong' ? [...answer.wrong] : [answer.says];
  return { ...before, tried: { at, isGood: false }, wrong, failingSince: before.failingSince ?? at };
}

/** A server that never made one begins its days now: there is nothing yet to make up for. */
async function readStory(notes: Notes, at: number): Promise<Story> {
  const kept = await notes.get(NOTE);
  const parsed = kept === null ? null : parse(story, JSON.parse(kept));
  if (parsed?.ok) return parsed.value;
  const first: Story = { good: null, tried: { at, isGood: true }, wrong: [], failingSince: null };
  await notes.set(NOTE, JSON.stringify(first));
  return first;
}
