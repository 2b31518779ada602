// Why somebody cannot be erased now: the hold that forbids it, with its reason and end, in a sentence.
import { shownTitle } from '#admin/shown-title.ts';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import type { Hold } from '../../storage/retention-stores.ts';

export function heldSaid(site: Site, hold: Hold): string {
  const { reason, until } = hold;
  return `A hold on ${heldThing(site, hold)} stands until ${localDateAt(until - 1, site.timeZone)}: “${reason}”. Nobody whom it covers is erased before; end the hold first, or wait for its end.`;
}

function heldThing(site: Site, { type, about }: Hold): string {
  switch (type) {
    case 'site':
      return 'the whole site';
    case 'worker':
      return 'this worker';
    case 'announcement':
      return `“${shownTitle(lookup(site.announcements, about as AnnouncementId), site.languages)}”`;
    default:
      return type satisfies never;
  }
}
