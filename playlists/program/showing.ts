// What is on the glass at an instant: the one question that player, preview, proof and tests all ask (RULES.md, S).
import type { Program, Segment, Slide, TakeoverSlide, Why } from './program.ts';

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
  | (Span & { readonly type: 'card' });

/** Beyond every instant a program can name; after its end a program shows the card for ever [S3]. */
const END_OF_TIME = 8.64e15;

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
    return { type: 'card', since: program.until, until: END_OF_TIME, why: { level: 'card', ids: [] } };
  }
  const { shows, why } = segment;
  const since = Math.min(segment.from, at);
  switch (shows.type) {
    case 'loop':
      return slideAt(program, segment, shows.loop, shows.start, at);
    case 'takeover': {
      const takeover = program.takeovers[shows.takeover];
      return takeover === undefined
        ? { type: 'card', since, until: segment.until, why }
        : { type: 'takeover', takeover, since, until: segment.until, why };
    }
    case 'card':
      return { type: 'card', since, until: segment.until, why };
    default:
      return shows satisfies never;
  }
}

/** The segment that holds `at`; the first one for what lies before. */
function segmentAt(segments: readonly Segment[], at: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((segments[middle] as Segment).from <= at) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}

function slideAt(program: Program, segment: Segment, loopIndex: number, start: number, at: number): Place {
  const loop = program.loops[loopIndex] ?? [];
  const slides = loop.flatMap((index) => program.slides[index] ?? []);
  const round = slides.reduce((sum, slide) => sum + slide.dwellMs, 0);
  // Also right where `start` lies ahead: then the loop is counted backwards from it [S2].
  let begins = start + Math.floor((at - start) / round) * round;
  for (const [index, slide] of slides.entries()) {
    const ends = begins + slide.dwellMs;
    if (at < ends) {
      const since = Math.min(Math.max(begins, segment.from), at);
      const until = Math.min(ends, segment.until);
      return { type: 'slide', slide, index, count: slides.length, since, until, why: segment.why };
    }
    begins = ends;
  }
  // Only a program whose indexes lead nowhere comes here; its parts were parsed, their sense was not.
  return { type: 'card', since: Math.min(segment.from, at), until: segment.until, why: segment.why };
}
