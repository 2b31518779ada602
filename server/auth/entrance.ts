// How administrators get in: a one-time set-up code on an empty server, then name and password with limited tries.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Entrance } from '../app.ts';
import { SERVER, type AuditBy } from '../storage/audit-stores.ts';
import type { Account, Session } from '../storage/access-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { attempts } from './attempts.ts';
import { networkOf } from './network-of.ts';

const SETUP_NOTE = 'setup-code';
/** No account's name or password is longer (account-form.ts). */
const LONGEST = 200;

export interface Asks {
  readonly stores: Pick<Stores, 'accounts' | 'sessions' | 'notes' | 'audit'>;
  readonly now: () => number;
  /** Closes the open sockets of a session that ended. */
  readonly closeSockets: (session: string) => void;
}

/** Makes a new set-up code on a server without accounts and keeps its hash; null where there is an account already. */
export async function makeSetupCode(stores: Pick<Stores, 'accounts' | 'notes'>): Promise<string | null> {
  if ((await stores.accounts.count()) > 0) return null;
  const code = randomBytes(18).toString('base64url');
  await stores.notes.set(SETUP_NOTE, hash(code));
  return code;
}

export function entrance({ stores, now, closeSockets }: Asks): Entrance {
  const byNameAndAddress = attempts(5, 900);
  const byAddress = attempts(20, 900);

  async function setupCodeIsGood(code: string): Promise<boolean> {
    const kept = await stores.notes.get(SETUP_NOTE);
    return kept !== null && timingSafeEqual(Buffer.from(hash(code)), Buffer.from(kept));
  }

  async function end(sessions: readonly string[]): Promise<void> {
    for (const id of sessions) closeSockets(id);
  }

  const note = (by: AuditBy, what: string, about: string): Promise<void> =>
    stores.audit.note(SERVER, { by, act: 'entrance', what, about }, now());

  /** In one turn of the event loop, so that session and row are there together or not at all. */
  async function start({ id }: Account): Promise<string> {
    const [{ token }] = await Promise.all([
      stores.sessions.start(id, now()),
      note({ type: 'account', id }, 'signed-in', id)
    ]);
    return token;
  }

  return {
    setupCodeIsGood,
    async setUp(code, name, password) {
      if (!(await setupCodeIsGood(code))) return 'refused';
      const account = await stores.accounts.addFirst(name, password, now());
      if (account === null) return 'refused';
      await stores.notes.set(SETUP_NOTE, null);
      return account;
    },
    async signIn(name, password, ip) {
      const at = now();
      const network = networkOf(ip);
      // Names are kept for an hour: what cannot be one is kept as such, not at its length.
      const key = `${name.length > LONGEST ? '' : name.trim().toLowerCase()}|${network}`;
      const seconds = Math.max(byNameAndAddress.wait(key, at), byAddress.wait(network, at));
      if (seconds > 0) return { type: 'wait', seconds };
      // Counted before the slow check, so that tries made at the same time do not all count as the first.
      byNameAndAddress.failed(key, at);
      byAddress.failed(network, at);
      if (name.length > LONGEST || password.length > LONGEST) return { type: 'wrong' };
      const account = await stores.accounts.check(name, password);
      if (account === null) {
        // Of a name that nobody has nothing is kept: it may be a password in the wrong field.
        await note({ type: 'nobody' }, 'refused', (await stores.accounts.idOf(name)) ?? '');
        return { type: 'wrong' };
      }
      byNameAndAddress.succeeded(key);
      byAddress.succeeded(network);
      return { type: 'in', token: await start(account) };
    },
    async startSession(account) {
      return start(account);
    },
    async signOut(session: Session) {
      await stores.sessions.end(session.id);
      await note({ type: 'account', id: session.account }, 'signed-out', session.account);
      await end([session.id]);
    },
    async signOutEverywhere(account) {
      await end(await stores.sessions.endAll(account));
    }
  };
}

const hash = (code: string): string => createHash('sha256').update(code).digest('hex');
