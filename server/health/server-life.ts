// When this server was there and when not: its own down time is an incident of its own, and the last sign of life tells until when it knew anything.
import type { Logger } from 'pino';
import type { Incidents } from '../storage/display-stores.ts';
import type { Notes } from '../storage/stores.ts';
import type { DataFolder } from './data-folder.ts';
import { lastSignOfLife, SIGN_OF_LIFE, type SignOfLife } from './sign-of-life.ts';

const EVERY_MS = 10_000;

export interface ServerLife {
  /** Null at the very first start. */
  readonly lastAliveAt: number | null;
  /** `signed`: whether all that was recorded is. */
  close(signed: boolean): Promise<void>;
}

export async function serverLife(
  notes: Notes,
  incidents: Pick<Incidents, 'note'>,
  now: () => number,
  log: Pick<Logger, 'error'>,
  folder: Pick<DataFolder, 'tried'>
): Promise<ServerLife> {
  const startedAt = now();
  const before = lastSignOfLife(await notes.get(SIGN_OF_LIFE));
  // A clock that was set back meanwhile must not put the end before the beginning.
  const lastAliveAt = before === null ? null : Math.min(before.at, startedAt);
  if (before !== null && lastAliveAt !== null)
    await incidents.note(before.stopped ? 'stopped' : 'died', lastAliveAt, startedAt);
  const sign = (stopped: boolean, signed: boolean): Promise<void> =>
    notes.set(SIGN_OF_LIFE, JSON.stringify({ at: now(), stopped, signed } satisfies SignOfLife));
  const tried = (stopped: boolean, signed: boolean): Promise<unknown> =>
    folder.tried(sign(stopped, signed)).catch(failed);
  const failed = (error: unknown): void => log.error({ err: error }, 'the server’s sign of life could not be kept');
  await sign(false, false);
  const timer = setInterval(() => void tried(false, false), EVERY_MS).unref();
  return {
    lastAliveAt,
    async close(signed) {
      clearInterval(timer);
      await tried(true, signed);
    }
  };
}
