// Admin pages that follow a site live. A socket is as good as its session: it is closed when the session ends.
import * as v from 'valibot';
import type { Logger } from 'pino';
import type { Namespace } from 'socket.io';
import { siteId, type SiteId } from '#playlists/site/ids.ts';
import type { DeskToServer, DisplayState, ServerToDesk } from '#playlists/wire/desk.ts';
import type { Floor, Sites } from '../app.ts';
import { cookieFrom } from '../http/cookies.ts';
import type { HostRules } from '../http/origin.ts';
import type { Sessions } from '../storage/access-stores.ts';
import { edge } from './edge.ts';
import { cameFrom } from './open-io.ts';

export interface Asks {
  readonly namespace: Namespace<DeskToServer, ServerToDesk>;
  readonly rules: HostRules;
  readonly sessions: Sessions;
  readonly sites: Sites;
  readonly states: Floor['states'];
  readonly now: () => number;
  readonly log: Logger;
}

const FOLLOW = v.strictObject({ site: siteId, since: v.pipe(v.number(), v.finite()) });
const roomOf = (site: SiteId): string => `site:${site}`;
/** How often an open page's session is looked at again, so that one that ran out does not go on listening. */
const RECHECK_MS = 60_000;

export function desk({ namespace, rules, sessions, sites, states, now, log }: Asks) {
  /** Epoch ms; a site that is not in it has not changed since the server started. */
  const changes = new Map<SiteId, number>();
  const started = now();

  namespace.use((socket, next) => {
    const token = cookieFrom(socket.request.headers.cookie, 'session', cameFrom(socket, rules).https);
    const found = token === null ? Promise.resolve(null) : sessions.find(token, now());
    found.then(
      (session) => {
        if (session === null || token === null) return next(new Error('signed-out'));
        socket.data = { session: session.id, token };
        next();
      },
      (error: unknown) => {
        log.error({ err: error }, 'a session could not be looked up');
        next(new Error('unavailable'));
      }
    );
  });

  namespace.on('connection', (socket) => {
    const { session, token } = socket.data as { session: string; token: string };
    void socket.join(`session:${session}`);
    const recheck = setInterval(() => {
      sessions.peek(token, now()).then(
        (live) => live === null && socket.disconnect(true),
        () => socket.disconnect(true)
      );
    }, RECHECK_MS);
    socket.on('disconnect', () => clearInterval(recheck));
    edge(socket, log).on('follow', FOLLOW, async ({ site, since }) => {
      if (sites.get(site) === null) return { refused: 'not-found' };
      for (const room of socket.rooms) if (room.startsWith('site:')) void socket.leave(room);
      void socket.join(roomOf(site));
      const missed = (changes.get(site) ?? started) >= since;
      return { displays: await states(site), missed };
    });
  });

  return {
    display: (site: SiteId, state: DisplayState) => void namespace.to(roomOf(site)).emit('display', state),
    changed: (site: SiteId, revision: number) => {
      changes.set(site, now());
      namespace.to(roomOf(site)).emit('changed', { site, revision });
    },
    answered: (site: SiteId, announcement: string | null) => {
      changes.set(site, now());
      namespace.to(roomOf(site)).emit('answered', { site, announcement });
    },
    closeSession: (session: string) => namespace.in(`session:${session}`).disconnectSockets(true)
  };
}
