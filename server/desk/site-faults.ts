// What is wrong with a site as a whole, for its home page. It is looked through once for each document and hour, not for each page: by the
// hour, for schedules end and zones change their clocks.
import { faults } from '#playlists/faults/faults.ts';
import type { SiteFault } from '#playlists/faults/site-fault.ts';
import type { Site } from '#playlists/site/site.ts';

const HOUR_MS = 3_600_000;

interface Found {
  readonly hour: number;
  readonly faults: readonly SiteFault[];
}

/** A document is never changed, and forgotten with what was found in it. */
const known = new WeakMap<Site, Found>();

export function siteFaults(site: Site, at: number): readonly SiteFault[] {
  const hour = Math.floor(at / HOUR_MS);
  const before = known.get(site);
  if (before?.hour === hour) return before.faults;
  const found = { hour, faults: faults(site, at) };
  known.set(site, found);
  return found.faults;
}
