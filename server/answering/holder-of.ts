// Whom a badge stands for now. One that is blocked, over or not valid yet is nobody's at a kiosk, like one that was never issued; the desk is told.
import { standingOf } from '#playlists/answer/badge-life.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { BadgeCode, Worker } from '#playlists/site/worker.ts';
import type { Logger } from 'pino';
import type { Stores } from '../storage/stores.ts';

export async function holderOf(
  { stores: { badges, people }, log }: { stores: Pick<Stores, 'badges' | 'people'>; log: Pick<Logger, 'error'> },
  site: SiteId,
  display: DisplayId,
  code: BadgeCode,
  at: number
): Promise<Worker | null> {
  const badge = await badges.find(site, code);
  if (badge === null) return null;
  if (standingOf(badge, at) === 'valid') return people.get(site, badge.worker);
  // Not waited for: the answer to a blocked badge must not come later than the one to a code that nobody has.
  badges.noteRefused(site, code, display, at).catch((error: unknown) => {
    log.error({ site, display, err: error }, 'a refused badge was not noted');
  });
  return null;
}
