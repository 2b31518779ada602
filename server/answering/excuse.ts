// Excusing somebody, whoever says so: kept with reason and times, and noted beside what else was done to them.
import type { Sayer } from '#playlists/answer/excusal.ts';
import type { ExcusalBody } from '#playlists/answer/excusal-body.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { By } from '../storage/badge-stores.ts';
import type { KeptExcusal } from '../storage/asked-stores.ts';
import { isStorageError } from '../storage/storage-error.ts';
import type { Stores } from '../storage/stores.ts';

type Keeps = Pick<Stores, 'excusals' | 'people'>;
/** Somebody at the desk, a script, or a supervisor at a kiosk. */
type Who = Extract<By, { readonly id: string }>;

/** `id` is client-made: the same again is the same excusal. */
export async function excuse(
  { excusals, people }: Keeps,
  site: Site,
  id: string,
  body: ExcusalBody,
  by: Who,
  at: number
): Promise<KeptExcusal | Refusal> {
  if ((await people.get(site.id, body.worker)) === null)
    return refuse('not-found', 'worker', 'There is no such worker.');
  if (body.announcement !== null && lookup(site.announcements, body.announcement) === undefined)
    return refuse('not-found', 'announcement', 'There is no such announcement.');
  const until = body.until === null ? null : Date.parse(body.until);
  const excusal: KeptExcusal = { ...body, id, from: Date.parse(body.from), until, by: sayer(by), saidAt: at };
  try {
    await excusals.add(site.id, excusal, by);
  } catch (thrown) {
    if (isStorageError(thrown, 'ID_TAKEN')) return refuse('exists', 'id', 'This id stands for another excusal.');
    throw thrown;
  }
  return excusal;
}

/** From `until` on they are waited for again; at its start or before, it never held. Null where there is none. */
export const endExcusal = (
  { excusals }: Pick<Keeps, 'excusals'>,
  site: SiteId,
  id: string,
  until: number,
  said: { readonly by: Who; readonly at: number }
): Promise<KeptExcusal | null> => excusals.end(site, id, until, said);

const sayer = (by: Who): Sayer =>
  by.type === 'supervisor' ? { type: 'worker', id: by.id } : { type: by.type, id: by.id };
