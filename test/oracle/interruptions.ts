// [I] How those that interrupt are laid out over an hour of UTC, and what the loop below shows between them.
import type { Slide } from '#playlists/program/program.ts';
import type { Window } from './wall-clock.ts';

export const HOUR_MS = 3_600_000;
/** Those of several schedules that are nearer than this, in the time left to the rest, follow one another at once [I4]. */
const TOGETHER_MS = 3000;

/** One schedule that interrupts: its seconds an hour, in milliseconds, and the slides that take turns. */
export interface Interrupter {
  readonly schedule: string;
  readonly ms: number;
  readonly slides: readonly Slide[];
}

/** Milliseconds from the start of an hour. It is the `nth` showing (from 0) of `times` in the hour. */
export interface Appearance extends Window {
  readonly of: Interrupter;
  readonly nth: number;
  readonly times: number;
}

/** How often an hour: divides time and hour evenly, is at most 600, and is nearest to time by mean slide [I1]. */
export function timesAnHour({ ms, slides }: Interrupter): number {
  const all = slides.reduce((sum, slide) => sum + slide.dwellMs, 0);
  // |n - ms / mean| times `all`, in whole numbers.
  const distance = (times: number): number => Math.abs(times * all - ms * slides.length);
  let best = 1;
  // Beyond twice the quotient, one is nearer than any.
  for (let times = 2; times * all <= 2 * ms * slides.length; times += 1) {
    const isPossible = ms % times === 0 && HOUR_MS % times === 0 && times <= 600;
    if (isPossible && distance(times) < distance(best)) best = times;
  }
  return best;
}

/** The showings of one hour in their order; `interrupters` in that of [I4]. The first begins with the hour [I2]. */
export function layOut(interrupters: readonly Interrupter[]): Appearance[] {
  const rest = HOUR_MS - interrupters.reduce((sum, one) => sum + one.ms, 0);
  const planned = interrupters.flatMap((of, rank) => {
    const times = timesAnHour(of);
    return Array.from({ length: times }, (_, nth) => ({
      of,
      rank,
      nth,
      times,
      place: Math.floor((nth * rest) / times)
    }));
  });
  planned.sort((a, b) => a.place - b.place);
  const shown: Appearance[] = [];
  let interrupted = 0;
  while (planned.length > 0) {
    const { place } = planned[0]!;
    const apart = planned.findIndex((one) => one.place - place >= TOGETHER_MS);
    const together = planned.splice(0, apart === -1 ? planned.length : apart);
    together.sort((a, b) => a.rank - b.rank || a.nth - b.nth);
    for (const { of, nth, times } of together) {
      const ms = of.ms / times;
      shown.push({ of, nth, times, from: place + interrupted, until: place + interrupted + ms });
      interrupted += ms;
    }
  }
  return shown;
}

/** The stretches of the hour that are left to the rest. */
export function gaps(layout: readonly Appearance[]): Window[] {
  const ends = [0, ...layout.map((one) => one.until)];
  const starts = [...layout.map((one) => one.from), HOUR_MS];
  return ends.map((from, index) => ({ from, until: starts[index]! })).filter(({ from, until }) => from < until);
}

/** Milliseconds of the rest from 1970 on until an instant, as if the hour had always been laid out like this [I5]. */
export function restUntil(layout: readonly Appearance[], at: number): number {
  const hours = Math.floor(at / HOUR_MS);
  const inHour = at - hours * HOUR_MS;
  const left = (until: number): number =>
    gaps(layout).reduce((sum, gap) => sum + Math.max(0, Math.min(until, gap.until) - gap.from), 0);
  return hours * left(HOUR_MS) + left(inHour);
}
