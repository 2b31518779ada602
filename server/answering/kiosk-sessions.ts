// Sessions at a kiosk: who stands there, and how sure that is. Signed, not remembered: an answer that was under way when the server stopped is still
// its worker's after the restart. How sure it is stands under the signature, so that no device can say it.
import { randomBytes } from 'node:crypto';
import { assurances, type Assurance } from '#playlists/answer/assurance.ts';
import type { AnnouncementId, DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Witness } from '../storage/ledger-stores.ts';
import { expiring } from './expiring.ts';
import { isSigned, keyFor, sign } from './keys.ts';

const SESSION_MS = 15 * 60_000;

export interface KioskSession {
  readonly worker: WorkerId;
  readonly assurance: Assurance;
  /** Names the session through all it rises to. */
  readonly visit: string;
  /** Who stood by as a supervisor, and at what alone; null where nobody did. */
  readonly witness: WitnessAt | null;
}

export interface WitnessAt extends Witness {
  readonly announcement: AnnouncementId;
  readonly version: number;
}

export interface KioskSessions {
  begin(site: SiteId, display: DisplayId, worker: WorkerId, assurance: Assurance, at: number): string;
  /** The same session, surer. */
  raise(site: SiteId, display: DisplayId, session: KioskSession, at: number): string;
  /** Null where it is over, was left, or is not of this kiosk. */
  read(site: SiteId, display: DisplayId, session: string, at: number): KioskSession | null;
  /** Nothing more is answered under it, however far it rose. */
  leave(site: SiteId, display: DisplayId, session: string, at: number): void;
}

export function kioskSessions(serverKey: Buffer): KioskSessions {
  const key = keyFor(serverKey, 'kiosk session');
  const left = expiring<true>(10_000);

  function raise(site: SiteId, display: DisplayId, { worker, assurance, visit, witness }: KioskSession, at: number) {
    const text = [worker, (at + SESSION_MS).toString(36), visit, assurance, told(witness)].join('.');
    return `${text}.${sign(keyFor(key, site, display), text)}`;
  }

  function read(site: SiteId, display: DisplayId, session: string, at: number): KioskSession | null {
    const parts = session.split('.');
    const [worker, until, visit, assurance, witness, signature] = parts;
    if (parts.length !== 6 || worker === undefined || until === undefined || visit === undefined) return null;
    if (!isSigned(keyFor(key, site, display), parts.slice(0, 5).join('.'), signature ?? '')) return null;
    const rung = assurances.find((one) => one === assurance);
    if (rung === undefined || parseInt(until, 36) <= at || left.get(visit, at)) return null;
    return { worker: worker as WorkerId, visit, assurance: rung, witness: heard(witness ?? '') };
  }

  return {
    begin: (site, display, worker, assurance, at) =>
      raise(site, display, { worker, assurance, visit: randomBytes(9).toString('base64url'), witness: null }, at),
    raise,
    read,
    leave(site, display, session, at) {
      const found = read(site, display, session, at);
      if (found !== null) left.set(found.visit, true, at + SESSION_MS, at);
    }
  };
}

/** Ids have neither of the two separators. */
const told = (witness: WitnessAt | null): string =>
  witness === null
    ? ''
    : [witness.worker, witness.isTold ? 'told' : 'saw', witness.announcement, witness.version].join(':');

function heard(text: string): WitnessAt | null {
  const [worker, how, announcement, version] = text.split(':');
  if (text === '' || worker === undefined || announcement === undefined) return null;
  return {
    worker: worker as WorkerId,
    isTold: how === 'told',
    announcement: announcement as AnnouncementId,
    version: Number(version)
  };
}
