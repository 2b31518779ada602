// Paired displays on line: each gets its program and live facts, says what is on its glass, and (a kiosk) takes badges and answers.
import * as v from 'valibot';
import type { Logger } from 'pino';
import type { Namespace } from 'socket.io';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { DisplayState } from '#playlists/wire/desk.ts';
import * as wire from '#playlists/wire/floor.ts';
import { broughtCheckpoint } from '#playlists/wire/checkpoint.ts';
import { act, look } from '#playlists/wire/crew-sheet.ts';
import { bindBadge, dayBadge, supervise } from '#playlists/wire/supervising.ts';
import { prove, signIn, witness, witnessBadge } from '#playlists/wire/kiosk-pin.ts';
import * as huddle from '#playlists/wire/huddle.ts';
import { copiesAsked, copiesBrought } from '#playlists/wire/copies.ts';
import { kept, stockAsked } from '#playlists/wire/kept.ts';
import { plays, type PlaysAnswer, type PlaysBatch } from '#playlists/wire/plays.ts';
import { PROTOCOL, QR_WINDOW_MS } from '#playlists/wire/protocol.ts';
import type { Answering, Floor, Programs, Sites } from '../app.ts';
import { cookieFrom } from '../http/cookies.ts';
import type { HostRules } from '../http/origin.ts';
import type { Actor, Devices } from '../storage/stores.ts';
import type { DisplayWatch, Found } from '../health/display-watch.ts';
import { isRight } from '../health/glass-check.ts';
import type { Witnesses } from '../evidence/witnesses.ts';
import { edge } from './edge.ts';
import { facts } from './facts.ts';
import { huddleLine } from './huddle-line.ts';
import { renewals } from './renewals.ts';
import type { LastHeard } from './last-heard.ts';
import { cameFrom } from './open-io.ts';
import type { Lane } from './outbox.ts';
import { toDisplays, type OnLine } from './to-displays.ts';

export interface Asks {
  readonly namespace: Namespace<wire.FloorToServer, wire.ServerToFloor>;
  readonly rules: HostRules;
  readonly devices: Devices;
  readonly sites: Sites;
  readonly programs: Programs;
  readonly answering: Pick<
    Answering,
    | 'badge'
    | 'answer'
    | 'helped'
    | 'stillDue'
    | 'leave'
    | 'sealKey'
    | 'kioskSignIn'
    | 'prove'
    | 'witnessBadge'
    | 'witness'
    | 'supervise'
    | 'dayBadge'
    | 'bindBadge'
    | 'look'
    | 'act'
    | 'stock'
    | 'kept'
    | 'copies'
    | 'bringCopies'
    | 'huddleOffer'
    | 'huddleBegin'
    | 'huddleCall'
    | 'huddleEnd'
    | 'huddleBadge'
    | 'huddleShown'
    | 'huddlesNow'
  >;
  readonly watch: DisplayWatch;
  readonly witnesses: Witnesses;
  readonly heard: LastHeard;
  /** How many have confirmed the site's notices, as its walls may show it. */
  readonly counts: (site: SiteId) => readonly wire.CountFact[];
  readonly takePlays: (site: SiteId, display: DisplayId, batch: PlaysBatch) => Promise<PlaysAnswer>;
  /** Of the page that displays of that kind have from this server. */
  readonly versionOf: (kind: wire.Glass['kind']) => string;
  readonly key: Buffer;
  readonly now: () => number;
  readonly log: Logger;
  readonly onState: (site: SiteId, state: DisplayState) => void;
}

/** Live facts hold this window and the next; they are pushed this long before the next begins, so that a code never has a gap. */
const FACTS_AHEAD_MS = 3000;

/** How displays of all sites are told apart. */
export const keyOf = (site: SiteId, display: DisplayId): string => `${site}/${display}`;

export interface FloorLive extends Floor {
  /** The display's line and what it said last; null while it is off line. */
  onLine(site: SiteId, display: DisplayId): Pick<OnLine, 'socket' | 'status'> | null;
  programChanged(site: SiteId, displays: readonly DisplayId[], lane: Lane): void;
  glassChanged(site: SiteId, displays: readonly DisplayId[]): void;
  factsChanged(site: SiteId): void;
  /** What is asked of somebody may have changed: who reads at a kiosk is told. */
  noticesChanged(site: SiteId): void;
  /** A new state of the ledger was signed: every display of the site keeps it. */
  checkpointSigned(site: SiteId, note: string): void;
  /** Something in a huddle of the site is otherwise. */
  huddleMoved(site: SiteId): void;
  /** Takes their hardware from displays that the site no longer has. */
  removed(site: SiteId, displays: readonly DisplayId[]): void;
  /** What is wrong with the display is something else now: whoever looks on is told. */
  incidentChanged(site: SiteId, display: DisplayId): void;
  close(): void;
}

export function floor(asks: Asks): FloorLive {
  const { namespace, devices, sites, programs, watch, heard, now, log } = asks;
  const onLine = new Map<string, OnLine>();
  const waves = renewals();
  let closed = false;
  const huddles = huddleLine(onLine, asks.answering.huddlesNow, log);
  const out = toDisplays({ namespace, onLine, programs, factsOf, now, log });

  namespace.use((socket, next) => {
    const from = cameFrom(socket, asks.rules);
    const token = cookieFrom(socket.request.headers.cookie, 'display', from.https);
    const found = token === null ? Promise.resolve(null) : devices.find(token);
    found.then(
      (device) => {
        if (device === null || !Object.hasOwn(sites.get(device.site)?.site.displays ?? {}, device.display))
          return next(new Error('unpaired'));
        socket.data = device;
        next();
      },
      (error: unknown) => {
        log.error({ err: error }, 'a display could not be recognised');
        next(new Error('unavailable'));
      }
    );
  });

  namespace.on('connection', (socket) => {
    const { site, display } = socket.data as { site: SiteId; display: DisplayId };
    const key = keyOf(site, display);
    const earlier = onLine.get(key);
    if (earlier !== undefined) {
      earlier.socket.emit('superseded');
      earlier.socket.disconnect(true);
      log.warn({ site, display }, 'another browser took this display’s place');
    }
    const one: OnLine = { site, display, socket, status: null, heardAt: now(), sent: null };
    onLine.set(key, one);
    heard.came(key);
    watch.came(site, display, now());
    listen(one);
    tell(site, display);
    socket.conn.on('heartbeat', () => (one.heardAt = now()));
    socket.on('disconnect', (why) => {
      // What closes with the server is the server's own incident.
      if (onLine.get(key) !== one || closed) return;
      onLine.delete(key);
      heard.went(key, now());
      huddles.moved(site);
      if (why === 'ping timeout') watch.went(site, display, 'no-answer', one.heardAt);
      else watch.went(site, display, 'line-lost', now());
      tell(site, display);
    });
  });

  function listen(one: OnLine): void {
    const { site, display } = one;
    const on = edge(one.socket, log).on;
    on('hello', wire.hello, ({ protocol, revision, version }): wire.HelloAnswer => {
      if (protocol !== PROTOCOL) return { type: 'reload' };
      const at = now();
      const message = programs.message(site, display, at);
      const glass = programs.glass(site, display);
      if (message === null || glass === null) return { type: 'reload' };
      const current = asks.versionOf(glass.kind);
      if (version === current) waves.came(keyOf(site, display));
      one.sent = message.revision;
      one.socket.emit('facts', factsOf(site, display, at));
      huddles.came(one);
      if (message.revision === revision) return { type: 'current', serverAt: at, glass, version: current };
      return { type: 'program', serverAt: at, glass, message, version: current };
    });
    on('renew', v.null(), () => waves.may(keyOf(site, display), onLine.size, now()));
    on('clock', v.null(), () => now());
    on('status', wire.status, (status) => {
      const at = now();
      one.status = status;
      one.heardAt = at;
      heard.said(keyOf(site, display), status, at);
      watch.found(site, display, found(one, status, at), at);
      tell(site, display);
    });
    on('badge', wire.badge, (body) => asks.answering.badge(site, display, body));
    on('answer', wire.answer, (body) => asks.answering.answer(site, display, body));
    on('seal-key', v.null(), () => asks.answering.sealKey());
    on('sign-in', signIn, (body) => asks.answering.kioskSignIn(site, display, body));
    on('supervise', supervise, (body) => asks.answering.supervise(site, display, body));
    on('day-badge', dayBadge, (body) => asks.answering.dayBadge(site, display, body));
    on('bind-badge', bindBadge, (body) => asks.answering.bindBadge(site, display, body));
    on('crew-look', look, (body) => asks.answering.look(site, display, body));
    on('crew-act', act, (body) => asks.answering.act(site, display, body));
    on('prove', prove, (body) => asks.answering.prove(site, display, body));
    on('witness-badge', witnessBadge, (body) => asks.answering.witnessBadge(site, display, body));
    on('witness', witness, (body) => asks.answering.witness(site, display, body));
    on('helped', wire.helped, (body) => asks.answering.helped(site, display, body));
    on('stock', stockAsked, (body) => asks.answering.stock(site, display, body));
    on('kept', kept, (batch) => asks.answering.kept(site, display, batch));
    on('copies', copiesAsked, (body) => asks.answering.copies(site, display, body));
    on('bring-copies', copiesBrought, (body) => asks.answering.bringCopies(site, display, body));
    on('huddle-offer', huddle.huddleOffer, (body) => asks.answering.huddleOffer(site, display, body));
    on('huddle-begin', huddle.huddleBegin, (body) => asks.answering.huddleBegin(site, display, body));
    on('huddle-call', huddle.huddleCall, (body) => asks.answering.huddleCall(site, display, body));
    on('huddle-end', huddle.huddleEnd, (body) => asks.answering.huddleEnd(site, display, body));
    on('huddle-badge', huddle.huddleBadge, (body) => asks.answering.huddleBadge(site, display, body));
    on('huddle-shown', huddle.huddleShown, (body) => asks.answering.huddleShown(site, display, body));
    on('checkpoint', broughtCheckpoint, async ({ note }) => ({
      note: await asks.witnesses.brought(site, display, note)
    }));
    on('plays', plays, (batch) => asks.takePlays(site, display, batch));
    on('stillDue', wire.stillDue, ({ session }) => asks.answering.stillDue(site, display, session));
    on('leave', wire.leave, ({ session }) => asks.answering.leave(site, display, session));
  }

  function found(one: OnLine, { visible, revision, shows }: wire.Status, at: number): Found | null {
    const { site, display } = one;
    if (!visible) return 'hidden';
    // Its huddle covers what its program has.
    const talk = huddles.talkAt(one);
    if (talk !== null && (shows.type === 'huddle' || (shows.type === 'slide' && shows.announcement === talk)))
      return null;
    const newest = programs.program(site, display, at);
    if (newest === null) return null;
    if (newest.revision !== revision) return 'old-program';
    return isRight(newest.program, shows, at) ? null : 'wrong-glass';
  }

  function stateOf(site: SiteId, display: DisplayId, paired: boolean): DisplayState {
    const key = keyOf(site, display);
    const online = onLine.has(key);
    const { status, health, goneSince } = heard.of(key);
    const incident = watch.of(site, display);
    // After a restart only the incident knows.
    const gone = online ? null : (goneSince ?? (incident?.why === 'unpaired' ? null : (incident?.from ?? null)));
    return { display, online, paired, status, health, incident, goneSince: gone };
  }

  function tell(site: SiteId, display: DisplayId, paired = true): void {
    asks.onState(site, stateOf(site, display, paired));
  }

  function factsOf(site: SiteId, display: DisplayId, at: number): wire.FactsMessage {
    const document = sites.get(site)?.site;
    const program = programs.program(site, display, at)?.program;
    return document && program
      ? facts(asks.key, asks.rules.publicUrl ?? '', site, document, display, program, asks.counts(site), at)
      : { serverAt: at, qr: [], counts: [] };
  }

  let timer: NodeJS.Timeout;
  const plan = (): void => {
    const wait = QR_WINDOW_MS - ((now() + FACTS_AHEAD_MS) % QR_WINDOW_MS);
    timer = setTimeout(() => {
      out.add(onLine.keys(), { program: false, facts: true }, 'routine');
      plan();
    }, wait).unref();
  };
  plan();

  async function revoke(site: SiteId, display: DisplayId, by: Actor): Promise<void> {
    const wasPaired = await devices.revoke(site, display, { by, at: now() });
    const key = keyOf(site, display);
    const one = onLine.get(key);
    onLine.delete(key);
    heard.forget(key);
    one?.socket.emit('unpaired');
    one?.socket.disconnect(true);
    if (lookup(sites.get(site)?.site.displays ?? {}, display) === undefined) watch.removed(site, display, now());
    else if (wasPaired) watch.unpaired(site, display, now());
    tell(site, display, false);
  }

  return {
    facts: factsOf,
    onLine: (site, display) => onLine.get(keyOf(site, display)) ?? null,
    async states(site) {
      const document = sites.get(site)?.site;
      const paired = await devices.paired(site);
      return Object.values(document?.displays ?? {}).map(({ id }) => stateOf(site, id, paired.has(id)));
    },
    revoke,
    removed(site, displays) {
      for (const display of displays)
        revoke(site, display, { type: 'server' }).catch((error: unknown) =>
          log.error({ err: error, site, display }, 'a removed display could not be unpaired')
        );
    },
    programChanged(site, displays, lane) {
      const reached = displays.map((display) => keyOf(site, display)).filter((key) => onLine.has(key));
      // Codes for what an edit put on the glass come with it; a takeover changes none.
      out.add(reached, { program: true, facts: lane === 'change' }, lane);
    },
    glassChanged(site, displays) {
      for (const display of displays) {
        const glass = programs.glass(site, display);
        if (glass !== null) onLine.get(keyOf(site, display))?.socket.emit('glass', glass);
      }
    },
    factsChanged(site) {
      const here = [...onLine].filter(([, one]) => one.site === site).map(([key]) => key);
      out.add(here, { program: false, facts: true }, 'change');
    },
    noticesChanged(site) {
      const { displays } = sites.get(site)?.site ?? {};
      for (const one of onLine.values())
        if (one.site === site && displays?.[one.display]?.kind === 'kiosk') one.socket.emit('notices');
    },
    checkpointSigned(site, note) {
      for (const one of onLine.values()) if (one.site === site) one.socket.emit('checkpoint', { note });
    },
    huddleMoved: huddles.moved,
    incidentChanged: (site, display) => tell(site, display, watch.of(site, display)?.why !== 'unpaired'),
    close() {
      closed = true;
      clearTimeout(timer);
      out.close();
    }
  };
}
