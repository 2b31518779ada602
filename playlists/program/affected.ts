// Which displays a change may have reached, so that only their programs are compiled and sent again. By identity: edit shares what stays.
import type { Announcement } from '../site/announcement.ts';
import { type Display, isTargeted } from '../site/display.ts';
import type { DisplayId, PlaylistId } from '../site/ids.ts';
import { listed, lookup } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';

/** Displays of `after` whose program may differ, in the document's order; all of them where there was no `before`. */
export function affected(before: Site | null, after: Site): readonly DisplayId[] {
  const displays = listed(after.displays);
  if (before === null || !sameForAll(before, after)) return displays.map((one) => one.id);
  const playlists = changedPlaylists(before, after);
  const schedules = [
    ...changed(before.schedules, after.schedules),
    ...listed(after.schedules).filter((one) => playlists.has(one.playlist))
  ];
  const aims = [...schedules, ...changed(before.takeovers, after.takeovers)].map((one) => one.targets);
  const inDefault = (playlist: PlaylistId | null) => playlist !== null && playlists.has(playlist);
  const isAffected = (one: Display): boolean =>
    !sameProgram(lookup(before.displays, one.id), one) ||
    inDefault(one.defaultPlaylist) ||
    inDefault(after.defaultPlaylist) ||
    aims.some((targets) => isTargeted(targets, one));
  return displays.filter(isAffected).map((one) => one.id);
}

const sameForAll = (a: Site, b: Site): boolean =>
  a.name === b.name &&
  a.timeZone === b.timeZone &&
  a.languages === b.languages &&
  a.defaultPlaylist === b.defaultPlaylist &&
  a.since === b.since;

/** Name, place and glass are no part of a program. */
const sameProgram = (a: Display | undefined, b: Display): boolean =>
  a !== undefined && a.tags === b.tags && a.languages === b.languages && a.defaultPlaylist === b.defaultPlaylist;

function changedPlaylists(before: Site, after: Site): ReadonlySet<PlaylistId> {
  const announcements = new Set(changed(before.announcements, after.announcements, sameOnGlass).map((one) => one.id));
  const playlists = changed(before.playlists, after.playlists, (a, b) => a.items === b.items && a.since === b.since);
  const holding = listed(after.playlists).filter(
    (one) => announcements.size > 0 && one.items.some((item) => item.type === 'announcement' && announcements.has(item.announcement))
  );
  return new Set([...playlists, ...holding].map((one) => one.id));
}

/** Drafts and audiences are on no display. */
const sameOnGlass = (a: Announcement, b: Announcement): boolean =>
  (a.published === null && b.published === null) ||
  (a.published === b.published &&
    a.withdrawnAt === b.withdrawnAt &&
    a.validFrom === b.validFrom &&
    a.validUntil === b.validUntil &&
    a.since === b.since);

/** Entries that were added, removed or replaced by something else, as they were and as they are. */
function changed<V extends { readonly id: string }>(
  before: Readonly<Record<string, V>>,
  after: Readonly<Record<string, V>>,
  equal: (a: V, b: V) => boolean = () => false
): V[] {
  if (before === after) return [];
  const differs = (one: V, other: V | undefined) => other !== one && (other === undefined || !equal(one, other));
  return [
    ...listed(before).filter((one) => differs(one, lookup(after, one.id))),
    ...listed(after).filter((one) => differs(one, lookup(before, one.id)))
  ];
}
