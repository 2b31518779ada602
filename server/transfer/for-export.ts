// A site's document as it leaves its server: without what is only meant there and now.
import type { Site } from '#playlists/site/site.ts';

/** A takeover would start an alarm elsewhere; who proposed a minor change is an account of this server. */
export function forExport(site: Site): Site {
  const announcements = Object.fromEntries(
    Object.entries(site.announcements).map(([id, one]) => [id, { ...one, minorBy: null }])
  );
  return { ...site, announcements: announcements as Site['announcements'], takeovers: {} };
}
