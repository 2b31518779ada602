// Holds proof of play against what somebody saw on the glass, second for second. Counts by itself and uses nothing of the server or the heart.
import type { Kind, Seen } from './glass-observer.ts';

/** A piece of proof, half-open in epoch milliseconds. */
export interface Piece {
  readonly from: number;
  readonly until: number;
  /** What it says was on the glass. */
  readonly kind: Kind | 'other';
}
export interface Stretch {
  readonly from: number;
  readonly until: number;
}
export interface Held {
  /** Whole seconds that somebody saw clearly and proof says the same. */
  readonly same: number;
  /** Beginnings of seconds that were seen clearly and proof does not cover. */
  readonly unmeasured: readonly number[];
  /** In which a slide was changing: nobody can say what was on the glass then. */
  readonly changing: number;
  /** Without anybody to see it, and without proof. */
  readonly dark: number;
  readonly wrong: readonly string[];
}

const SECOND_MS = 1000;
/**
 * A second is clear where the pictures of half a second before and after it show the same: a slide takes a third of a second to give way to the next, and on a machine with more to do
 * than it can, a frame that was drawn comes to the glass a little later.
 */
const AROUND_MS = 500;
const FEWEST_PICTURES = 3;

/** `dead`: when there was no browser. */
export function againstGlass(
  seen: readonly Seen[],
  pieces: readonly Piece[],
  dead: readonly Stretch[],
  { from, until }: Stretch
): Held {
  const wrong: string[] = overlapping(pieces);
  const unmeasured: number[] = [];
  let [same, changing, dark] = [0, 0, 0];
  for (let at = Math.ceil(from / SECOND_MS) * SECOND_MS; at + SECOND_MS <= until; at += SECOND_MS) {
    const second = { from: at, until: at + SECOND_MS };
    const told = pieces.filter((one) => meets(one, second));
    const covered = told.reduce((sum, one) => sum + Math.min(one.until, second.until) - Math.max(one.from, at), 0);
    const name = new Date(at).toISOString();
    if (dead.some((one) => one.from <= at && one.until >= second.until)) {
      if (told.length > 0) wrong.push(`${name}: there was no browser, and proof says ${kinds(told)}`);
      else dark++;
      continue;
    }
    const kind = clearly(seen, second);
    if (kind === null) {
      changing++;
      continue;
    }
    if (told.some((one) => one.kind !== kind))
      wrong.push(`${name}: ${kind} was on the glass, proof says ${kinds(told)}`);
    else if (covered < SECOND_MS) unmeasured.push(at);
    else same++;
  }
  return { same, unmeasured, changing, dark, wrong };
}

/** What was on the glass for the whole of a second, null where that cannot be told. */
function clearly(seen: readonly Seen[], { from, until }: Stretch): Kind | null {
  const around = seen.filter((one) => meets(one, { from: from - AROUND_MS, until: until + AROUND_MS }));
  const inside = around.filter((one) => meets(one, { from, until }));
  const kind = around[0]?.kind ?? null;
  return inside.length >= FEWEST_PICTURES && around.every((one) => one.kind === kind) ? kind : null;
}

function overlapping(pieces: readonly Piece[]): string[] {
  const sorted = [...pieces].sort((a, b) => a.from - b.from);
  return sorted.flatMap((one, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.from < one.until
      ? [`pieces overlap by ${one.until - next.from} ms at ${new Date(next.from).toISOString()}`]
      : [];
  });
}

const meets = (one: Stretch, other: Stretch): boolean => one.from < other.until && one.until > other.from;
const kinds = (pieces: readonly Piece[]): string => [...new Set(pieces.map(({ kind }) => kind))].join(' and ');
