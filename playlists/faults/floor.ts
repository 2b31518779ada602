// What the faults of a site are looked for in: the document at an instant, with what several of them ask found once.
import type { Display, Targets } from '../site/display.ts';
import { listed, lookup } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import type { TimeRule } from '../site/time-rule.ts';
import { DAY_MS } from '../calendar/day.ts';
import { type Offsets, wallAt } from '../calendar/offsets.ts';
import { type Window, windows } from '../time/windows.ts';
import { offsetsOf } from '../time/zone.ts';

/** Longer than any year, cycle or distance between two weeks that a rule can name. */
export const LOOK_AHEAD_DAYS = 400;

export interface Floor {
  readonly site: Site;
  readonly at: number;
  readonly offsets: Offsets;
  /** The site's date at `at`, in days since 1970-01-01. */
  readonly today: number;
  displaysOf(targets: Targets): readonly Display[];
  /** The rule's windows that meet the next 400 days. */
  windowsOf(rule: TimeRule): readonly Window[];
}

export function floorOf(site: Site, at: number): Floor {
  const offsets = offsetsOf(site.timeZone);
  const displays = listed(site.displays);
  const withTag = new Map<string, Display[]>();
  for (const display of displays) {
    for (const tag of display.tags) withTag.set(tag, [...(withTag.get(tag) ?? []), display]);
  }
  const found = new Map<TimeRule, readonly Window[]>();
  return {
    site,
    at,
    offsets,
    today: wallAt(offsets, at).day,
    displaysOf(targets) {
      if (targets.type === 'all') return displays;
      const named = targets.displays.flatMap((id) => lookup(site.displays, id) ?? []);
      return [...new Set([...named, ...targets.tags.flatMap((tag) => withTag.get(tag) ?? [])])];
    },
    windowsOf(rule) {
      let all = found.get(rule);
      if (all === undefined) found.set(rule, (all = windows(rule, site, at, at + LOOK_AHEAD_DAYS * DAY_MS)));
      return all;
    }
  };
}
