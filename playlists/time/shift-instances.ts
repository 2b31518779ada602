// Which shifts start on a date: the cycle with its exceptions, or the rows of a roster. A question of the calendar alone.
import type { CrewId, WorkerId } from '../site/ids.ts';
import type { CyclePattern, Roster, ShiftLetter, ShiftName, ShiftPattern } from '../site/shift-pattern.ts';
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

/** The instances that start on a day; made once for a pattern and asked of many days [D3] [D4]. */
export type InstancesOn = (day: number) => readonly ShiftInstance[];

export function instancesOf(pattern: ShiftPattern): InstancesOn {
  switch (pattern.type) {
    case 'cycle':
      return ofCycle(pattern);
    case 'roster':
      return ofRoster(pattern);
    default:
      return pattern satisfies never;
  }
}

/** The letter at which a crew stands on a day by the cycle alone; null for a day off. */
export function letterOn(
  pattern: Pick<CyclePattern, 'anchorDate' | 'cycle'>,
  crew: CyclePattern['crews'][number],
  day: number
): ShiftLetter | null {
  const cycle = crew.cycle ?? pattern.cycle;
  const place = (((day - dayOf(pattern.anchorDate) + crew.offset) % cycle.length) + cycle.length) % cycle.length;
  const letter = cycle.charAt(place);
  return letter === 'o' ? null : (letter as ShiftLetter);
}

function ofCycle(pattern: CyclePattern): InstancesOn {
  const shifts = new Map(pattern.shifts.map((one) => [one.letter, one]));
  const gone = new Set<string>();
  const worksFor = new Map<string, CrewId>();
  const added = new Map<number, ShiftName[]>();
  const shut: (readonly [number, number])[] = [];
  for (const one of pattern.exceptions) {
    switch (one.type) {
      case 'cancelled':
        gone.add(keyOf(one));
        break;
      case 'added':
        added.set(dayOf(one.date), [...(added.get(dayOf(one.date)) ?? []), one]);
        break;
      case 'swap':
        worksFor.set(keyOf(one.one), one.other.crew).set(keyOf(one.other), one.one.crew);
        break;
      case 'shutdown':
        shut.push([dayOf(one.firstDate), dayOf(one.lastDate)]);
        break;
      default:
        one satisfies never;
    }
  }

  const instance = (crew: CrewId, letter: ShiftLetter, day: number): ShiftInstance[] => {
    const shift = shifts.get(letter);
    if (shift === undefined) return [];
    const starts = minuteOf(shift.start);
    const ends = starts + shift.hours * 60;
    const days = Math.floor(ends / 1440);
    return [{ crew, worker: null, shift: letter, day, starts, endsOn: day + days, ends: ends - days * 1440 }];
  };

  return (day) => {
    const regular = shut.some(([first, last]) => day >= first && day <= last)
      ? []
      : pattern.crews.flatMap((crew) => {
          const letter = letterOn(pattern, crew, day);
          if (letter === null) return [];
          const key = keyBy(crew.crew, letter, day);
          return gone.has(key) ? [] : instance(worksFor.get(key) ?? crew.crew, letter, day);
        });
    const extra = (added.get(day) ?? []).flatMap((one) => instance(one.crew, one.shift, day));
    return extra.length === 0 ? regular : [...regular, ...extra];
  };
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

const keyOf = (one: ShiftName): string => keyBy(one.crew, one.shift, dayOf(one.date));
const keyBy = (crew: CrewId, shift: ShiftLetter, day: number): string => `${crew} ${shift} ${day}`;
