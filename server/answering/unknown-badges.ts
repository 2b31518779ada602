// How many codes that are nobody's a kiosk may be shown, whatever it shows them for.
import type { Logger } from 'pino';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { bucket, type Bucket } from '../http/bucket.ts';

/**
 * Unknown badges that one kiosk may be shown before it has to wait. A floor never gets there; who tries codes by program,
 * on however many connections, learns at most one code in two seconds.
 */
const UNKNOWN_BADGES = 30;
const UNKNOWN_BADGES_PER_S = 0.5;

export interface UnknownBadges {
  /** Whether every badge has to wait here: a refusal of the unknown ones alone would tell which are known. */
  mustWait(site: SiteId, display: DisplayId): boolean;
  came(site: SiteId, display: DisplayId): void;
}

export function unknownBadges(log: Pick<Logger, 'warn'>): UnknownBadges {
  const kiosks = new Map<string, { readonly allowed: Bucket; waitUntil: number }>();
  let count = 0;
  const at = (site: SiteId, display: DisplayId) => {
    const key = `${site}/${display}`;
    const kept = kiosks.get(key) ?? { allowed: bucket(UNKNOWN_BADGES, UNKNOWN_BADGES_PER_S), waitUntil: 0 };
    kiosks.set(key, kept);
    return kept;
  };
  return {
    mustWait: (site, display) => performance.now() < at(site, display).waitUntil,
    came(site, display) {
      const kiosk = at(site, display);
      if (!kiosk.allowed.take(performance.now())) kiosk.waitUntil = performance.now() + 1000 / UNKNOWN_BADGES_PER_S;
      log.warn({ site, display, unknownBadges: ++count }, 'unknown badge');
    }
  };
}
