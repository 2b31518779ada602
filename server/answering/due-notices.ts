// What a worker still has to confirm, whole, as kiosks and phones show it.
import { due } from '#playlists/answer/due.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Due } from '#playlists/wire/floor.ts';
import { shown } from '../content/shown.ts';
import type { Stores } from '../storage/stores.ts';

export async function dueNotices(
  stores: Pick<Stores, 'ledger'>,
  siteId: SiteId,
  site: Site,
  worker: Worker,
  at: number
): Promise<Due[]> {
  const confirmed = await stores.ledger.confirmedBy(siteId, worker.id);
  const keys = new Set(confirmed.map((one) => `${one.announcement}:${one.version}`));
  return due(site, worker, keys, at).flatMap((one) => {
    if (one.published === null) return [];
    const { number, contentHash, content } = one.published;
    return [{ announcement: one.id, version: number, contentHash, content: shown(content) }];
  });
}
