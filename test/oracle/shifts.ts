// [D3] [D4] [D6] Which shifts start on a date, and who works them.
import type { CyclePattern, Roster, ShiftName, ShiftPattern } from '#playlists/site/shift-pattern.ts';
import { daysFrom } from './dates.ts';
import { type Window, instantOf, windowFrom } from './wall-clock.ts';

type Date = Temporal.PlainDate;

export interface ShiftInstance extends Window {
  /** A crew, or a worker of a roster. */
  readonly who: string;
  readonly letter: string | null;
}

/** The shifts that start on this date by the calendar; one that a gap swallows whole is among them, with no time in it. */
export const shiftsOn = (pattern: ShiftPattern, date: Date, zone: string): ShiftInstance[] =>
  pattern.type === 'cycle' ? shiftsOfCycle(pattern, date, zone) : shiftsOfRoster(pattern, date, zone);

/** Whether nothing of the same crew or worker started on the so many dates before [D6]. */
export function isFirstBack(pattern: ShiftPattern, who: string, date: Date, daysOff: number, zone: string): boolean {
  for (let days = 1; days <= daysOff; days += 1) {
    if (shiftsOn(pattern, date.subtract({ days }), zone).some((one) => one.who === who)) return false;
  }
  return true;
}

function shiftsOfCycle(pattern: CyclePattern, date: Date, zone: string): ShiftInstance[] {
  const names: ShiftName[] = [];
  for (const { crew } of pattern.crews) {
    const letter = letterOf(pattern, crew, date);
    if (letter === 'o') continue;
    const name = { crew, shift: letter, date: date.toString() } as ShiftName;
    if (isShutDown(pattern, date) || isCancelled(pattern, name)) continue;
    names.push({ ...name, crew: whoWorks(pattern, name) });
  }
  for (const one of pattern.exceptions) {
    if (one.type === 'added' && date.equals(one.date)) names.push(one);
  }
  return names.map(({ crew, shift: letter }) => {
    const shift = pattern.shifts.find((one) => one.letter === letter)!;
    const starts = date.toPlainDateTime(shift.start);
    const ends = starts.add({ minutes: shift.hours * 60 });
    return { who: crew, letter, from: instantOf(starts, zone), until: instantOf(ends, zone) };
  });
}

const shiftsOfRoster = (roster: Roster, date: Date, zone: string): ShiftInstance[] =>
  roster.rows
    .filter((row) => date.equals(row.date))
    .map((row) => ({ who: row.worker, letter: null, ...windowFrom(date, row.start, row.end, zone) }));

/** The letter at which the crew stands: its offset on the anchor date, one further each day [D3]. */
function letterOf(pattern: CyclePattern, crew: string, date: Date): string {
  const { offset, cycle: own } = pattern.crews.find((one) => one.crew === crew)!;
  const cycle = own ?? pattern.cycle;
  const place = (offset + daysFrom(Temporal.PlainDate.from(pattern.anchorDate), date)) % cycle.length;
  return cycle.at(place)!;
}

const isShutDown = (pattern: CyclePattern, date: Date): boolean =>
  pattern.exceptions.some(
    (one) => one.type === 'shutdown' && one.firstDate <= date.toString() && date.toString() <= one.lastDate
  );

const isCancelled = (pattern: CyclePattern, name: ShiftName): boolean =>
  pattern.exceptions.some((one) => one.type === 'cancelled' && isSame(one, name));

/** Of two that swap, each crew works the other's instance [D4]. */
function whoWorks(pattern: CyclePattern, name: ShiftName): ShiftName['crew'] {
  for (const exception of pattern.exceptions) {
    if (exception.type !== 'swap') continue;
    if (isSame(exception.one, name)) return exception.other.crew;
    if (isSame(exception.other, name)) return exception.one.crew;
  }
  return name.crew;
}

const isSame = (a: ShiftName, b: ShiftName): boolean => a.crew === b.crew && a.shift === b.shift && a.date === b.date;
