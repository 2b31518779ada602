// A roll-call before a warden at a kiosk. Every supervisor sees all names while it goes on: whoever is missing is looked for by anybody.
import type { DisplayId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Act, RollCallShown } from '#playlists/wire/crew-sheet.ts';
import type { Logger } from 'pino';
import type { RollCallWord } from '../storage/roll-call-stores.ts';
import { isStorageError } from '../storage/storage-error.ts';
import type { Stores } from '../storage/stores.ts';
import { holderOf } from './holder-of.ts';
import { rollCallStanding } from './roll-call.ts';
import { stillHere } from './still-here.ts';

/** The one that goes on; null where none does. `display` is the kiosk that asks. */
export async function rollCallNow(
  stores: Pick<Stores, 'ledger' | 'people' | 'rollCalls'>,
  site: Site,
  display: DisplayId | null,
  at: number
): Promise<RollCallShown | null> {
  const [latest] = await stores.rollCalls.latest(site.id, 1);
  const standing = latest === undefined ? null : await rollCallStanding(stores, site, latest.id, at);
  if (standing === null || standing.endedAt !== null) return null;
  const { began, missing, seen, elsewhere, lastRead } = standing;
  const names = new Map((await stores.people.list(site.id)).map((one) => [one.id, one]));
  return {
    id: began.id,
    isDrill: began.isDrill,
    isMuster: display !== null && began.muster.includes(display),
    missing: missing.map((worker) => {
      const one = names.get(worker);
      const last = lastRead.get(worker)?.display;
      return {
        worker,
        name: one === undefined ? '?' : `${one.firstName} ${one.lastName}`,
        lastAt: last === undefined ? '' : (lookup(site.displays, last)?.name ?? '')
      };
    }),
    seen: seen.length,
    elsewhere: elsewhere.length
  };
}

/** Null where it goes on now, else the code of what stands against it. */
export function beginRollCall(
  stores: Pick<Stores, 'rollCalls'>,
  site: Site,
  display: DisplayId,
  { id: by }: Worker,
  { id, isDrill }: Extract<Act, { type: 'begin-roll-call' }>,
  at: number
): Promise<string | null> {
  const word = { id, rollCall: id, by: { type: 'worker', id: by }, type: 'began', isDrill, muster: [display] } as const;
  return say(stores, site, word, at);
}

/** A warden's word on somebody, or that it is over. */
export async function sayInRollCall(
  stores: Pick<Stores, 'people' | 'rollCalls'>,
  site: Site,
  { id: by }: Worker,
  body: Exclude<Extract<Act, { rollCall: string }>, { type: 'badge-seen' }>,
  at: number
): Promise<string | null> {
  const saying = { rollCall: body.rollCall, by: { type: 'worker', id: by } } as const;
  if (body.type === 'end-roll-call')
    return say(stores, site, { ...saying, id: `${body.rollCall}.end`, type: 'ended' }, at);
  const { id, type, worker } = body;
  if ((await stores.people.get(site.id, worker)) === null) return 'not-yours';
  const word = { ...saying, id, worker };
  return say(stores, site, type === 'elsewhere' ? { ...word, type, says: '' } : { ...word, type }, at);
}

/** Whose badge it was, or the code of what stands against it. */
export async function seeBadge(
  asks: { readonly stores: Pick<Stores, 'badges' | 'people' | 'rollCalls'>; readonly log: Logger },
  site: Site,
  display: DisplayId,
  { id: by }: Worker,
  { id, rollCall, code }: Extract<Act, { type: 'badge-seen' }>,
  at: number
): Promise<{ readonly name: string } | string> {
  const worker = stillHere(await holderOf(asks, site.id, display, code, at), site, at);
  if (worker === null) return 'unknown-badge';
  const word = { id, rollCall, by: { type: 'worker', id: by }, type: 'seen', worker: worker.id } as const;
  return (await say(asks.stores, site, word, at)) ?? { name: worker.firstName };
}

async function say(
  { rollCalls }: Pick<Stores, 'rollCalls'>,
  site: Pick<Site, 'id'>,
  word: RollCallWord,
  at: number
): Promise<string | null> {
  try {
    return (await rollCalls.say(site.id, word, at)) === null ? 'stale' : null;
  } catch (thrown) {
    if (isStorageError(thrown, 'ID_TAKEN')) return 'stale';
    throw thrown;
  }
}
