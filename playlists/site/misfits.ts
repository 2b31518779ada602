// What is wrong with a whole document that came from elsewhere, and may have been written by hand: each of its things must be one that could be put there as it is, by
// the rules that changes are held to [E16].
import { canonical } from './canonical.ts';
import type { Change, Stamp } from './change.ts';
import { edit } from './edit.ts';
import { isShared, LIBRARY, sharedId, libraryId } from './library.ts';
import {
  MOST_ANNOUNCEMENTS,
  MOST_CREWS,
  MOST_DAYPARTS,
  MOST_DISPLAYS,
  MOST_PLAYLISTS,
  MOST_SCHEDULES,
  MOST_SHIFT_PATTERNS
} from './limits.ts';
import { listed, lookup } from './lookup.ts';
import type { Fault } from './parse.ts';
import { isRefusal } from './refusal.ts';
import type { Site } from './site.ts';

const most = {
  displays: MOST_DISPLAYS,
  announcements: MOST_ANNOUNCEMENTS,
  playlists: MOST_PLAYLISTS,
  schedules: MOST_SCHEDULES,
  crews: MOST_CREWS,
  dayparts: MOST_DAYPARTS,
  shiftPatterns: MOST_SHIFT_PATTERNS
} as const;

/** None where it can stand as it is; `sha256` answers hexadecimal. What its schema finds was found before. */
export function misfits(site: Site, sha256: (text: string) => string): readonly Fault[] {
  const stamp: Stamp = { at: site.since, takesEffectAt: site.since };
  const faults: Fault[] = [];
  const couldBe = (field: string, change: Change): void => {
    const tried = edit(site, change, stamp, sha256);
    if (isRefusal(tried)) faults.push({ field: [field, tried.field].filter(Boolean).join('.'), says: tried.says });
  };

  for (const [things, limit] of Object.entries(most)) {
    const count = Object.keys(site[things as keyof typeof most]).length;
    if (count > limit) faults.push({ field: things, says: `are ${count}; a site holds at most ${limit}.` });
  }
  // What follows looks through all of it.
  if (faults.length > 0) return faults;
  const { name, timeZone, languages, defaultPlaylist, qr, logo, webOrigins, counts } = site;
  couldBe('', {
    type: 'put-settings',
    ...{ name, timeZone, languages, defaultPlaylist, qr, logo, webOrigins, counts }
  });
  for (const one of listed(site.crews)) couldBe(`crews.${one.id}`, { type: 'put-crew', ...one });
  for (const { since: _since, ...one } of listed(site.dayparts))
    couldBe(`dayparts.${one.id}`, { type: 'put-daypart', ...one });
  for (const { since: _since, ...pattern } of listed(site.shiftPatterns))
    couldBe(`shiftPatterns.${pattern.id}`, { type: 'put-shift-pattern', pattern } as Change);
  for (const { since: _since, ...one } of listed(site.displays))
    couldBe(`displays.${one.id}`, { type: 'put-display', ...one });
  for (const one of listed(site.announcements)) {
    const { id, draft, published, audience, due, validFrom, validUntil } = one;
    if (published !== null && sha256(canonical(published.content)) !== published.contentHash)
      faults.push({
        field: `announcements.${id}.published.contentHash`,
        says: 'is not the hash of what is published.'
      });
    const contents = [draft, published?.content ?? null].filter((one) => one !== null);
    if (contents.length === 0)
      faults.push({ field: `announcements.${id}`, says: 'has neither a draft nor a version.' });
    for (const content of isShared(id) ? [] : contents)
      couldBe(`announcements.${id}`, {
        ...{ type: 'draft-announcement', id, draft: content },
        ...{ audience, due, validFrom, validUntil }
      });
  }
  for (const { since: _since, ...one } of listed(site.playlists))
    if (isShared(one.id)) faults.push(...missingIn(site, one));
    else couldBe(`playlists.${one.id}`, { type: 'put-playlist', ...one });
  for (const { since: _since, ...one } of listed(site.schedules))
    couldBe(`schedules.${one.id}`, { type: 'put-schedule', ...one });
  for (const id of site.taken)
    if (site.id === LIBRARY || lookup(site.playlists, id) === undefined || sharedId(libraryId(id)) !== id)
      faults.push({ field: 'taken', says: `names ${id}, which is no playlist of the library’s here.` });
  for (const id of Object.keys(site.takeovers))
    faults.push({
      field: `takeovers.${id}`,
      says: 'cannot be imported: a takeover is started by somebody who is there.'
    });
  return faults;
}

/** Copies of the library's are nobody's to put; what they name must be there all the same. */
function missingIn(
  site: Site,
  { id, items }: Pick<Site['playlists'][keyof Site['playlists']], 'id' | 'items'>
): Fault[] {
  return items.flatMap((item, index) => {
    const [kind, named] =
      item.type === 'playlist'
        ? (['playlist', item.playlist] as const)
        : (['announcement', item.announcement] as const);
    const isThere =
      item.type === 'playlist'
        ? lookup(site.playlists, item.playlist) !== undefined
        : lookup(site.announcements, item.announcement) !== undefined;
    return isThere ? [] : [{ field: `playlists.${id}.items.${index}.${kind}`, says: `${named} is not there.` }];
  });
}
