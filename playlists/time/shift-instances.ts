// Which shifts start on a date: the cycle with its exceptions, or the rows of a roster. A question of the calendar alone.
import type { CrewId, WorkerId } from '../site/ids.ts';
import type { CyclePattern, Roster, Shift, ShiftLetter, ShiftName, ShiftPattern } from '../site/shift-pattern.ts';
import { dayOf, minuteOf } from '../calendar/day.ts';

/** One crew's, or in a roster one worker's, one shift. Minutes are of the wall clock; `ends` is of `endsOn`. */
export interface ShiftInstance {
  readonly crew: CrewId | null;
  readonly worker: WorkerId | null;
  readonly shift: ShiftLetter | null;
  /** The day it is named by and starts on. */
  readonly day: number;
  readonly starts: number;
  readonly endsOn: number;
  readonly ends: number;
}

/** The instances that start on a day [D3] [D4]. */
export type InstancesOn = (day: number) => readonly ShiftInstance[];

/** A pattern is never changed in place, and a thousand schedules may go by it. */
const known = new WeakMap<ShiftPattern, InstancesOn>();

export function instancesOf(pattern: ShiftPattern): InstancesOn {
  let on = known.get(pattern);
  if (on === undefined) known.set(pattern, (on = pattern.type === 'cycle' ? ofCycle(pattern) : ofRoster(pattern)));
  return on;
}

/** The letter at which a crew stands on a day by the cycle alone; null for a day off. */
export function letterOn(
  pattern: Pick<CyclePattern, 'anchorDate' | 'cycle'>,
  crew: CyclePattern['crews'][number],
  day: number
): ShiftLetter | null {
  return letterAt(crew.cycle ?? pattern.cycle, day - dayOf(pattern.anchorDate) + crew.offset);
}

function letterAt(cycle: string, place: number): ShiftLetter | null {
  const letter = cycle.charAt(((place % cycle.length) + cycle.length) % cycle.length);
  return letter === 'o' ? null : (letter as ShiftLetter);
}

function ofCycle(pattern: CyclePattern): InstancesOn {
  const anchor = dayOf(pattern.anchorDate);
  const lines = pattern.crews.map((one) => ({ ...one, cycle: one.cycle ?? pattern.cycle }));
  const shifts = new Map(pattern.shifts.map((one) => [one.letter, hoursOf(one)]));
  const shut = pattern.exceptions.flatMap((one) =>
    one.type === 'shutdown' ? [{ first: dayOf(one.firstDate), last: dayOf(one.lastDate) }] : []
  );
  const exceptions = exceptionsByDay(pattern);

  const instance = (crew: CrewId, letter: ShiftLetter, day: number): ShiftInstance | null => {
    const hours = shifts.get(letter);
    if (hours === undefined) return null;
    const { starts, ends, nights } = hours;
    return { crew, worker: null, shift: letter, day, starts, endsOn: day + nights, ends };
  };

  return (day) => {
    const isShut = shut.some(({ first, last }) => day >= first && day <= last);
    const exception = exceptions.get(day);
    const all: (ShiftInstance | null)[] = [];
    for (const { crew, offset, cycle } of isShut ? [] : lines) {
      const letter = letterAt(cycle, day - anchor + offset);
      if (letter === null || exception?.gone.has(keyOf(crew, letter))) continue;
      all.push(instance(exception?.worksFor.get(keyOf(crew, letter)) ?? crew, letter, day));
    }
    for (const { crew, shift } of exception?.added ?? []) all.push(instance(crew, shift, day));
    const instances = all.filter((one) => one !== null);
    return exception === undefined ? instances : eachOnce(instances);
  };
}

/** What is swapped or added may be there already, and a name stands for one instance. */
function eachOnce(instances: readonly ShiftInstance[]): readonly ShiftInstance[] {
  return instances.filter(
    (one, index) => instances.findIndex((other) => other.crew === one.crew && other.shift === one.shift) === index
  );
}

interface Exceptions {
  readonly gone: Set<string>;
  readonly worksFor: Map<string, CrewId>;
  readonly added: ShiftName[];
}

function exceptionsByDay(pattern: CyclePattern): ReadonlyMap<number, Exceptions> {
  const byDay = new Map<number, Exceptions>();
  const on = ({ date }: ShiftName): Exceptions => {
    const day = dayOf(date);
    const those = byDay.get(day) ?? { gone: new Set(), worksFor: new Map(), added: [] };
    byDay.set(day, those);
    return those;
  };
  for (const exception of pattern.exceptions) {
    switch (exception.type) {
      case 'cancelled':
        on(exception).gone.add(keyOf(exception.crew, exception.shift));
        break;
      case 'added':
        on(exception).added.push(exception);
        break;
      case 'swap': {
        const { one, other } = exception;
        on(one).worksFor.set(keyOf(one.crew, one.shift), other.crew);
        on(other).worksFor.set(keyOf(other.crew, other.shift), one.crew);
        break;
      }
      case 'shutdown':
        break;
      default:
        exception satisfies never;
    }
  }
  return byDay;
}

function ofRoster(roster: Roster): InstancesOn {
  const byDay = new Map<number, ShiftInstance[]>();
  for (const { worker, date, start, end } of roster.rows) {
    const day = dayOf(date);
    const [starts, ends] = [minuteOf(start), minuteOf(end)];
    const one = { crew: null, worker, shift: null, day, starts, endsOn: ends > starts ? day : day + 1, ends };
    const before = byDay.get(day);
    if (before === undefined) byDay.set(day, [one]);
    else before.push(one);
  }
  return (day) => byDay.get(day) ?? [];
}

/** Minutes of the wall clock, and how many midnights lie between. */
function hoursOf({ start, hours }: Shift): { readonly starts: number; readonly ends: number; readonly nights: number } {
  const starts = minuteOf(start);
  const ends = starts + hours * 60;
  const nights = Math.floor(ends / 1440);
  return { starts, ends: ends - nights * 1440, nights };
}

const keyOf = (crew: CrewId, shift: ShiftLetter): string => `${crew} ${shift}`;
