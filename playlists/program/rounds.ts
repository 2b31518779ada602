// A loop's slides laid end to end, round after round: where they begin and which one stands at a place.
import type { Program, Slide } from './program.ts';

/** Slides of one round and where each begins, in milliseconds from its start; one more for its end. Never empty. */
export interface Round {
  readonly slides: readonly Slide[];
  readonly begins: readonly number[];
}

/** A program is asked many times a second and never changes, so that what its indexes lead to is looked up once. */
const known = new WeakMap<Program, Map<number, Round | null>>();

/** Null where the program's indexes lead nowhere: its parts were parsed, their sense was not. */
export function roundOf(program: Program, loop: number): Round | null {
  let rounds = known.get(program);
  if (rounds === undefined) known.set(program, (rounds = new Map()));
  let round = rounds.get(loop);
  if (round === undefined) rounds.set(loop, (round = read(program, loop)));
  return round;
}

function read(program: Program, loop: number): Round | null {
  const slides: Slide[] = [];
  const begins = [0];
  for (const pass of program.loops[loop] ?? []) {
    for (const index of program.passes[pass] ?? []) {
      const slide = program.slides[index];
      if (slide === undefined) continue;
      slides.push(slide);
      begins.push((begins[begins.length - 1] as number) + slide.dwellMs);
    }
  }
  return slides.length === 0 ? null : { slides, begins };
}

/** Where the `nth` slide begins, counted over all rounds from the loop's start; negative ones lie before it. */
export function beginOf({ slides, begins }: Round, nth: number): number {
  const turns = Math.floor(nth / slides.length);
  return turns * lengthOf(begins) + (begins[nth - turns * slides.length] as number);
}

/** Which slide, counted over all rounds, stands at a place. */
export function slideAt({ slides, begins }: Round, place: number): number {
  const length = lengthOf(begins);
  const turns = Math.floor(place / length);
  const inside = place - turns * length;
  let low = 0;
  let high = slides.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((begins[middle] as number) <= inside) low = middle;
    else high = middle - 1;
  }
  return turns * slides.length + low;
}

/** The slide whose beginning is nearest to a place; of two the earlier one. */
export function nearestBegin(round: Round, place: number): number {
  const nth = slideAt(round, place);
  return place - beginOf(round, nth) <= beginOf(round, nth + 1) - place ? nth : nth + 1;
}

const lengthOf = (begins: readonly number[]): number => begins[begins.length - 1] as number;
