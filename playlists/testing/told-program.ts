// A program in words for tests, one line for each segment.
import { type Program, interruptedBy } from '../program/program.ts';
import { roundOf } from '../program/rounds.ts';

/** `22T08:00 schedule s1 b from 22T08:00`: when a segment begins, why, and what its loop holds and counts from. */
export function toldProgram(made: Program): string[] {
  return made.segments.map(({ from, shows, why }) => {
    const added = why.added.length === 0 ? '' : ` + ${why.added.join(' ')}`;
    const loop = shows.type === 'loop' ? ` ${announcementsOf(made, shows.loop)} from ${short(shows.start)}` : '';
    const all = made.interruptions[interruptedBy({ shows }) ?? -1];
    const broken = (all ?? []).map((one) => ` ~ ${one.schedule} ${one.times}x${one.ms}`).join('');
    return `${short(from)} ${[why.level, ...why.ids].join(' ')}${added}${loop}${broken}`;
  });
}

/** The announcements of one round, `abc`. */
export const announcementsOf = (made: Program, loop: number): string =>
  (roundOf(made, loop)?.slides ?? []).map((slide) => slide.announcement).join('');

const short = (at: number): string => new Date(at).toISOString().slice(8, 16);
