// Which exceptions still fit a pattern whose cycle, shifts or crews are changed: what names a shift that is not to be can only go.
import { dayOf } from '#playlists/calendar/day.ts';
import type { CyclePattern, ShiftException, ShiftName } from '#playlists/site/shift-pattern.ts';
import { letterOn } from '#playlists/time/shift-instances.ts';

type Pattern = Pick<CyclePattern, 'anchorDate' | 'cycle' | 'crews' | 'shifts'>;

export function fitting(exceptions: readonly ShiftException[], pattern: Pattern): readonly ShiftException[] {
  return exceptions.filter((one) => {
    switch (one.type) {
      case 'swap':
        return isOfCycle(one.one, pattern) && isOfCycle(one.other, pattern);
      case 'cancelled':
        return isOfCycle(one, pattern);
      case 'added':
        return (
          pattern.crews.some(({ crew }) => crew === one.crew) &&
          pattern.shifts.some(({ letter }) => letter === one.shift)
        );
      case 'shutdown':
        return true;
      default:
        return one satisfies never;
    }
  });
}

function isOfCycle(name: ShiftName, pattern: Pattern): boolean {
  const line = pattern.crews.find(({ crew }) => crew === name.crew);
  return line !== undefined && letterOn(pattern, line, dayOf(name.date)) === name.shift;
}
