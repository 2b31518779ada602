// What is wrong with a site as a whole, for its home page. It is looked through once for each document and hour, not for each page: by the
// hour, for schedules end and zones change their clocks.
import { faults } from '#playlists/faults/faults.ts';
import type { SiteFault } from '#playlists/faults/site-fault.ts';
import type { Site } from '#playlists/site/site.ts';

export type FaultsNowOrSoon = readonly SiteFault[] | Promise<readonly SiteFault[]>;

const HOUR_MS = 3_600_000;

/** A document is never changed, and forgotten with what was found in it. */
const known = new WeakMap<Site, { readonly hour: number; readonly faults: FaultsNowOrSoon }>();

/** At once where they are known; else a promise, for a thousand schedules take longer than a page should wait. */
export function siteFaults(site: Site, at: number): FaultsNowOrSoon {
  const hour = Math.floor(at / HOUR_MS);
  const before = known.get(site);
  if (before?.hour === hour) return before.faults;
  const found = lookedThrough(site, at);
  known.set(site, { hour, faults: found });
  found.then(
    (list) => known.set(site, { hour, faults: list }),
    () => known.delete(site)
  );
  return found;
}

/** After whatever else waits, which is the page that asked. */
async function lookedThrough(site: Site, at: number): Promise<readonly SiteFault[]> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  return faults(site, at);
}
