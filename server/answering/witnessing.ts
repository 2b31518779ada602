// A supervisor as a witness in somebody else's session: own badge and PIN, for one version of one notice, never for themselves [A41].
import type { Logger } from 'pino';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { BadgeCode, Worker } from '#playlists/site/worker.ts';
import type { Witness, WitnessAnswer, WitnessBadge, WitnessBadgeAnswer } from '#playlists/wire/kiosk-pin.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import type { Sites } from '../app.ts';
import type { Stores } from '../storage/stores.ts';
import { isSupervisedBy } from './crew-now.ts';
import { holderOf } from './holder-of.ts';
import { refusedFor, type Knock } from './kiosk-pins.ts';
import type { KioskSession, KioskSessions } from './kiosk-sessions.ts';
import type { Sealing } from './sealing.ts';
import { stillHere } from './still-here.ts';
import type { UnknownBadges } from './unknown-badges.ts';

export interface WitnessingAsks {
  readonly stores: Pick<Stores, 'people' | 'badges'>;
  readonly sites: Sites;
  readonly sessions: KioskSessions;
  readonly strangers: UnknownBadges;
  readonly knock: Knock;
  readonly seal: Sealing;
  readonly now: () => number;
  readonly log: Logger;
}

export function witnessing({ stores, sites, sessions, strangers, knock, seal, now, log }: WitnessingAsks) {
  async function witnessBadge(siteId: SiteId, display: DisplayId, body: WitnessBadge): Promise<WitnessBadgeAnswer> {
    const at = now();
    const here = await whoIsAt(siteId, display, body.session, at);
    if (here === null) return refusedFor('session-over');
    if (strangers.mustWait(siteId, display)) return refusedFor('wait');
    const holder = await whose(siteId, display, body.code, at);
    if (holder === null) strangers.came(siteId, display);
    if (holder === null || holder.supervises === 'nobody' || holder.id === here.worker.id)
      return { type: 'somebody-else' };
    return isSupervisedBy(here.worker, holder) ? { type: 'witness' } : refusedFor('not-yours');
  }

  async function witness(siteId: SiteId, display: DisplayId, body: Witness): Promise<WitnessAnswer> {
    const at = now();
    const here = await whoIsAt(siteId, display, body.session, at);
    if (here === null) return refusedFor('session-over');
    if (strangers.mustWait(siteId, display)) return refusedFor('wait');
    const holder = await whose(siteId, display, body.code, at);
    if (holder === null) strangers.came(siteId, display);
    const pin = seal.open(body.pin, sealPurpose('witness', body.session));
    // A code that is nobody's is counted like a number that is nobody's, and takes as long.
    const knocked = await knock(siteId, display, holder?.number ?? `badge ${body.code}`, holder, pin);
    if (knocked.type !== 'right' || holder === null) return refusedFor(knocked.type, knocked);
    // Said only to who proved that the badge is theirs.
    if (holder.supervises === 'nobody' || holder.id === here.worker.id) return refusedFor('not-supervisor');
    if (!isSupervisedBy(here.worker, holder)) return refusedFor('not-yours');
    const { announcement, version, isTold } = body;
    const by = { worker: holder.id, isTold, announcement, version };
    return { type: 'witnessed', session: sessions.raise(siteId, display, { ...here.session, witness: by }, at) };
  }

  /** The worker whose session it is; null where it is over. */
  async function whoIsAt(
    site: SiteId,
    display: DisplayId,
    name: string,
    at: number
  ): Promise<{ session: KioskSession; worker: Worker } | null> {
    const session = sessions.read(site, display, name, at);
    const worker = session === null ? null : await stores.people.get(site, session.worker);
    return session === null || worker === null ? null : { session, worker };
  }

  async function whose(siteId: SiteId, display: DisplayId, code: string, at: number): Promise<Worker | null> {
    const site = sites.get(siteId)?.site;
    const holder = await holderOf({ stores, log }, siteId, display, code as BadgeCode, at);
    return site === undefined ? null : stillHere(holder, site, at);
  }

  return { witnessBadge, witness };
}
