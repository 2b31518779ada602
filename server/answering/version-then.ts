// A version of an announcement that may be an older one: from when until when it asked, and what it said.
import type { Lifetime } from '#playlists/answer/merge.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { AnnouncementId, ContentHash, SiteId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Sites } from '../app.ts';

export interface VersionThen {
  readonly lifetime: NonNullable<Lifetime>;
  readonly contentHash: ContentHash;
}

/** Back from now, from publication to publication. A kiosk without a line for so long shows what nobody asks any more. */
const MOST_BACK = 50;

/** Null where it was never published, as far as anybody looks. */
export async function versionThen(
  sites: Pick<Sites, 'get' | 'at'>,
  site: SiteId,
  announcement: AnnouncementId,
  version: number
): Promise<VersionThen | null> {
  let one = lookup(sites.get(site)?.site.announcements ?? {}, announcement);
  let over = Infinity;
  for (let back = 0; back < MOST_BACK && one?.published != null; back++) {
    const { number, publishedAt, contentHash } = one.published;
    if (number === version)
      return { lifetime: { from: beginsAt(one), until: Math.min(over, endsAt(one)) }, contentHash };
    if (number < version) return null;
    over = Date.parse(publishedAt);
    one = lookup((await sites.at(site, over - 1))?.site.announcements ?? {}, announcement);
  }
  return null;
}

const timeOf = (timestamp: string | null | undefined, open: number): number =>
  timestamp == null ? open : Date.parse(timestamp);
const beginsAt = ({ published, validFrom }: Announcement): number =>
  Math.max(timeOf(published?.publishedAt, 0), timeOf(validFrom, 0));
const endsAt = ({ validUntil, withdrawnAt }: Announcement): number =>
  Math.min(timeOf(validUntil, Infinity), timeOf(withdrawnAt, Infinity));
