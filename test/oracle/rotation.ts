// [S2] [I5] Which slide of a loop is on at an instant, alone or between interruptions.
import type { Slide } from '#playlists/program/program.ts';
import { type Appearance, HOUR_MS, gaps, restUntil } from './interruptions.ts';
import { type Window, isIn } from './wall-clock.ts';

export interface Turn extends Window {
  readonly slide: Slide;
  readonly index: number;
  readonly count: number;
}

export interface Loop {
  readonly slides: readonly Slide[];
  readonly start: number;
}

/** The slide at `at`, with the instants between which it stands. */
export function turnAt(loop: Loop, layout: readonly Appearance[], at: number): Turn {
  return layout.length === 0 ? turnAlone(loop, at) : turnBetween(loop, layout, at);
}

/** The stretch of the rest around `at`: from one interruption to the next. */
export function gapAround(layout: readonly Appearance[], at: number): Window {
  const hour = at - modulo(at, HOUR_MS);
  const { from, until } = gaps(layout).find((gap) => isIn(at - hour, gap))!;
  return { from: hour + from, until: hour + until };
}

function turnAlone({ slides, start }: Loop, at: number): Turn {
  const { index, from, until } = boundariesAround(slides, at - start);
  return turn(slides, index, { from: start + from, until: start + until });
}

/** Whole slides fill the gap, from the boundary nearest to its start to that nearest to its end, stretched evenly. */
function turnBetween({ slides, start }: Loop, layout: readonly Appearance[], at: number): Turn {
  const gap = gapAround(layout, at);
  // Where the loop starts inside the gap, its first slide starts there.
  const piece =
    start <= at
      ? { from: Math.max(gap.from, start), until: gap.until }
      : { from: gap.from, until: Math.min(gap.until, start) };
  const own = (instant: number): number => restUntil(layout, instant) - restUntil(layout, start);
  const [first, last] = [nearestBoundary(slides, own(piece.from)), nearestBoundary(slides, own(piece.until))];
  // Where that is the same one, the slide that is on at the start of it stays on through it.
  if (first === last) return turn(slides, boundariesAround(slides, own(piece.from)).index, piece);
  // On whole milliseconds, rounded down.
  const stretched = (boundary: number): number =>
    piece.from + Math.floor(((boundary - first) * (piece.until - piece.from)) / (last - first));
  for (let boundary = first; boundary < last;) {
    const { index, until } = boundariesAround(slides, boundary);
    const shown = { from: stretched(boundary), until: stretched(until) };
    if (isIn(at, shown)) return turn(slides, index, shown);
    boundary = until;
  }
  throw new Error('between two interruptions nothing is on');
}

/** The slide at this time of the loop, counted from its start in both directions, and where it begins and ends. */
function boundariesAround(slides: readonly Slide[], time: number): Window & { readonly index: number } {
  const round = slides.reduce((sum, slide) => sum + slide.dwellMs, 0);
  let from = time - modulo(time, round);
  for (const [index, { dwellMs }] of slides.entries()) {
    if (time < from + dwellMs) return { index, from, until: from + dwellMs };
    from += dwellMs;
  }
  throw new Error('a loop without slides');
}

/** The earlier of two that are equally near. */
function nearestBoundary(slides: readonly Slide[], time: number): number {
  const { from, until } = boundariesAround(slides, time);
  return time - from <= until - time ? from : until;
}

const turn = (slides: readonly Slide[], index: number, window: Window): Turn => ({
  slide: slides[index]!,
  index,
  count: slides.length,
  from: window.from,
  until: window.until
});

export const modulo = (value: number, by: number): number => ((value % by) + by) % by;
