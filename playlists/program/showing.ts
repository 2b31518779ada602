// What is on the glass at an instant: the one question that player, preview, proof and tests all ask (RULES.md, S).
import { breakAt, slideBetween } from './interrupted.ts';
import type { Program, Segment, Slide, TakeoverSlide, Why } from './program.ts';
import { type Round, beginOf, roundOf, slideAt } from './rounds.ts';

interface Span {
  /** Half-open [since, until), epoch milliseconds; `until` is always after the instant asked for. */
  readonly since: number;
  readonly until: number;
  readonly why: Why;
  /** The slide that comes at `until`, to be made ready; null where a takeover or the card comes. */
  readonly next: Slide | null;
}
/** `index` of `count` is the slide's place in its loop, from 0. */
export type Showing =
  | (Span & { readonly type: 'slide'; readonly slide: Slide; readonly index: number; readonly count: number })
  | (Span & { readonly type: 'takeover'; readonly takeover: TakeoverSlide })
  | (Span & { readonly type: 'card' })
  | (Span & { readonly type: 'dark' });

/** Beyond every instant a program can name; after its end a program shows the card for ever [S3]. */
const END_OF_TIME = 8.64e15;
const CARD: Why = { level: 'card', ids: [], added: [] };

/** Deterministic in both arguments. Before the program its first segment stands, so that a clock a little behind shows no gap [S3]. */
export function showing(program: Program, at: number): Showing {
  const now = placeAt(program, at);
  const then = now.until < program.until ? placeAt(program, now.until) : null;
  return { ...now, next: then !== null && then.type === 'slide' ? then.slide : null };
}

type WithoutNext<T> = T extends unknown ? Omit<T, 'next'> : never;
type Place = WithoutNext<Showing>;

function placeAt(program: Program, at: number): Place {
  const segment = segmentAt(program.segments, at);
  if (segment === undefined || at >= program.until) {
    return { type: 'card', since: program.until, until: END_OF_TIME, why: CARD };
  }
  const { shows } = segment;
  switch (shows.type) {
    case 'takeover': {
      const takeover = program.takeovers[shows.takeover];
      const span = spanOf(segment, segment.from, segment.until, at);
      return takeover === undefined ? { type: 'card', ...span } : { type: 'takeover', takeover, ...span };
    }
    case 'dark':
      return { type: 'dark', ...spanOf(segment, segment.from, segment.until, at) };
    case 'loop':
    case 'card': {
      const all = shows.interrupted === null ? undefined : program.interruptions[shows.interrupted];
      const round = shows.type === 'loop' ? roundOf(program, shows.loop) : null;
      const start = shows.type === 'loop' ? shows.start : 0;
      if (all === undefined) {
        return round === null
          ? { type: 'card', ...spanOf(segment, segment.from, segment.until, at) }
          : placeOf(segment, round, inTurn(round, start, at), at);
      }
      const broken = breakAt(program, all, at);
      if ('by' in broken) {
        const why: Why = { level: 'schedule', ids: [broken.by.schedule], added: [] };
        return placeOf({ ...segment, why }, broken.round, broken, at);
      }
      return round === null
        ? { type: 'card', ...spanOf(segment, broken.since, broken.until, at) }
        : placeOf(segment, round, slideBetween(round, all, start, at), at);
    }
    default:
      return shows satisfies never;
  }
}

/** The segment that holds `at`; the first one for what lies before. */
export function segmentAt(segments: readonly Segment[], at: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((segments[middle] as Segment).from <= at) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}

/** Also right where `start` lies ahead: then the loop is counted backwards from it [S2]. */
function inTurn(round: Round, start: number, at: number): { nth: number; since: number; until: number } {
  const nth = slideAt(round, at - start);
  return { nth, since: start + beginOf(round, nth), until: start + beginOf(round, nth + 1) };
}

function placeOf(
  segment: Segment,
  { slides }: Round,
  { nth, since, until }: { readonly nth: number; readonly since: number; readonly until: number },
  at: number
): Place {
  const count = slides.length;
  const index = ((nth % count) + count) % count;
  const slide = slides[index] as Slide;
  return { type: 'slide', slide, index, count, ...spanOf(segment, since, until, at) };
}

/** Cut to the segment; before the program the first segment reaches back to whoever asks. */
function spanOf(segment: Segment, since: number, until: number, at: number): Omit<Span, 'next'> {
  return {
    since: Math.min(Math.max(since, segment.from), at),
    until: Math.min(until, segment.until),
    why: segment.why
  };
}
