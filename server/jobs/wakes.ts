// When the server must wake for a site: pure. Displays follow their programs alone; this is for what people and tokens see change.
import { takeoverEnd } from '#playlists/site/takeover.ts';
import type { Site } from '#playlists/site/site.ts';

/** The next instant after `after` (epoch ms) at which an announcement starts or expires or a takeover ends; null where there is none. */
export function nextWake(site: Site, after: number): number | null {
  const instants = [
    ...Object.values(site.announcements).flatMap((one) => [one.validFrom, one.validUntil]),
    ...Object.values(site.takeovers).map((one) => new Date(takeoverEnd(one)).toISOString())
  ]
    .filter((text) => text !== null)
    .map((text) => Date.parse(text))
    .filter((at) => at > after);
  return instants.length === 0 ? null : Math.min(...instants);
}
