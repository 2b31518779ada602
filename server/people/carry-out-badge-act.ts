// Carries out an act on a worker's badges; where no code was given, one is made.
import type { BadgeAct } from '#playlists/site/badge-act.ts';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Refusal } from '#playlists/site/refusal.ts';
import type { KeptBadge, Said, WithCodes } from '../storage/badge-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { newBadge } from './new-badge.ts';

export const carryOutBadgeAct = (
  { badges }: Pick<Stores, 'badges'>,
  site: SiteId,
  worker: WorkerId,
  act: BadgeAct,
  said: Said
): Promise<KeptBadge | Refusal> => badges.act(site, worker, withCodes(act), said);

function withCodes(act: BadgeAct): WithCodes {
  if (act.type === 'issue') return { ...act, badge: act.badge ?? newBadge() };
  if (act.type === 'replace') return { ...act, by: act.by ?? newBadge() };
  return act;
}
