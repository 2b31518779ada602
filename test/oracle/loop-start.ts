// [L3] The instant from which a loop counts: that of the latest change to it.
import { isTargeted } from '#playlists/site/display.ts';
import type { PlaylistId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Playlist } from '#playlists/site/playlist.ts';
import type { Schedule } from '#playlists/site/schedule.ts';
import type { Site } from '#playlists/site/site.ts';
import type { TimeRule } from '#playlists/site/time-rule.ts';
import type { Floor } from './floor.ts';
import type { Won } from './levels.ts';

/** May lie ahead of `at`, where a change takes effect later [S2]. */
export function startOf(floor: Floor, { playlists, schedules }: Won, at: number): number {
  const parts = within(floor.site, playlists);
  return Math.max(
    Date.parse(floor.site.since),
    ...parts.flatMap((one) => changesOfPlaylist(floor, one, at)),
    ...schedules.flatMap((one) => changesOfSchedule(floor, one, at))
  );
}

/** These playlists and all that are inside them. */
function within(site: Site, ids: readonly PlaylistId[]): Playlist[] {
  return ids.flatMap((id) => {
    const playlist = lookup(site.playlists, id)!;
    const inner = playlist.items.flatMap((item) => (item.type === 'playlist' ? [item.playlist] : []));
    return [playlist, ...within(site, inner)];
  });
}

function changesOfPlaylist(floor: Floor, { since, items }: Playlist, at: number): number[] {
  const ofEntries = items.flatMap((item) => {
    const one = item.type === 'announcement' ? lookup(floor.site.announcements, item.announcement)! : null;
    if (one !== null && one.published === null) return [];
    if (one !== null && one.withdrawnAt !== null) return [Date.parse(one.since)];
    return [
      ...(one === null ? [] : [Date.parse(one.since), ...boundaries(one, at)]),
      ...boundaries(item, at),
      ...(item.rule === null ? [] : [...sharedParts(floor.site, item.rule), ...passed(floor, item.rule, since, at)])
    ];
  });
  return [Date.parse(since), ...ofEntries];
}

/** Openings and closings of all schedules of its mode and priority that this display has. */
function changesOfSchedule(floor: Floor, one: Schedule, at: number): number[] {
  const alike = Object.values(floor.site.schedules).filter(
    (other) =>
      other.mode.type === one.mode.type && other.priority === one.priority && isTargeted(other.targets, floor.display)
  );
  return [
    Date.parse(one.since),
    ...sharedParts(floor.site, one.rule),
    ...alike.flatMap((other) => passed(floor, other.rule, other.since, at))
  ];
}

/** `since` of the daypart or shift pattern that a rule goes by. */
function sharedParts(site: Site, rule: TimeRule): number[] {
  if (rule.type === 'shifts') return [Date.parse(lookup(site.shiftPatterns, rule.pattern)!.since)];
  if (rule.type === 'dates' && rule.hours.type === 'daypart')
    return [Date.parse(lookup(site.dayparts, rule.hours.daypart)!.since)];
  return [];
}

/** Openings and closings until now, from `since` on, and that of the daypart or shift pattern that the rule goes by. */
function passed(floor: Floor, rule: TimeRule, since: string, at: number): number[] {
  const from = Math.max(Date.parse(since), ...sharedParts(floor.site, rule));
  return floor
    .windows(rule)
    .flatMap((window) => [window.from, window.until])
    .filter((edge) => from <= edge && edge <= at);
}

const boundaries = (
  { validFrom, validUntil }: { readonly validFrom: string | null; readonly validUntil: string | null },
  at: number
): number[] =>
  [validFrom, validUntil].flatMap((text) => (text === null ? [] : [Date.parse(text)])).filter((edge) => edge <= at);
