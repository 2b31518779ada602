// The line to the server (namespace /floor): tries for ever, says hello with the revision it holds, parses whatever arrives, ignores the rest.
import type { Socket } from 'socket.io-client';
import type * as wire from '#playlists/wire/floor.ts';
import type { Act, ActAnswer, Look, LookAnswer } from '#playlists/wire/crew-sheet.ts';
import type { BindBadge, DayBadge, IssuedAnswer, Supervise, SuperviseAnswer } from '#playlists/wire/supervising.ts';
import type {
  Prove,
  ProveAnswer,
  SignIn,
  SignInAnswer,
  Witness,
  WitnessAnswer,
  WitnessBadge,
  WitnessBadgeAnswer
} from '#playlists/wire/kiosk-pin.ts';
import type * as huddle from '#playlists/wire/huddle.ts';
import type { BroughtAnswer, CopiesAnswer, CopiesAsked, CopiesBrought } from '#playlists/wire/copies.ts';
import type { KeptBatch, KeptTaken, StockAnswer, StockAsked } from '#playlists/wire/kept.ts';
import type { PlaysAnswer, PlaysBatch } from '#playlists/wire/plays.ts';
import { PROTOCOL } from '#playlists/wire/protocol.ts';
import { pageVersion } from '../health/page-version.ts';
import { waitMs } from './back-off.ts';
import type { Heard } from './heard.ts';
import type { RoundTrip, ServerClock } from './server-clock.ts';

/** What the line tells its owner. */
export interface FloorEvents {
  /** The revision held or waiting, so that the server need not send it again. */
  revision(): string | null;
  onProgram(message: wire.ProgramMessage): void;
  onGlass(glass: wire.Glass): void;
  onFacts(facts: wire.FactsMessage): void;
  onHuddle(huddle: huddle.HuddleGlass): void;
  onLine(up: boolean): void;
  /** The server's clock was asked anew: what waits for an instant looks again. */
  onClock(): void;
  /** What is asked of somebody may have changed. */
  onNotices(): void;
  onUnpaired(): void;
  onSuperseded(): void;
  /** Which version of the page the server has; null where it speaks another version of the protocol. */
  onVersion(version: string | null): void;
}

const ANSWER_MS = 5000;
const CLOCK_EVERY_MS = 60_000;
/** Screens side by side change together where each knows the time this well; a page that has just begun is too busy to learn it at once. */
const WELL_KNOWN_MS = 10;
const CLOCK_AGAIN_MS = 3000;
const ROUND_TRIPS = 5;

export class FloorLink {
  /** Null until Socket.IO is loaded: the first slide does not wait for it. */
  #socket: Socket<wire.ServerToFloor, wire.FloorToServer> | null = null;
  #heard: typeof import('./heard.ts').heard | null = null;
  #witness: typeof import('./keep-checkpoint.ts').witness | null = null;
  readonly #clock: ServerClock;
  readonly #events: FloorEvents;
  #attempt = 0;
  #goneSince: number;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #resync: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(clock: ServerClock, events: FloorEvents) {
    this.#clock = clock;
    this.#events = events;
    this.#goneSince = clock.monotonic();
  }

  get isUp(): boolean {
    return this.#socket?.connected === true;
  }

  open(): void {
    void this.#connect();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#resync);
    this.#socket?.disconnect();
  }

  status(body: wire.Status): void {
    if (this.isUp) this.#socket?.emit('status', body);
  }

  /** Null where no answer came in time or none that could be read: nothing is known about what the server did. */
  badge(body: wire.Badge): Promise<wire.BadgeAnswer | null> {
    return this.#ask('badge', body);
  }

  /** Null as with `badge`; the same `id` may be sent again. */
  answer(body: wire.Answer): Promise<wire.AnswerAnswer | null> {
    return this.#ask('answer', body);
  }

  /** Null as with `badge`; the same `id` may be sent again. */
  helped(body: wire.Helped): Promise<wire.HelpedAnswer | null> {
    return this.#ask('helped', body);
  }

  sealKey(): Promise<string | null> {
    return this.#ask('seal-key', null);
  }

  /** Null as with `badge`. */
  signIn(body: SignIn): Promise<SignInAnswer | null> {
    return this.#ask('sign-in', body);
  }

  /** Null as with `badge`; sending the same again is a try of its own. */
  prove(body: Prove): Promise<ProveAnswer | null> {
    return this.#ask('prove', body);
  }

  /** Null as with `badge`. */
  witnessBadge(body: WitnessBadge): Promise<WitnessBadgeAnswer | null> {
    return this.#ask('witness-badge', body);
  }

  /** Null as with `badge`; sending the same again is a try of its own. */
  witness(body: Witness): Promise<WitnessAnswer | null> {
    return this.#ask('witness', body);
  }

  /** Null as with `badge`. */
  stillDue(body: wire.StillDue): Promise<wire.StillDueAnswer | null> {
    return this.#ask('stillDue', body);
  }

  /** Null as with `badge`. */
  supervise(body: Supervise): Promise<SuperviseAnswer | null> {
    return this.#ask('supervise', body);
  }

  /** Null as with `badge`; the same `id` may be sent again. */
  dayBadge(body: DayBadge): Promise<IssuedAnswer | null> {
    return this.#ask('day-badge', body);
  }

  /** Null as with `badge`; the same may be sent again. */
  bindBadge(body: BindBadge): Promise<IssuedAnswer | null> {
    return this.#ask('bind-badge', body);
  }

  /** Null as with `badge`. */
  look(body: Look): Promise<LookAnswer | null> {
    return this.#ask('crew-look', body);
  }

  /** Null as with `badge`; the same may be sent again. */
  act(body: Act): Promise<ActAnswer | null> {
    return this.#ask('crew-act', body);
  }

  /** Null as with `badge`. */
  huddleOffer(body: huddle.HuddleOffer): Promise<huddle.HuddleOfferAnswer | null> {
    return this.#ask('huddle-offer', body);
  }

  /** Null as with `badge`; the same `id` may be sent again, as with all of a huddle's. */
  huddleBegin(body: huddle.HuddleBegin): Promise<huddle.HuddleSaidAnswer | null> {
    return this.#ask('huddle-begin', body);
  }

  huddleCall(body: huddle.HuddleCall): Promise<huddle.HuddleSaidAnswer | null> {
    return this.#ask('huddle-call', body);
  }

  huddleEnd(body: huddle.HuddleEnd): Promise<huddle.HuddleSaidAnswer | null> {
    return this.#ask('huddle-end', body);
  }

  huddleBadge(body: huddle.HuddleBadge): Promise<huddle.HuddleBadgeAnswer | null> {
    return this.#ask('huddle-badge', body);
  }

  huddleShown(body: huddle.HuddleShown): Promise<huddle.HuddleSaidAnswer | null> {
    return this.#ask('huddle-shown', body);
  }

  /** Null as with `badge`; the same plays may be sent again. */
  plays(body: PlaysBatch): Promise<PlaysAnswer | null> {
    return this.#ask('plays', body);
  }

  /** Null as with `badge`. */
  stock(body: StockAsked): Promise<StockAnswer | null> {
    return this.#ask('stock', body);
  }

  /** Null as with `badge`; the same rows may be sent again. */
  kept(batch: KeptBatch): Promise<KeptTaken | null> {
    return this.#ask('kept', batch);
  }

  /** Null as with `badge`. */
  copies(body: CopiesAsked): Promise<CopiesAnswer | null> {
    return this.#ask('copies', body);
  }

  /** Null as with `badge`; the same rows may be brought again. */
  bringCopies(body: CopiesBrought): Promise<BroughtAnswer | null> {
    return this.#ask('bring-copies', body);
  }

  /** Null as with `badge`. */
  renew(): Promise<boolean | null> {
    return this.#ask('renew', null);
  }

  leave(body: wire.Leave): void {
    if (this.isUp) this.#socket?.emit('leave', body);
  }

  async #connect(): Promise<void> {
    this.#socket ??= await this.#make();
    if (this.#closed) return;
    if (this.#socket === null) this.#gone();
    else this.#socket.connect();
  }

  async #make(): Promise<Socket<wire.ServerToFloor, wire.FloorToServer> | null> {
    try {
      const [{ io }, { heard }, { witness }] = await Promise.all([
        import('socket.io-client'),
        import('./heard.ts'),
        import('./keep-checkpoint.ts')
      ]);
      this.#heard = heard;
      this.#witness = witness;
      const socket: Socket<wire.ServerToFloor, wire.FloorToServer> = io('/floor', {
        autoConnect: false,
        // Its own reconnection gives up where the server refused once; ours (#gone) never does.
        reconnection: false,
        transports: ['websocket', 'polling'],
        tryAllTransports: true,
        withCredentials: true,
        timeout: ANSWER_MS
      });
      this.#listen(socket);
      return socket;
    } catch {
      // The server went away between the page and this.
      return null;
    }
  }

  #listen(socket: Socket<wire.ServerToFloor, wire.FloorToServer>): void {
    const events = this.#events;
    socket.on('connect', () => void this.#connected());
    socket.on('disconnect', () => this.#gone());
    socket.on('connect_error', (error) => {
      if (error.message !== 'unpaired') return this.#gone();
      this.close();
      events.onUnpaired();
    });
    socket.on('unpaired', () => {
      this.close();
      events.onUnpaired();
    });
    socket.on('superseded', () => {
      this.close();
      events.onSuperseded();
    });
    socket.on('notices', () => events.onNotices());
    socket.on('move', (body: unknown, done: unknown) => void import('./move.ts').then(({ move }) => move(body, done)));
    socket.on('program', (body: unknown) => this.#hear('program', body, (message) => events.onProgram(message)));
    socket.on('glass', (body: unknown) => this.#hear('glass', body, (glass) => events.onGlass(glass)));
    socket.on('huddle', (body: unknown) => this.#hearHuddle(body));
    socket.on('facts', (body: unknown) => this.#hear('facts', body, (facts) => events.onFacts(facts)));
  }

  async #connected(): Promise<void> {
    const revision = this.#events.revision();
    const hello = await this.#ask('hello', { protocol: PROTOCOL, revision, version: pageVersion() });
    if (this.#closed) return;
    // Connected, but nobody there who understands: a proxy's page, a server that is stopping.
    if (hello === null) return void this.#socket?.disconnect();
    if (hello.type === 'reload') return this.#events.onVersion(null);
    this.#attempt = 0;
    this.#events.onGlass(hello.glass);
    if (hello.type === 'program') this.#events.onProgram(hello.message);
    this.#events.onLine(true);
    this.#witness?.(this.#socket as Socket);
    this.#events.onVersion(hello.version);
    await this.#syncClock();
  }

  #gone(): void {
    clearTimeout(this.#resync);
    if (this.#closed) return;
    if (this.#attempt === 0) this.#goneSince = this.#clock.monotonic();
    this.#events.onLine(false);
    clearTimeout(this.#retry);
    const wait = waitMs(this.#attempt++, this.#clock.monotonic() - this.#goneSince, Math.random());
    this.#retry = setTimeout(() => void this.#connect(), wait);
  }

  async #syncClock(): Promise<void> {
    clearTimeout(this.#resync);
    const trips: RoundTrip[] = [];
    for (let n = 0; n < ROUND_TRIPS && this.isUp; n++) {
      const askedAt = this.#clock.monotonic();
      const serverAt = await this.#ask('clock', null);
      if (serverAt !== null) trips.push({ askedAt, serverAt, answeredAt: this.#clock.monotonic() });
    }
    this.#clock.set(trips);
    if (trips.length > 0) this.#events.onClock();
    if (!this.isUp) return;
    const isWellKnown = (this.#clock.uncertaintyMs() ?? Infinity) <= WELL_KNOWN_MS;
    this.#resync = setTimeout(() => void this.#syncClock(), isWellKnown ? CLOCK_EVERY_MS : CLOCK_AGAIN_MS);
  }

  async #ask<E extends Exclude<keyof Heard, 'program' | 'glass' | 'facts' | 'huddle' | 'content'>>(
    event: E,
    body: unknown
  ): Promise<Heard[E] | null> {
    // One untyped call for many events; the answer is parsed, which says more than its declared type.
    const socket = this.#socket as Socket | null;
    if (socket?.connected !== true) return null;
    const answer = await new Promise<unknown>((resolve) => {
      socket
        .timeout(ANSWER_MS)
        .emit(event, body, (error: Error | null, given: unknown) => resolve(error ? null : given));
    });
    return this.#heard?.(event, answer) ?? null;
  }

  /** In none is an answer too. */
  #hearHuddle(body: unknown): void {
    const huddle = body === null ? null : (this.#heard?.('huddle', body) ?? undefined);
    if (huddle !== undefined) this.#events.onHuddle(huddle);
  }

  /** A malformed message is as good as none: what is held stays. */
  #hear<E extends 'program' | 'glass' | 'facts'>(event: E, body: unknown, take: (value: Heard[E]) => void): void {
    const value = this.#heard?.(event, body) ?? null;
    if (value !== null) take(value);
  }
}
