// How long a program has each thing on within a stretch (RULES.md, G4): whole rounds of a loop are counted, the rest is walked.
import type { Program } from '../program/program.ts';
import { roundOf, type Round } from '../program/rounds.ts';
import { segmentAt, showing } from '../program/showing.ts';
import { plannedSubject, type Sums } from './subject.ts';

/** Adds to `sums` what `program` shows in [from, until). */
export function addExpected(program: Program, from: number, until: number, sums: Sums): void {
  let at = from;
  while (at < until) {
    const rounds = wholeRounds(program, at, until);
    if (rounds !== null) {
      const { round, times } = rounds;
      for (const { announcement, version, dwellMs } of round.slides)
        sums.add({ type: 'announcement', announcement, version }, dwellMs * times);
      at += lengthOf(round) * times;
      continue;
    }
    const now = showing(program, at);
    const end = Math.min(now.until, until);
    sums.add(plannedSubject(now), end - at);
    at = end;
  }
}

/** A loop that nothing breaks into repeats itself: from any place in it, a whole round holds every slide once. Null where none fits. */
function wholeRounds(program: Program, at: number, until: number): { round: Round; times: number } | null {
  const segment = segmentAt(program.segments, at);
  if (segment?.shows.type !== 'loop' || segment.shows.interrupted !== null) return null;
  const round = roundOf(program, segment.shows.loop);
  if (round === null || at < segment.from) return null;
  const times = Math.floor((Math.min(segment.until, until) - at) / lengthOf(round));
  return times > 0 ? { round, times } : null;
}

const lengthOf = ({ begins }: Round): number => begins[begins.length - 1] ?? 0;
