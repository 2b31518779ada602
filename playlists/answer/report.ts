// What a report tells of those who were asked: how many, never who. How long it took is told of enough people alone, and of nobody by themselves [A20].
import { largeGroups } from './wall-counts.ts';

/** One who was asked, as the report counts them. */
export interface Reported {
  readonly crew: string;
  /** Of their last answer, else the one they prefer; empty where nobody knows them any more. */
  readonly language: string;
  readonly stands: 'confirmed' | 'excused' | 'waiting';
  /** Whether it stood before them: they gave an answer, whichever. */
  readonly wasReached: boolean;
  /** Whether they said that they did not understand it, or asked, and that stands. */
  readonly isOpen: boolean;
  /** Epoch ms. */
  readonly askedAt: number;
  /** Epoch ms; null of who has not confirmed. */
  readonly confirmedAt: number | null;
}

export interface Figures {
  readonly asked: number;
  readonly reached: number;
  readonly confirmed: number;
  readonly open: number;
  readonly excused: number;
  readonly waiting: number;
  /** In which half of those who confirmed had done so, in ms; null of too few. */
  readonly halfMs: number | null;
}

export interface ReportedGroup extends Figures {
  readonly name: string;
}

/** A share of those asked, from 0 to 1, that had confirmed `afterMs` after they were asked. */
export interface ShareAt {
  readonly afterMs: number;
  readonly share: number;
}

const MOST_POINTS = 60;

export function figures(people: readonly Reported[], least: number): Figures {
  const count = (is: (one: Reported) => boolean): number => people.filter(is).length;
  const times = timesOf(people);
  return {
    asked: people.length,
    reached: count(({ wasReached }) => wasReached),
    confirmed: count(({ stands }) => stands === 'confirmed'),
    open: count(({ isOpen }) => isOpen),
    excused: count(({ stands }) => stands === 'excused'),
    waiting: count(({ stands }) => stands === 'waiting'),
    halfMs: times.length < least ? null : (times[Math.ceil(times.length / 2) - 1] ?? null)
  };
}

/** Group by group, of those that are large enough; null where not even all of them together are. */
export function figuresBy(
  people: readonly Reported[],
  key: 'crew' | 'language',
  least: number
): readonly ReportedGroup[] | null {
  const groups = [...Map.groupBy(people, (one) => one[key])].map(([name, some]) => ({ name, ...figures(some, least) }));
  return largeGroups(groups, least);
}

/** How the share of those who were asked and not excused grew; empty of too few. Of many, so many points that a chart needs no more. */
export function shareOverTime(people: readonly Reported[], least: number): readonly ShareAt[] {
  const counted = people.filter(({ stands }) => stands !== 'excused').length;
  const times = timesOf(people);
  if (counted < least || times.length < least) return [];
  const step = Math.max(1, Math.ceil(times.length / MOST_POINTS));
  return times.flatMap((afterMs, index) =>
    (index + 1) % step === 0 || index === times.length - 1 ? [{ afterMs, share: (index + 1) / counted }] : []
  );
}

/** The shortest first. Whoever had confirmed an earlier version that this one is minor to took no time. */
const timesOf = (people: readonly Reported[]): readonly number[] =>
  people
    .flatMap(({ stands, askedAt, confirmedAt }) =>
      stands === 'confirmed' && confirmedAt !== null ? [Math.max(0, confirmedAt - askedAt)] : []
    )
    .sort((a, b) => a - b);
