// Who works when, as shift boards show it: made of the patterns with the program, for a display has neither zone data nor patterns.
import type { ShiftPatternId } from '../site/ids.ts';
import { lookup } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import type { ShiftPattern } from '../site/shift-pattern.ts';
import { DAY_MS } from '../calendar/day.ts';
import { type Duty, dutiesBetween } from '../time/on-duty.ts';
import type { Board } from './program.ts';

/** So that a board says who comes next on the program's last day too. */
const BEYOND_MS = 3 * DAY_MS;

/**
 * Crews and shifts by name. A roster's workers are not named on walls: those who come and go together are one entry without a name.
 * Empty where the site has no such pattern.
 */
export function boardOf(site: Site, id: ShiftPatternId, from: number, until: number): Board {
  const pattern = lookup(site.shiftPatterns, id);
  const [crews, shifts] = [new Names(), new Names()];
  const seen = new Set<string>();
  const duties: Board['duties'][number][] = [];
  for (const duty of pattern === undefined ? [] : dutiesBetween(pattern, from, until + BEYOND_MS, site.timeZone)) {
    const crew = crews.index(duty.crew === null ? null : (lookup(site.crews, duty.crew)?.name ?? duty.crew));
    const entry = [crew, shifts.index(shiftName(pattern as ShiftPattern, duty)), duty.from, duty.until] as const;
    if (!seen.has(entry.join())) duties.push(entry);
    seen.add(entry.join());
  }
  return { pattern: id, crews: crews.all, shifts: shifts.all, duties };
}

function shiftName(pattern: ShiftPattern, { shift }: Duty): string | null {
  if (pattern.type !== 'cycle' || shift === null) return null;
  return pattern.shifts.find((one) => one.letter === shift)?.name ?? shift;
}

/** Each name once; -1 stands for none. */
class Names {
  readonly all: string[] = [];

  index(name: string | null): number {
    if (name === null) return -1;
    const known = this.all.indexOf(name);
    return known === -1 ? this.all.push(name) - 1 : known;
  }
}
