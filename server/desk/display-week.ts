// The week of the display that a manager looks at: the one asked for, else the first by name that a schedule names, else the first of all.
import { compile } from '#playlists/program/compile.ts';
import { isTargeted } from '#playlists/site/display.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import { stripMidnights, weekStrip, type StripDay } from './week-strip.ts';

/** Null where the site has no display. */
export function displayWeek(
  site: Site,
  now: number,
  asked: string
): { readonly display: string; readonly days: readonly StripDay[] } | null {
  const displays = Object.values(site.displays).sort((a, b) => a.name.localeCompare(b.name));
  const scheduled = displays.find((one) =>
    Object.values(site.schedules).some(({ targets }) => targets.type === 'some' && isTargeted(targets, one))
  );
  const display = lookup(site.displays, asked as DisplayId) ?? scheduled ?? displays[0];
  if (display === undefined) return null;
  const midnights = stripMidnights(site, now);
  const program = compile(site, display.id, midnights[0] ?? 0, midnights.at(-1) ?? 0);
  return program === null ? null : { display: display.id, days: weekStrip(program, site, midnights) };
}
