// What a playlist plays at an instant, with everything inside it, and since when that is so. Shared by all displays of a site.
import type { Announcement, Version } from '../site/announcement.ts';
import type { PlaylistId } from '../site/ids.ts';
import { lookup } from '../site/lookup.ts';
import type { PlaylistItem } from '../site/playlist.ts';
import type { Site } from '../site/site.ts';
import { passOrder } from './pass.ts';
import type { RuleWindows, WindowsOf } from './rule-windows.ts';

/** One coming of an announcement in a pass. */
export interface Coming {
  readonly one: Announcement;
  readonly published: Version;
  readonly seconds: number;
}

/** A playlist over the time that is compiled: constant from one boundary to the next. */
export interface Playing {
  /** Instants inside the time that is compiled at which an entry, or what it names, begins or ceases to count. */
  readonly boundaries: readonly number[];
  /** Which of these stretches holds `at`, from 0. */
  stretch(at: number): number;
  /** What comes in one pass of a stretch, on a display that carries these tags; empty where nothing does. */
  pass(stretch: number, tags: ReadonlySet<string>): readonly Coming[];
  /** Since when a stretch has been what it is [L3]. */
  countsFrom(stretch: number): number;
}

/** An entry as it is asked at every boundary; what was never published is not there at all, so that drafts change nothing [C2]. */
interface Entry {
  readonly weight: number;
  readonly tags: readonly string[];
  readonly validFrom: number;
  readonly validUntil: number;
  readonly hours: RuleWindows | null;
  readonly holds: Coming | List;
  readonly withdrawn: boolean;
}
interface List {
  readonly entries: readonly Entry[];
}

export function playingOf(site: Site, id: PlaylistId, from: number, until: number, windowsOf: WindowsOf): Playing {
  let since = Date.parse(site.since);
  const edges: number[] = [];
  const lists = new Map<PlaylistId, List>();
  /** Displays that carry the same of these tags share passes. */
  const named = new Set<string>();
  const list = listOf(id);
  const boundaries = [...new Set(edges.filter((at) => at > from && at < until))].sort((a, b) => a - b);
  // Whatever counts before the first boundary lies at or before `from`.
  const countsFromStart = edges.reduce((latest, at) => (at <= from ? Math.max(latest, at) : latest), since);

  function listOf(playlist: PlaylistId): List {
    const before = lists.get(playlist);
    if (before !== undefined) return before;
    const found = lookup(site.playlists, playlist);
    const playlistSince = Date.parse(found?.since ?? site.since);
    since = Math.max(since, playlistSince);
    const made = { entries: (found?.items ?? []).flatMap((item) => entryOf(item, playlistSince) ?? []) };
    lists.set(playlist, made);
    return made;
  }

  function entryOf(item: PlaylistItem, playlistSince: number): Entry | null {
    for (const tag of item.tags) named.add(tag);
    const validity: [number, number][] = [[timeOf(item.validFrom, -Infinity), timeOf(item.validUntil, Infinity)]];
    let holds: Coming | List;
    let withdrawn = false;
    if (item.type === 'announcement') {
      const one = lookup(site.announcements, item.announcement);
      if (one === undefined || one.published === null) return null;
      since = Math.max(since, Date.parse(one.since));
      withdrawn = one.withdrawnAt !== null;
      validity.push([timeOf(one.validFrom, -Infinity), timeOf(one.validUntil, Infinity)]);
      holds = { one, published: one.published, seconds: item.seconds };
    } else holds = listOf(item.playlist);
    const hours = item.rule === null || withdrawn ? null : windowsOf(item.rule);
    if (!withdrawn) edges.push(...validity.flat());
    if (hours !== null) {
      since = Math.max(since, hours.since);
      edges.push(...hours.windows.flatMap((one) => [one.from, one.until]).filter((at) => at > playlistSince));
      edges.push(hours.changedAt(playlistSince));
    }
    const validFrom = Math.max(...validity.map(([begins]) => begins));
    const validUntil = Math.min(...validity.map(([, ends]) => ends));
    return { weight: item.weight, tags: item.tags, validFrom, validUntil, hours, holds, withdrawn };
  }

  const passes = new Map<string, readonly Coming[]>();
  const instantOf = (stretch: number): number => boundaries[stretch - 1] ?? from;

  return {
    boundaries,
    stretch: (at) => countUpTo(boundaries, at),
    pass(stretch, tags) {
      const key = `${stretch} ${[...named].filter((tag) => tags.has(tag)).join('\n')}`;
      let pass = passes.get(key);
      if (pass === undefined) passes.set(key, (pass = flat(list, instantOf(stretch), tags)));
      return pass;
    },
    countsFrom: (stretch) => Math.max(countsFromStart, boundaries[stretch - 1] ?? countsFromStart)
  };
}

function flat(list: List, at: number, tags: ReadonlySet<string>): readonly Coming[] {
  const counting = list.entries.filter((entry) => counts(entry, at, tags));
  return passOrder(counting).flatMap(({ holds }) => ('entries' in holds ? flat(holds, at, tags) : [holds]));
}

/** [L6] */
function counts(entry: Entry, at: number, tags: ReadonlySet<string>): boolean {
  return (
    !entry.withdrawn &&
    entry.validFrom <= at &&
    at < entry.validUntil &&
    (entry.tags.length === 0 || entry.tags.some((tag) => tags.has(tag))) &&
    (entry.hours === null || entry.hours.windows.some((one) => one.from <= at && at < one.until))
  );
}

/** How many of these ordered instants are at or before `at`. */
function countUpTo(ordered: readonly number[], at: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const timeOf = (timestamp: string | null, open: number): number => (timestamp === null ? open : Date.parse(timestamp));
