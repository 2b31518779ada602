// The program a display runs and the one that waits for its instant; which of them rules at a time, and until when.
import type { Program } from '#playlists/program/program.ts';
import { showing, type Showing } from '#playlists/program/showing.ts';
import type { ProgramMessage } from '#playlists/wire/floor.ts';

export interface HeldPrograms {
  readonly current: ProgramMessage;
  readonly waiting: ProgramMessage | null;
}
/** What stands at an instant. `until` is when to look again: the end of what shows, or the instant the waiting program takes over. */
export interface OnGlass {
  readonly program: Program;
  readonly revision: string;
  readonly showing: Showing;
  readonly until: number;
}

/** Takes in a program that arrived at `at`: at once where nothing is held or its instant is over, else it waits. The newest is always the whole truth. */
export function hold(held: HeldPrograms | null, message: ProgramMessage, at: number): HeldPrograms {
  if (held === null || message.takesEffectAt <= at) return { current: message, waiting: null };
  return { current: rulingAt(held, at), waiting: message };
}

export function onGlassAt(held: HeldPrograms, at: number): OnGlass {
  const { program, revision } = rulingAt(held, at);
  const shown = showing(program, at);
  const change = held.waiting?.takesEffectAt ?? Infinity;
  return { program, revision, showing: shown, until: change > at ? Math.min(shown.until, change) : shown.until };
}

/** The newest revision there is, ruling or waiting. */
export function newestRevision(held: HeldPrograms | null): string | null {
  return held?.waiting?.revision ?? held?.current.revision ?? null;
}

function rulingAt({ current, waiting }: HeldPrograms, at: number): ProgramMessage {
  return waiting !== null && waiting.takesEffectAt <= at ? waiting : current;
}
