// When an ordinary change reaches the glass: at the end of a slide, so that nobody's reading is cut, but soon.
import type { Program } from './program.ts';
import { showing } from './showing.ts';

export const LONGEST_WAIT_MS = 10_000;

/**
 * The latest of the next slide ends of these programs (the ones in force before the change) that is at most LONGEST_WAIT_MS after `at`;
 * `at + LONGEST_WAIT_MS` where all slides stay longer; `at` itself where no slide is on, for then there is nothing to cut [C1].
 */
export function takesEffectAt(programs: readonly Program[], at: number): number {
  const ends = programs.flatMap((program) => {
    const now = showing(program, at);
    return now.type === 'slide' ? [now.until] : [];
  });
  if (ends.length === 0) return at;
  const soon = ends.filter((end) => end <= at + LONGEST_WAIT_MS);
  return soon.length === 0 ? at + LONGEST_WAIT_MS : Math.max(...soon);
}
