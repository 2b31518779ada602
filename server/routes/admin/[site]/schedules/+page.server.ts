// The site's schedules, and what they come to on one display over the next seven days: the one in `?display=`, else the first by name that a schedule names.
import { compile } from '#playlists/program/compile.ts';
import { isTargeted } from '#playlists/site/display.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { siteHere } from '#server/desk/site-here.ts';
import { stripMidnights, weekStrip } from '#server/desk/week-strip.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { site } = siteHere(event);
  const asked = lookup(site.displays, (event.url.searchParams.get('display') ?? '') as DisplayId);
  const displays = Object.values(site.displays).sort((a, b) => a.name.localeCompare(b.name));
  const scheduled = displays.find((one) =>
    Object.values(site.schedules).some(({ targets }) => targets.type === 'some' && isTargeted(targets, one))
  );
  const display = asked ?? scheduled ?? displays[0];
  if (display === undefined) return { week: null };
  const midnights = stripMidnights(site, event.locals.app.now());
  const program = compile(site, display.id, midnights[0] ?? 0, midnights.at(-1) ?? 0);
  return { week: program === null ? null : { display: display.id, days: weekStrip(program, site, midnights) } };
};
