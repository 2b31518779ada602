// Which displays a change may have reached, so that only their programs are compiled and sent again. By identity: edit shares what stays.
import type { Announcement } from '../site/announcement.ts';
import { type Display, isTargeted } from '../site/display.ts';
import type { AnnouncementId, DisplayId, PlaylistId } from '../site/ids.ts';
import { listed, lookup } from '../site/lookup.ts';
import type { Playlist } from '../site/playlist.ts';
import type { Site } from '../site/site.ts';
import type { Template } from '../site/template.ts';
import type { TimeRule } from '../site/time-rule.ts';

/** Displays of `after` whose program may differ, in the document's order; all of them where there was no `before`. */
export function affected(before: Site | null, after: Site): readonly DisplayId[] {
  const displays = listed(after.displays);
  if (before === null || !sameForAll(before, after)) return displays.map((one) => one.id);
  const goesByChanged = rulesThatChanged(before, after);
  const playlists = changedPlaylists(before, after, goesByChanged);
  const schedules = [
    ...changed(before.schedules, after.schedules),
    ...(playlists.size === 0 && goesByChanged === null
      ? []
      : listed(after.schedules).filter((one) => playlists.has(one.playlist) || goesByChanged?.(one.rule)))
  ];
  const aims = [...schedules, ...changed(before.takeovers, after.takeovers)].map((one) => one.targets);
  const inDefault = (playlist: PlaylistId | null) => playlist !== null && playlists.has(playlist);
  const isAffected = (one: Display): boolean =>
    !sameProgram(lookup(before.displays, one.id), one) ||
    (one.dark !== null && goesByChanged?.(one.dark) === true) ||
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
  a.logo === b.logo &&
  a.webOrigins === b.webOrigins &&
  a.since === b.since;

/** Name, place and glass are no part of a program. */
const sameProgram = (a: Display | undefined, b: Display): boolean =>
  a === b ||
  (a !== undefined &&
    a.tags === b.tags &&
    a.languages === b.languages &&
    a.languageMode === b.languageMode &&
    a.dark === b.dark &&
    a.defaultPlaylist === b.defaultPlaylist);

/** Whether a rule goes by a daypart or shift pattern that changed; null where none did. Their names are on no display. */
function rulesThatChanged(before: Site, after: Site): ((rule: TimeRule) => boolean) | null {
  const dayparts = changed(before.dayparts, after.dayparts, (a, b) => a.since === b.since);
  const patterns = changed(before.shiftPatterns, after.shiftPatterns, (a, b) => a.since === b.since);
  if (dayparts.length + patterns.length === 0) return null;
  const ids = new Set<string>([...dayparts, ...patterns].map((one) => one.id));
  return (rule) =>
    (rule.type === 'shifts' && ids.has(rule.pattern)) ||
    (rule.type === 'dates' && rule.hours.type === 'daypart' && ids.has(rule.hours.daypart));
}

/** Those whose own entries, or what these name, changed, and every playlist that contains one of them. */
function changedPlaylists(
  before: Site,
  after: Site,
  goesByChanged: ((rule: TimeRule) => boolean) | null
): ReadonlySet<PlaylistId> {
  const announcements = new Set([
    ...changed(before.announcements, after.announcements, sameOnGlass).map((one) => one.id),
    ...showingOthers(before, after)
  ]);
  const found = new Set<PlaylistId>(
    changed(before.playlists, after.playlists, (a, b) => a.items === b.items && a.since === b.since).map(
      (one) => one.id
    )
  );
  if (announcements.size + found.size === 0 && goesByChanged === null) return found;
  const all = listed(after.playlists);
  const reaches = (one: Playlist): boolean =>
    one.items.some(
      (item) =>
        (item.type === 'announcement' ? announcements.has(item.announcement) : found.has(item.playlist)) ||
        (item.rule !== null && goesByChanged?.(item.rule) === true)
    );
  // Playlists are at most a few deep and form no circle [E11]: each turn finds those one step further out.
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const one of all) if (!found.has(one.id) && reaches(one)) found.add(one.id);
  }
  return found;
}

/** Announcements whose slides show something else that changed: who is on duty, or which notices ask to be confirmed. */
function showingOthers(before: Site, after: Site): readonly AnnouncementId[] {
  const crewsChanged = changed(before.crews, after.crews).length > 0;
  const patterns = new Set<string>(changed(before.shiftPatterns, after.shiftPatterns).map((one) => one.id));
  const asking = changed(
    before.announcements,
    after.announcements,
    (a, b) => sameOnGlass(a, b) && a.audience === b.audience
  ).some((one) => one.published?.content.asksAcknowledgement === true);
  if (!crewsChanged && patterns.size === 0 && !asking) return [];
  const differs = (template: Template | undefined): boolean => {
    if (template?.type === 'to-confirm') return asking || crewsChanged;
    return template?.type === 'shift-board' && (crewsChanged || patterns.has(template.pattern ?? ''));
  };
  return listed(after.announcements).flatMap((one) => (differs(one.published?.content.template) ? [one.id] : []));
}

/** Drafts and audiences are on no display of their own. */
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
