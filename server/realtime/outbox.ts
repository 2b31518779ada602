// What displays still have to be sent, the most urgent first. It is made and sent in short turns, so that an edit that reaches
// thousands of unlike displays keeps no takeover, page or badge waiting.
import type { Logger } from 'pino';

/** From the most urgent on; `routine` is what no person waits for. */
const lanes = ['takeover', 'change', 'routine'] as const;
export type Lane = (typeof lanes)[number];

export interface Wanted {
  readonly program: boolean;
  readonly facts: boolean;
}

export interface Outbox {
  /** These displays are to be sent this. What already waits for one of them is sent with it, in the more urgent lane. */
  add(displays: Iterable<string>, wanted: Wanted, lane: Lane): void;
  close(): void;
}

export interface Asks {
  /** Makes ready what is wanted for one display, as it is now: whatever changed since it was asked for is in it. */
  readonly prepare: (display: string, wanted: Wanted) => void;
  /** Sends what this turn made ready. */
  readonly send: () => void;
  readonly log: Logger;
  readonly turnMs?: number;
}

/** A turn ends after so many milliseconds, or displays: writing to a thousand sockets takes time as well. */
const TURN_MS = 10;
const TURN_DISPLAYS = 500;

export function outbox({ prepare, send, log, turnMs = TURN_MS }: Asks): Outbox {
  const waiting = lanes.map(() => new Map<string, Wanted>());
  let next: NodeJS.Immediate | null = null;
  let inTurn = false;

  function add(displays: Iterable<string>, wanted: Wanted, lane: Lane): void {
    const asked = lanes.indexOf(lane);
    for (const display of displays) {
      const found = waiting.findIndex((one) => one.has(display));
      const before = waiting[found]?.get(display);
      if (found > asked) waiting[found]?.delete(display);
      const merged = {
        program: wanted.program || before?.program === true,
        facts: wanted.facts || before?.facts === true
      };
      waiting[found === -1 ? asked : Math.min(found, asked)]?.set(display, merged);
    }
    // A takeover does not even wait for the others' turn to come round.
    if (lane === 'takeover' && !inTurn) turn();
    else plan();
  }

  function plan(): void {
    if (next === null && !inTurn && waiting.some((one) => one.size > 0)) next = setImmediate(turn);
  }

  function turn(): void {
    if (next !== null) clearImmediate(next);
    [next, inTurn] = [null, true];
    const endsAt = performance.now() + turnMs;
    // One at least, however long the machine was elsewhere.
    for (let made = 0; made === 0 || (made < TURN_DISPLAYS && performance.now() < endsAt); made += 1) {
      const lane = waiting.find((one) => one.size > 0);
      const [first] = lane ?? [];
      if (lane === undefined || first === undefined) break;
      lane.delete(first[0]);
      attempt(() => prepare(...first), { display: first[0] });
    }
    attempt(send, {});
    inTurn = false;
    plan();
  }

  /** A bug in one display's program must not keep the others from theirs. */
  function attempt(work: () => void, about: object): void {
    try {
      work();
    } catch (error) {
      log.error({ err: error, ...about }, 'a display could not be sent what it should show');
    }
  }

  return {
    add,
    close() {
      if (next !== null) clearImmediate(next);
      for (const lane of waiting) lane.clear();
    }
  };
}
