// Every instant at which a site's floor may change by itself: more than enough of them, none is left out.
import type { TimeRule } from '#playlists/site/time-rule.ts';
import type { Floor } from './floor.ts';
import { endOf } from './levels.ts';

export function edgesOf({ site, display, windows }: Floor): Set<number> {
  const entries = Object.values(site.playlists).flatMap((one) => one.items);
  const rules: TimeRule[] = [...Object.values(site.schedules), ...entries].flatMap(({ rule }) => rule ?? []);
  if (display.dark !== null) rules.push(display.dark);
  const validities = [...Object.values(site.announcements), ...entries].flatMap((one) => [
    one.validFrom,
    one.validUntil
  ]);
  return new Set([
    ...rules.flatMap((rule) => windows(rule).flatMap(({ from, until }) => [from, until])),
    ...validities.flatMap((text) => (text === null ? [] : [Date.parse(text)])),
    ...Object.values(site.takeovers).flatMap((one) => [Date.parse(one.startedAt), endOf(one)])
  ]);
}
