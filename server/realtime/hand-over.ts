// Moves a display from plain http to https without pairing it anew: it is asked over its line, looks whether it trusts the other address,
// and takes a one-time claim there. A cookie cannot go along, for it belongs to the address it was set by.
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import * as v from 'valibot';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { moveAnswer, type Move, type Status } from '#playlists/wire/floor.ts';
import { expiring } from '../answering/expiring.ts';
import type { HandOver, SecureDoor, Sites } from '../app.ts';
import type { HostRules } from '../http/origin.ts';
import type { Devices } from '../storage/stores.ts';
import { httpsOrigin } from '../tls/https-origin.ts';
import { cameFrom } from './open-io.ts';
import type { FloorLive } from './floor.ts';

const CLAIM_MS = 60_000;
const MOST_CLAIMS = 5000;
/** The display looks for at most 5 s whether it trusts the address. */
const ANSWER_MS = 8000;

export interface Asks {
  readonly line: FloorLive['onLine'];
  readonly door: SecureDoor;
  readonly devices: Devices;
  readonly sites: Sites;
  readonly rules: HostRules;
  readonly now: () => number;
  readonly log: Logger;
}

export function handOver({ line, door, devices, sites, rules, now, log }: Asks): HandOver {
  const claims = expiring<{ site: SiteId; display: DisplayId }>(MOST_CLAIMS);

  const httpsFor = (site: SiteId, display: DisplayId): string | null => {
    const one = line(site, display);
    if (one === null) return null;
    const { origin, https } = cameFrom(one.socket, rules);
    return https || origin === '' ? null : httpsOrigin(origin, door.port);
  };

  return {
    httpsFor,
    async toHttps(site, display) {
      const one = line(site, display);
      if (one === null) return { type: 'off-line' };
      const origin = httpsFor(site, display);
      if (origin === null) return { type: 'no-https' };
      if (isBusy(one.status)) return { type: 'busy' };
      const claim = randomBytes(32).toString('base64url');
      claims.set(claim, { site, display }, now() + CLAIM_MS, now());
      const body: Move = { origin, claim };
      const answer = await one.socket
        .timeout(ANSWER_MS)
        .emitWithAck('move', body)
        .catch(() => null);
      const parsed = v.safeParse(moveAnswer, answer);
      if (!parsed.success || parsed.output === 'untrusted') claims.take(claim, now());
      if (!parsed.success) return { type: 'no-answer' };
      log.info({ site, display, origin, answer: parsed.output }, 'a display was asked to move to https');
      return { type: parsed.output, origin };
    },
    async arrive(claim, at) {
      const who = claims.get(claim, at);
      if (who === null || !claims.take(claim, at)) return null;
      const documents = sites.get(who.site)?.site.displays ?? {};
      const display = Object.hasOwn(documents, who.display) ? documents[who.display] : undefined;
      // Removed or unpaired in the meantime: a claim must not bring it back.
      if (display === undefined || !(await devices.paired(who.site)).has(who.display)) return null;
      const token = await devices.issue(who.site, who.display, at, { type: 'server' });
      return { token, path: display.kind === 'kiosk' ? '/kiosk' : '/display' };
    }
  };
}

/** Nobody's answer is cut off in the middle. */
const isBusy = (status: Status | null): boolean => status?.shows.type === 'kiosk' && status.shows.busy;
