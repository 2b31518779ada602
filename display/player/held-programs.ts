// The programs a display holds, and which of them rules at an instant. Loops come from the newest program that is whole on the device; takeovers,
// whose words are inline, from the newest that is in force, so that no alarm and no end of one waits for a download.
import type { Program } from '#playlists/program/program.ts';
import { showing, type Showing } from '#playlists/program/showing.ts';
import type { ProgramMessage } from '#playlists/wire/floor.ts';

export interface HeldPrograms {
  readonly live: ProgramMessage;
  /** Whether all that `live` shows is on the device; a page begins with what the server wrote into it, whole or not. */
  readonly isWhole: boolean;
  /** The newest program in force when the last one came: its takeovers count. */
  readonly inForce: ProgramMessage;
  readonly coming: Coming | null;
  /**
   * Whether takeovers are shown. Not by a display that started without the server until it has heard it: a takeover that it kept may have been
   * ended while it was off.
   */
  readonly showsTakeovers: boolean;
}
export interface Coming {
  readonly message: ProgramMessage;
  /** When it goes live; null until it is whole. */
  readonly from: number | null;
}
/** What stands at an instant. `until` is when to look again: the end of what shows, or the instant at which another program has a say. */
export interface OnGlass {
  readonly program: Program;
  readonly revision: string;
  readonly showing: Showing;
  readonly until: number;
  /** A takeover stands here that is not shown: nobody knows whether it still holds. */
  readonly isWithheld: boolean;
}

/** A slide that ends so soon is let finish where a program became whole after its instant; as for an edit [C1]. */
const FINISH_MS = 10_000;

/** What a display begins with that has heard the server. */
export function begun(message: ProgramMessage, isWhole = false): HeldPrograms {
  return { live: message, isWhole, inForce: message, coming: null, showsTakeovers: true };
}

/** Takes in a program that arrived at `at`. The newest is always the whole truth; an older one that waits is dropped, but for its takeovers. */
export function take(held: HeldPrograms, message: ProgramMessage, at: number): HeldPrograms {
  const settled = settle(held, at);
  if (message.revision === settled.live.revision) return { ...settled, inForce: message, coming: null };
  if (message.revision === settled.coming?.message.revision) return settled;
  // Nobody knows whether takeovers that are withheld still hold: what is heard first after a start alone says it, and nothing older does.
  const inForce = settled.showsTakeovers ? inForceAt(settled, at) : message;
  return { ...settled, inForce, coming: { message, from: null } };
}

/** The program of that revision is whole since `at`. */
export function becomeWhole(held: HeldPrograms, revision: string, at: number): HeldPrograms {
  if (held.coming?.message.revision === revision && held.coming.from === null) {
    const { message } = held.coming;
    const from = message.takesEffectAt > at ? message.takesEffectAt : endOfSlide(held, at);
    return settle({ ...held, coming: { message, from } }, at);
  }
  return held.live.revision === revision && !held.isWhole ? { ...held, isWhole: true } : held;
}

/** What came before is live again where the server went away before the program it had written into the page was whole. */
export function goBack(held: HeldPrograms, earlier: ProgramMessage): HeldPrograms {
  if (held.isWhole || earlier.revision === held.live.revision) return held;
  const coming = held.coming ?? { message: held.live, from: null };
  return { ...held, live: earlier, isWhole: true, coming };
}

/** The same with what has gone live by `at` as live. Says nothing new about any instant from `at` on, unless the clock was set meanwhile. */
export function settle(held: HeldPrograms, at: number): HeldPrograms {
  const { coming } = held;
  if (coming === null || coming.from === null) return held;
  // No slide is that long in finishing: the clock was set back.
  const isMistaken = coming.message.takesEffectAt <= at && coming.from - at > FINISH_MS;
  if (coming.from > at && !isMistaken) return held;
  return { ...held, live: coming.message, isWhole: true, inForce: coming.message, coming: null };
}

export function onGlassAt(held: HeldPrograms, at: number): OnGlass {
  const { message, shown, until } = ruling(held, at);
  const on = { program: message.program, revision: message.revision };
  if (shown.type !== 'takeover' || held.showsTakeovers) return { ...on, showing: shown, until, isWithheld: false };
  const { since, why } = shown;
  return { ...on, showing: { type: 'card', since, until: shown.until, why, next: null }, until, isWithheld: true };
}

/** Whether the lease of a takeover ran out while the line was gone since `goneSince`: nobody has said that it is over, or that it goes on. */
export function isLeftOpen({ inForce }: HeldPrograms, goneSince: number | null, at: number): boolean {
  if (goneSince === null) return false;
  return inForce.program.takeovers.some(({ startedAt, until }) => startedAt <= at && goneSince < until && until <= at);
}

/** The newest revision there is, ruling or not. */
export function newestRevision(held: HeldPrograms | null): string | null {
  return held?.coming?.message.revision ?? held?.live.revision ?? null;
}

function ruling(held: HeldPrograms, at: number): { message: ProgramMessage; shown: Showing; until: number } {
  const { coming } = held;
  const isComingLive = coming !== null && coming.from !== null && coming.from <= at;
  const whole = isComingLive ? coming.message : held.live;
  const inForce = isComingLive ? whole : inForceAt(held, at);
  const change = Math.min(later(coming?.from, at), later(coming?.message.takesEffectAt, at));
  const shown = showing(whole.program, at);
  if (inForce.revision === whole.revision) return { message: whole, shown, until: Math.min(shown.until, change) };
  const newer = showing(inForce.program, at);
  if (newer.type === 'takeover') return { message: inForce, shown: newer, until: Math.min(newer.until, change) };
  const until = Math.min(shown.until, newer.until, change);
  // Where the older one still has a takeover, nothing but the newer one knows what is under it; and after its end it has nothing more to say.
  return shown.type === 'takeover' || at >= whole.program.until
    ? { message: inForce, shown: newer, until }
    : { message: whole, shown, until };
}

function inForceAt({ inForce, coming }: HeldPrograms, at: number): ProgramMessage {
  return coming !== null && coming.message.takesEffectAt <= at ? coming.message : inForce;
}

/** An instant that still lies ahead, or never. */
const later = (instant: number | null | undefined, at: number): number =>
  instant != null && instant > at ? instant : Infinity;

function endOfSlide(held: HeldPrograms, at: number): number {
  const { showing: shown } = onGlassAt(held, at);
  return shown.type === 'slide' && shown.until - at <= FINISH_MS ? shown.until : at;
}
