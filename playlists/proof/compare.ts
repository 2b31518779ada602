// What was planned for a display against what it confirmed (RULES.md, G): never a guess, what no report covers is unmeasured.
import type { Program } from '../program/program.ts';
import { addExpected } from './expected.ts';
import { measuredOf } from './measured.ts';
import type { Play, Stretch } from './played.ts';
import { playedSubject, Sums, type Subject } from './subject.ts';

/** The program in force in a stretch. Those of one display follow each other; where there was no display there is none. */
export interface Plan extends Stretch {
  readonly program: Program;
}

export interface ComparedRow {
  readonly subject: Subject;
  readonly expectedMs: number;
  /** Null where nothing is known: all of its time is unmeasured [G5]. */
  readonly confirmedMs: number | null;
  /** How much of the expected time lies where nothing was measured. */
  readonly unmeasuredMs: number;
}

export interface Compared {
  /** The longest expected first. */
  readonly rows: readonly ComparedRow[];
  /** Where there was a plan and no report, in order. */
  readonly unmeasured: readonly Stretch[];
  /** Measured, but the page was out of sight. */
  readonly hiddenMs: number;
  /** The largest uncertainty of the clock behind what was confirmed; null where nothing was. */
  readonly uncertaintyMs: number | null;
}

/** `plays` in the order of their beginnings; those that reach over the plans' ends are cut. */
export function compare(plans: readonly Plan[], plays: readonly Play[]): Compared {
  const [expected, confirmed, unmeasured] = [new Sums(), new Sums(), new Sums()];
  const gaps: Stretch[] = [];
  let hiddenMs = 0;
  let uncertaintyMs: number | null = null;
  for (const { program, from, until } of joined(plans)) {
    addExpected(program, from, until, expected);
    const { pieces, missing } = measuredOf(plays, from, until);
    for (const gap of missing) {
      addExpected(program, gap.from, gap.until, unmeasured);
      join(gaps, gap);
    }
    for (const { play, ms } of pieces) {
      const subject = playedSubject(play.shows);
      if (subject !== null) confirmed.add(subject, ms);
      else if (play.shows.type === 'hidden') hiddenMs += ms;
      uncertaintyMs = Math.max(uncertaintyMs ?? 0, play.uncertaintyMs ?? 0);
    }
  }
  const subjects = [...expected.subjects(), ...confirmed.subjects().filter((one) => expected.of(one) === 0)];
  const rows = subjects.map((subject): ComparedRow => {
    const [wanted, shown, dark] = [expected.of(subject), confirmed.of(subject), unmeasured.of(subject)];
    const isKnown = shown > 0 || wanted > dark;
    return { subject, expectedMs: wanted, confirmedMs: isKnown ? shown : null, unmeasuredMs: dark };
  });
  return { rows: rows.toSorted((a, b) => b.expectedMs - a.expectedMs), unmeasured: gaps, hiddenMs, uncertaintyMs };
}

/** Plans of the same program that touch are one, so that its rounds are counted together. */
function joined(plans: readonly Plan[]): readonly Plan[] {
  const all: Plan[] = [];
  for (const plan of plans) {
    const last = all.at(-1);
    if (last?.program === plan.program && last.until === plan.from)
      all[all.length - 1] = { ...last, until: plan.until };
    else all.push(plan);
  }
  return all;
}

function join(gaps: Stretch[], gap: Stretch): void {
  const last = gaps.at(-1);
  if (last?.until === gap.from) gaps[gaps.length - 1] = { from: last.from, until: gap.until };
  else gaps.push(gap);
}
