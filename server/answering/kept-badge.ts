// Whose a badge was that a kiosk without a line sealed.
import { standingOf } from '#playlists/answer/badge-life.ts';
import type { HonestTime } from '#playlists/answer/honest-time.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { BadgeCode, Worker } from '#playlists/site/worker.ts';
import { keptPurpose, type KeptRow } from '#playlists/wire/kept.ts';
import type { KeptBadge } from '../storage/badge-stores.ts';
import type { Stores } from '../storage/stores.ts';
import type { Sealing } from './sealing.ts';
import { stillHere } from './still-here.ts';

export interface Held {
  readonly badge: KeptBadge;
  readonly worker: Worker;
}

/** Null where it does not open with this server's key, or was never anybody's. */
export async function heldBy(
  { badges, people }: Pick<Stores, 'badges' | 'people'>,
  sealing: Sealing,
  site: SiteId,
  { id, sealed }: KeptRow
): Promise<Held | null> {
  const code = sealing.open(sealed, keptPurpose(id));
  const badge = code === null ? null : await badges.find(site, code as BadgeCode);
  const worker = badge === null ? null : await people.get(site, badge.worker);
  return badge === null || worker === null ? null : { badge, worker };
}

/** Whether it was taken then. One that was blocked afterwards was still the worker's. */
export function wasTaken({ badge, worker }: Held, site: Pick<Site, 'timeZone'>, { at, latest }: HonestTime): boolean {
  const blockedAt = badge.blockedAt !== null && badge.blockedAt <= latest ? badge.blockedAt : null;
  return standingOf({ ...badge, blockedAt }, at) === 'valid' && stillHere(worker, site, at) !== null;
}
