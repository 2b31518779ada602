// The answers that stand for what an announcement says now: to its published version, and to those that it is minor to.
import { standsFor } from '#playlists/answer/confirmation.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import type { AcknowledgementRow, Ledger, Recorded } from '../storage/ledger-stores.ts';

export async function standingAnswers(
  ledger: Pick<Ledger, 'answers'>,
  site: SiteId,
  { id, published }: Announcement,
  which: 'confirmed' | 'all' | 'others'
): Promise<readonly Recorded<AcknowledgementRow>[]> {
  if (published === null) return [];
  if (published.minorTo === undefined) return ledger.answers(site, id, published.number, which);
  const rows = await ledger.answers(site, id, null, which);
  return rows.filter((row) => standsFor(published, row.version));
}
