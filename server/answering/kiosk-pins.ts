// Number and PIN at a kiosk: a pass in place of a forgotten badge, and a session that rises.
import { randomBytes } from 'node:crypto';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Prove, ProveAnswer, SignIn, SignInAnswer } from '#playlists/wire/kiosk-pin.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import type { Sites } from '../app.ts';
import type { Stores } from '../storage/stores.ts';
import { expiring } from './expiring.ts';
import type { KioskSessions } from './kiosk-sessions.ts';
import type { Knocked, PinDoor } from './pin-door.ts';
import type { Sealing } from './sealing.ts';
import { stillHere } from './still-here.ts';

export interface PinAsks {
  readonly stores: Pick<Stores, 'people'>;
  readonly sites: Sites;
  readonly sessions: KioskSessions;
  readonly door: PinDoor;
  readonly seal: Sealing;
  readonly now: () => number;
}

/** Whether a PIN, null where it could not be unsealed, is that worker's. */
export type Knock = (
  site: SiteId,
  display: DisplayId,
  number: string,
  worker: Worker | null,
  pin: string | null
) => Promise<Knocked | { readonly type: 'unreadable'; readonly seconds?: never }>;

/** So long the kiosk may send the pass again, as it does with a badge whose answer did not come. */
const PASS_MS = 60_000;

export function kioskPins({ stores, sites, sessions, door, seal, now }: PinAsks) {
  const passes = expiring<{ readonly at: string; readonly worker: WorkerId }>(10_000);

  /** Looks a PIN over as the worker of that number's; what cannot be unsealed is no try. */
  const knock: Knock = async (site, display, number, worker, pin) => {
    if (pin === null) return { type: 'unreadable' };
    return door.knock(site, number, worker, pin, { type: 'kiosk', display }, now());
  };

  async function signIn(siteId: SiteId, display: DisplayId, { id, number, pin }: SignIn): Promise<SignInAnswer> {
    const site = sites.get(siteId)?.site;
    if (site?.displays[display]?.kind !== 'kiosk') return refusedFor('not-a-kiosk');
    const at = now();
    const worker = stillHere(await stores.people.byNumber(siteId, number.trim()), site, at);
    const knocked = await knock(siteId, display, number, worker, seal.open(pin, sealPurpose('sign-in', id)));
    if (knocked.type !== 'right' || worker === null) return refusedFor(knocked.type, knocked);
    const pass = randomBytes(24).toString('base64url');
    passes.set(pass, { at: `${siteId}/${display}`, worker: worker.id }, at + PASS_MS, at);
    return { type: 'in', pass };
  }

  async function prove(siteId: SiteId, display: DisplayId, { session, pin }: Prove): Promise<ProveAnswer> {
    const found = sessions.read(siteId, display, session, now());
    const worker = found === null ? null : await stores.people.get(siteId, found.worker);
    if (found === null || worker === null) return refusedFor('session-over');
    // Number and PIN twice are not two things: who came without a badge cannot rise.
    if (found.assurance !== 'badge' && found.assurance !== 'badge-pin') return refusedFor('badge-needed');
    const opened = seal.open(pin, sealPurpose('prove', session));
    const knocked = await knock(siteId, display, worker.number, worker, opened);
    if (knocked.type !== 'right') return refusedFor(knocked.type, knocked);
    return { type: 'proven', session: sessions.raise(siteId, display, { ...found, assurance: 'badge-pin' }, now()) };
  }

  return {
    signIn,
    prove,
    knock,
    /** Whose pass this is at this kiosk; null where it is none, as with every badge. */
    passed(site: SiteId, display: DisplayId, code: string): WorkerId | null {
      const pass = passes.get(code, now());
      return pass?.at === `${site}/${display}` ? pass.worker : null;
    }
  };
}

const sentences: Readonly<Record<string, string>> = {
  wrong: 'Number and PIN do not belong together. Try again.',
  wait: 'Too many wrong tries. Wait, or ask your supervisor.',
  unreadable: 'The PIN could not be read. Type it again.',
  'session-over': 'Hold your badge to the scanner again.',
  'badge-needed': 'This needs your badge. Ask your supervisor.',
  'not-a-kiosk': 'This display is not a kiosk.',
  'not-supervisor': 'This is not a supervisor’s badge.',
  'not-yours': 'This is not one of your crew.',
  'card-taken': 'This card belongs to somebody.'
};

export function refusedFor(code: string, knocked: { readonly seconds?: number | undefined } = {}) {
  const says = sentences[code] ?? 'Something went wrong here. Nothing was recorded.';
  const wait = knocked.seconds === undefined ? {} : { seconds: knocked.seconds };
  return { type: 'refused' as const, code, says, ...wait };
}
