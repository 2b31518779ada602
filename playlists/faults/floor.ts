// What the faults of a site are looked for in: the document at an instant, with what several of them ask found once.
import type { Display, Targets } from '../site/display.ts';
import type { PlaylistId } from '../site/ids.ts';
import { LIBRARY } from '../site/library.ts';
import { listed, lookup } from '../site/lookup.ts';
import { nestingOf } from '../site/nesting.ts';
import type { Schedule } from '../site/schedule.ts';
import type { Site } from '../site/site.ts';
import type { TimeRule } from '../site/time-rule.ts';
import { DAY_MS } from '../calendar/day.ts';
import { type Offsets, wallAt } from '../calendar/offsets.ts';
import { type Window, windows } from '../time/windows.ts';
import { offsetsOf } from '../time/zone.ts';
import { merged } from './stretches.ts';

/** Longer than any year, cycle or distance between two dates that a rule can ask for. */
export const LOOK_AHEAD_DAYS = 400;

/** What brings a playlist to displays, by itself or inside another. */
export interface Uses {
  /** As a default of the site, or of a display. */
  readonly byDefault: boolean;
  /** Those that are aimed at some display. */
  readonly schedules: readonly Schedule[];
}

export interface Floor {
  readonly site: Site;
  readonly at: number;
  /** Where looking ahead ends. */
  readonly horizon: number;
  readonly offsets: Offsets;
  /** The site's date at `at`, in days since 1970-01-01. */
  readonly today: number;
  displaysOf(targets: Targets): readonly Display[];
  usesOf(playlist: PlaylistId): Uses;
  /** The rule's windows that meet [at, horizon). */
  windowsOf(rule: TimeRule): readonly Window[];
  /** The same, merged. */
  stretchesOf(rule: TimeRule): readonly Window[];
}

export function floorOf(site: Site, at: number): Floor {
  const offsets = offsetsOf(site.timeZone);
  const horizon = at + LOOK_AHEAD_DAYS * DAY_MS;
  const displaysOf = remembering(displaysOn(site));
  // Many entries have the same hours, each in words of its own.
  const windowsOfText = remembering((text: string) => windows(JSON.parse(text) as TimeRule, site, at, horizon));
  const windowsOf = remembering((rule: TimeRule) => windowsOfText(JSON.stringify(rule)));
  const stretchesOfWindows = remembering(merged);
  return {
    site,
    at,
    horizon,
    offsets,
    today: wallAt(offsets, at).day,
    displaysOf,
    usesOf: remembering(usesOn(site, displaysOf)),
    windowsOf,
    stretchesOf: remembering((rule: TimeRule) => stretchesOfWindows(windowsOf(rule)))
  };
}

function displaysOn(site: Site): (targets: Targets) => readonly Display[] {
  const displays = listed(site.displays);
  const tagged = new Map<string, Display[]>();
  for (const display of displays) for (const tag of display.tags) append(tagged, tag, display);
  return (targets) => {
    if (targets.type === 'all') return displays;
    const named = targets.displays.flatMap((id) => lookup(site.displays, id) ?? []);
    return [...new Set([...named, ...targets.tags.flatMap((tag) => tagged.get(tag) ?? [])])];
  };
}

function usesOn(site: Site, displaysOf: Floor['displaysOf']): (playlist: PlaylistId) => Uses {
  const nesting = nestingOf(site.playlists);
  const scheduled = new Map<PlaylistId, Schedule[]>();
  for (const one of listed(site.schedules))
    if (displaysOf(one.targets).length > 0) append(scheduled, one.playlist, one);
  const defaults = new Set([site.defaultPlaylist, ...listed(site.displays).map((one) => one.defaultPlaylist)]);
  return (playlist) => {
    const all = [playlist, ...nesting.containing(playlist).keys()];
    return {
      // Which sites take what the library holds, it does not know.
      byDefault: site.id === LIBRARY || all.some((id) => defaults.has(id)),
      schedules: all.flatMap((id) => scheduled.get(id) ?? [])
    };
  };
}

function remembering<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = find(key)));
    return found;
  };
}

function append<K, V>(lists: Map<K, V[]>, key: K, one: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}
