// A kiosk while it runs: feeds the session with badges, taps, answers from the line and time, and sends what the session asks for.
import type { Language } from '#playlists/site/values.ts';
import type {
  Answer,
  AnswerAnswer,
  Badge,
  BadgeAnswer,
  Helped,
  HelpedAnswer,
  Leave,
  Outcome,
  Reason,
  StillDue,
  StillDueAnswer
} from '#playlists/wire/floor.ts';
import type {
  Prove,
  ProveAnswer,
  Witness,
  WitnessAnswer,
  WitnessBadge,
  WitnessBadgeAnswer
} from '#playlists/wire/kiosk-pin.ts';
import type { Demand } from '#playlists/site/confirming.ts';
import { pageVersion } from '../health/page-version.ts';
import { statementOf } from '../words/statement-of.ts';
import { wordsFor } from '../words/words.svelte.ts';
import { clientId } from './client-id.ts';
import type { Reading, Unread } from './reading/reader.ts';
import { next } from './session.ts';
import { idle, type Acts, type GivenAnswer, type Happening, type Proved, type Send, type Session } from './steps.ts';
import type { Kept } from './visit.ts';

/** The line to the server; null where no answer came. */
export interface KioskLine {
  readonly isUp: boolean;
  badge(body: Badge): Promise<BadgeAnswer | null>;
  /** `demands`: what the notice wants of "understood". */
  answer(body: Answer, demands: Demand): Promise<AnswerAnswer | Kept | null>;
  /** The PIN as it was typed: it leaves the device sealed. */
  prove(body: Prove): Promise<ProveAnswer | null>;
  witnessBadge(body: WitnessBadge): Promise<WitnessBadgeAnswer | null>;
  witness(body: Witness): Promise<WitnessAnswer | null>;
  helped(body: Helped): Promise<HelpedAnswer | null>;
  stillDue(body: StillDue): Promise<StillDueAnswer | null>;
  leave(body: Leave): void;
}
/** The server's time in epoch milliseconds, and the monotonic clock it stands on. */
export interface KioskClock {
  now(): number;
  monotonic(): number;
}

const TICK_MS = 200;

export class KioskLife implements Acts {
  /** Read-only outside. */
  session: Session = $state.raw(idle);
  /** Why the last scan that could not be read was not. */
  unread: Unread = $state('half');
  /** Moves while something counts down. */
  now = $state(0);

  readonly #line: KioskLine;
  readonly #clock: KioskClock;
  readonly #floor: () => readonly Language[];
  readonly #ticking: ReturnType<typeof setInterval>;
  #sent = 0;
  /** The answer sent last: sent again it says the same, also where the clock was set meanwhile. */
  #answer: Answer | null = null;

  /** `floor` gives the languages of this kiosk's floor. */
  constructor(line: KioskLine, clock: KioskClock, floor: () => readonly Language[]) {
    this.#line = line;
    this.#clock = clock;
    this.#floor = floor;
    this.now = clock.monotonic();
    this.#ticking = setInterval(() => this.#tick(), TICK_MS);
  }

  close(): void {
    clearInterval(this.#ticking);
  }

  hear(reading: Reading, at: number): void {
    if (reading.type === 'unreadable') {
      this.unread = reading.why;
      return this.#happen({ type: 'unreadable' });
    }
    const badge = { id: clientId(), code: reading.code, readAt: at };
    this.#happen({ type: 'badge', badge, online: this.#line.isUp });
  }

  choose(language: Language): void {
    this.#happen({ type: 'language', language });
  }

  answer(outcome: Outcome): void {
    this.#happen({ type: 'answer', id: clientId(), outcome, online: this.#line.isUp });
  }

  helped(isClear: boolean): void {
    this.#happen({ type: 'helped', id: clientId(), isClear, online: this.#line.isUp });
  }

  reason(reason: Reason): void {
    this.#happen({ type: 'reason', id: clientId(), reason, online: this.#line.isUp });
  }

  choice(choice: number): void {
    this.#happen({ type: 'choice', id: clientId(), choice, online: this.#line.isUp });
  }

  pin(digits: string): void {
    this.#happen({ type: 'pin', id: clientId(), pin: digits, online: this.#line.isUp });
  }

  withSupervisor(): void {
    this.#happen({ type: 'with-supervisor', online: this.#line.isUp });
  }

  back(): void {
    this.#happen({ type: 'back' });
  }

  endSeen(): void {
    this.#happen({ type: 'end-seen' });
  }

  uncovered(): void {
    this.#happen({ type: 'uncovered' });
  }

  lookAgain(): void {
    this.#happen({ type: 'look-again' });
  }

  retry(): void {
    this.#happen({ type: 'retry', online: this.#line.isUp });
  }

  goOn(): void {
    this.#happen({ type: 'go-on' });
  }

  touch(): void {
    this.#happen({ type: 'touch' });
  }

  #tick(): void {
    if (this.session.step.type === 'idle' && this.session.unreadableUntil < this.now) return;
    this.#happen({ type: 'time' });
  }

  #happen(happening: Happening): void {
    this.now = this.#clock.monotonic();
    const { session, sends } = next(this.session, happening, this.now);
    this.session = session;
    for (const one of sends) void this.#send(one);
  }

  async #send(send: Send): Promise<void> {
    switch (send.type) {
      case 'badge': {
        const { id, code, readAt } = send.badge;
        const body = { id, code, readAt: this.#serverTimes()(readAt), page: pageVersion() };
        const answer = await this.#ask(() => this.#line.badge(body));
        if (answer !== STALE) this.#happen({ type: 'badge-answered', id, answer, floor: this.#floor() });
        return;
      }
      case 'answer': {
        const body = this.#body(send.answer);
        const demands = send.answer.due.content.confirming?.demands ?? 'badge';
        const answer = await this.#ask(() => this.#line.answer(body, demands));
        if (answer !== STALE) this.#happen({ type: 'answer-answered', id: body.id, answer });
        return;
      }
      case 'prove':
      case 'witness-badge':
      case 'witness': {
        const answer = await this.#ask(() => this.#proof(send));
        if (answer === STALE) return;
        return this.#happen({ type: 'proved', id: send.id, answer, online: this.#line.isUp });
      }
      case 'look-again': {
        const answer = await this.#line.stillDue({ session: send.session });
        if (answer?.type === 'due') this.#happen({ type: 'due', session: send.session, due: answer.due });
        return;
      }
      case 'helped': {
        const { id, session, question, isClear } = send;
        const answer = await this.#ask(() => this.#line.helped({ id, session, question, isClear }));
        if (answer !== STALE) this.#happen({ type: 'helped-answered', id, answer });
        return;
      }
      case 'leave':
        return this.#line.leave({ session: send.session });
      default:
        return send satisfies never;
    }
  }

  #proof(send: Extract<Send, { type: 'prove' | 'witness-badge' | 'witness' }>): Promise<Proved | null> {
    const { session } = send;
    if (send.type === 'prove') return this.#line.prove({ session, pin: send.pin });
    const { code } = send;
    if (send.type === 'witness-badge') return this.#line.witnessBadge({ session, code });
    const { pin, announcement, version, isTold } = send;
    return this.#line.witness({ session, code, pin, announcement, version, isTold });
  }

  /** "No answer" counts only for what was sent last: an earlier try's late failure says nothing about the one under way. */
  async #ask<T>(ask: () => Promise<T | null>): Promise<T | null | typeof STALE> {
    const turn = ++this.#sent;
    const answer = await ask();
    return answer === null && turn !== this.#sent ? STALE : answer;
  }

  #body(given: GivenAnswer): Answer {
    const { due, saidIn, presentedFrom, presentedUntil, answeredAt, ...rest } = given;
    const { announcement, version, contentHash } = due;
    if (this.#answer?.id === given.id) return this.#answer;
    const serverTime = this.#serverTimes();
    this.#answer = {
      ...{ ...rest, announcement, version, contentHash, page: pageVersion() },
      statement: statementOf(wordsFor(saidIn), given.outcome, given.reason),
      presentedFrom: serverTime(presentedFrom),
      presentedUntil: serverTime(presentedUntil),
      answeredAt: serverTime(answeredAt)
    };
    return this.#answer;
  }

  /** By one reading of both clocks, so that what came later stays later. */
  #serverTimes(): (monotonic: number) => number {
    const ahead = this.#clock.now() - this.#clock.monotonic();
    return (monotonic) => Math.round(monotonic + ahead);
  }
}

const STALE = Symbol('stale');
