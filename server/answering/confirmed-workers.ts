// Who has confirmed what an announcement says now, with when: by its published version and those that it is minor to.
import type { Announcement } from '#playlists/site/announcement.ts';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Ledger } from '../storage/ledger-stores.ts';

export async function confirmedWorkers(
  ledger: Pick<Ledger, 'confirmedWorkers'>,
  site: SiteId,
  { id, published }: Announcement
): Promise<ReadonlyMap<WorkerId, number>> {
  if (published === null) return new Map();
  return ledger.confirmedWorkers(site, id, published.minorTo?.number ?? published.number, published.number);
}
