// A site as one display meets it, with the windows of all rules over a stretch of time: looked up once, then asked at many instants.
import type { Display } from '#playlists/site/display.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { TimeRule } from '#playlists/site/time-rule.ts';
import { type Window, dateShown, isIn } from './wall-clock.ts';
import { windowsOf } from './windows.ts';

export interface Floor {
  readonly site: Site;
  readonly display: Display;
  readonly windows: (rule: TimeRule) => readonly Window[];
}

/** Knows the windows from the oldest part of the site on, for loops count from those that have passed [L3]. */
export function floorOf(site: Site, id: DisplayId, from: number, until: number): Floor {
  const known = new Map<TimeRule, Window[]>();
  const first = dateShown(Math.min(from, oldestPart(site)), site.timeZone).subtract({ days: 2 });
  const last = dateShown(until, site.timeZone).add({ days: 2 });
  const windows = (rule: TimeRule): Window[] => {
    const found = known.get(rule) ?? windowsOf(rule, site, first, last);
    known.set(rule, found);
    return found;
  };
  return { site, display: lookup(site.displays, id)!, windows };
}

export const runs = (floor: Floor, rule: TimeRule, at: number): boolean =>
  floor.windows(rule).some((window) => isIn(at, window));

/** Half-open validity; null is open. */
export const isValid = (
  one: { readonly validFrom: string | null; readonly validUntil: string | null },
  at: number
): boolean =>
  isIn(at, {
    from: one.validFrom === null ? -Infinity : Date.parse(one.validFrom),
    until: one.validUntil === null ? Infinity : Date.parse(one.validUntil)
  });

function oldestPart({ since, playlists, schedules }: Site): number {
  const parts = [...Object.values(playlists), ...Object.values(schedules)].map((one) => one.since);
  return Math.min(...[since, ...parts].map((text) => Date.parse(text)));
}
