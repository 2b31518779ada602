// Unpaired browsers: each holds a code for 10 minutes; a manager who adopts it gives the browser a claim for its device token.
import { randomBytes, randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import type { Namespace } from 'socket.io';
import { pairingWish, type PairingCode, type PairingToServer, type ServerToPairing } from '#playlists/wire/pairing.ts';
import { expiring } from '../answering/expiring.ts';
import type { Pairing } from '../app.ts';
import { attempts } from '../auth/attempts.ts';
import type { HostRules } from '../http/origin.ts';
import type { Devices } from '../storage/stores.ts';
import { edge } from './edge.ts';
import { cameFrom } from './open-io.ts';

// Letters and digits that cannot be taken for each other, on a wall or over the phone.
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_MS = 600_000;
const CLAIM_MS = 60_000;
const MOST_WAITING = 2000;
/** Of one address (a site's displays may share one), so that nobody can take all the places. */
const MOST_OF_ONE_ADDRESS = 200;
/** Wrong codes that may be typed before each further one makes everybody wait; the wait never passes half a minute. */
const FREE_TRIES = 10;
const LONGEST_WAIT_S = 30;

type Waiting = { readonly kind: 'screen' | 'kiosk'; readonly socket: string; readonly expiresAt: number };

export function pairing(
  namespace: Namespace<PairingToServer, ServerToPairing>,
  { devices, rules, now, log }: { devices: Devices; rules: HostRules; now: () => number; log: Logger }
): Pairing {
  const { publicUrl } = rules;
  const ofAddress = new Map<string, number>();
  const waiting = new Map<string, Waiting>();
  const claims = expiring<string>(MOST_WAITING);
  const tries = attempts(FREE_TRIES, LONGEST_WAIT_S);

  namespace.on('connection', (socket) => {
    const { address } = cameFrom(socket, rules);
    const others = ofAddress.get(address) ?? 0;
    if (others >= MOST_OF_ONE_ADDRESS) return void socket.disconnect(true);
    ofAddress.set(address, others + 1);
    let renewal: NodeJS.Timeout | undefined;
    let own: string | null = null;
    const give = (kind: 'screen' | 'kiosk'): PairingCode => {
      if (own !== null) waiting.delete(own);
      const code = newCode(waiting);
      own = code;
      const expiresAt = now() + CODE_MS;
      waiting.set(code, { kind, socket: socket.id, expiresAt });
      clearTimeout(renewal);
      renewal = setTimeout(() => socket.emit('code', give(kind)), CODE_MS);
      return { code, expiresAt, adoptPath: `${publicUrl ?? ''}/adopt?code=${code}` };
    };
    edge(socket, log).on('wish', pairingWish, ({ kind }) => {
      if (waiting.size >= MOST_WAITING) return socket.disconnect(true) && undefined;
      return give(kind);
    });
    socket.on('disconnect', () => {
      clearTimeout(renewal);
      if (own !== null) waiting.delete(own);
      const left = (ofAddress.get(address) ?? 1) - 1;
      if (left > 0) ofAddress.set(address, left);
      else ofAddress.delete(address);
    });
  });

  const find = (typed: string, at: number): (Waiting & { code: string }) | null => {
    if (tries.wait('code', at) > 0) return null;
    const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
    const one = waiting.get(code);
    if (one !== undefined && one.expiresAt > at) return { ...one, code };
    tries.failed('code', at);
    return null;
  };

  return {
    find,
    async adopt(typed, site, display, at, by) {
      const one = find(typed, at);
      if (one === null) return 'unknown-code';
      waiting.delete(one.code);
      tries.succeeded('code');
      const token = await devices.issue(site, display, at, by);
      const claim = randomBytes(32).toString('base64url');
      claims.set(claim, token, now() + CLAIM_MS, now());
      namespace.to(one.socket).emit('adopted', { claim, path: one.kind === 'kiosk' ? '/kiosk' : '/display' });
      log.info({ site, display }, 'display adopted');
      return 'adopted';
    },
    claim(claim, at) {
      const token = claims.get(claim, at);
      return token !== null && claims.take(claim, at) ? { token } : null;
    }
  };
}

function newCode(taken: ReadonlyMap<string, unknown>): string {
  const code = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return taken.has(code) ? newCode(taken) : code;
}
