// Four weeks of who works when: a row for each crew, or in a roster for each worker, a cell a date, as the page draws them.
import { hoursWords } from '#admin/time-rules/hours-words.ts';
import { dateOf, dayOf, timeOf, weekdayOf } from '#playlists/calendar/day.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { CyclePattern, Roster, ShiftPattern } from '#playlists/site/shift-pattern.ts';
import type { Site } from '#playlists/site/site.ts';
import type { LocalDate } from '#playlists/site/values.ts';
import { instancesOf, letterOn, type ShiftInstance } from '#playlists/time/shift-instances.ts';

export interface Board {
  /** 28 dates from a Monday on. */
  readonly dates: readonly LocalDate[];
  readonly rows: readonly BoardRow[];
}
export interface BoardRow {
  /** A crew's or a worker's id. */
  readonly id: string;
  readonly name: string;
  /** One for each of the dates. */
  readonly cells: readonly BoardCell[];
}
export interface BoardCell {
  readonly date: LocalDate;
  readonly shifts: readonly BoardShift[];
  /** The letter by the cycle alone; null for a day off, and in a roster. */
  readonly usual: string | null;
  /** Whether an exception makes it another than that. */
  readonly changed: boolean;
}
export interface BoardShift {
  /** Empty in a roster. */
  readonly letter: string;
  readonly name: string;
  /** `22:00–06:00` on the wall clock. */
  readonly hours: string;
  /** Which of the colours. */
  readonly tint: number;
}

const BOARD_DAYS = 28;
export type NameOf = (worker: WorkerId) => string;

/** The four weeks that begin with the one of `date`. */
export function shiftBoard(pattern: ShiftPattern, site: Pick<Site, 'crews'>, nameOf: NameOf, date: LocalDate): Board {
  const first = dayOf(date) - weekdayOf(dayOf(date));
  const days = Array.from({ length: BOARD_DAYS }, (_, index) => first + index);
  const rows = pattern.type === 'cycle' ? crewRows(pattern, site, days) : workerRows(pattern, nameOf, days);
  return { dates: days.map(dateOf), rows };
}

function crewRows(pattern: CyclePattern, site: Pick<Site, 'crews'>, days: readonly number[]): readonly BoardRow[] {
  const on = instancesOf(pattern);
  const letters: readonly string[] = pattern.shifts.map((one) => one.letter);
  const names = new Map<string, string>(pattern.shifts.map((one) => [one.letter, one.name]));
  return pattern.crews.map((line) => ({
    id: line.crew,
    name: lookup(site.crews, line.crew)?.name ?? 'Removed crew',
    cells: days.map((day) => {
      const usual = letterOn(pattern, line, day);
      const shifts = on(day)
        .filter((one) => one.crew === line.crew)
        .map((one) => {
          const letter = one.shift ?? '';
          return { letter, name: names.get(letter) ?? letter, hours: hoursOf(one), tint: letters.indexOf(letter) };
        });
      const changed = shifts.map((one) => one.letter).join('') !== (usual ?? '');
      return { date: dateOf(day), shifts, usual, changed };
    })
  }));
}

/** Those who have a shift in these weeks, by name. */
function workerRows(roster: Roster, nameOf: NameOf, days: readonly number[]): readonly BoardRow[] {
  const on = instancesOf(roster);
  const workers = new Set(days.flatMap((day) => on(day).flatMap((one) => one.worker ?? [])));
  const rows = [...workers].map((worker) => ({
    id: worker,
    name: nameOf(worker),
    cells: days.map((day) => ({
      date: dateOf(day),
      shifts: on(day)
        .filter((one) => one.worker === worker)
        .map((one) => ({ letter: '', name: '', hours: hoursOf(one), tint: Math.floor(one.starts / 480) })),
      usual: null,
      changed: false
    }))
  }));
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

const hoursOf = ({ starts, ends }: ShiftInstance): string => hoursWords(timeOf(starts), timeOf(ends));
