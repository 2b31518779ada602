// The instant that a call asks about, and the site's document that displays followed then.
import type { SiteId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Timestamp } from '#playlists/site/values.ts';
import type { App } from '../app.ts';
import { invalid, trouble, type Reply } from './operation.ts';

const YEARS_AHEAD = 10;

interface SiteThen {
  readonly at: number;
  readonly site: Site;
}

/** `at` as it came in the query; now where none did. A reply where there is nothing to ask. */
export async function siteThen(app: App, siteId: SiteId, at: Timestamp | undefined): Promise<SiteThen | Reply> {
  const instant = at === undefined ? app.now() : Date.parse(at);
  if (isTooFar(instant, app.now())) return tooFar('at');
  const then = await app.sites.at(siteId, instant);
  if (then !== null) return { at: instant, site: then.site };
  const [first] = await app.stores.journal.after(siteId, 0, 1);
  const says = `This site began at ${first?.stamp.takesEffectAt ?? ''}; there was nothing to show before.`;
  return trouble(404, 'not-found', says, [{ field: 'at', says: 'is before the site began' }]);
}

/** By the calendar, so that the same day in ten years is not. */
export function isTooFar(at: number, now: number): boolean {
  const last = new Date(now);
  return at > last.setUTCFullYear(last.getUTCFullYear() + YEARS_AHEAD);
}

export const tooFar = (field: string): Reply =>
  invalid([{ field, says: `must be at most ${YEARS_AHEAD} years ahead` }]);
