// Who is on duty at an instant, in the words of the desk: crew or worker, which shift, until when.
import type { CrewId, WorkerId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { ShiftPattern } from '#playlists/site/shift-pattern.ts';
import type { Site } from '#playlists/site/site.ts';
import { onDuty, type Duty } from '#playlists/time/on-duty.ts';
import type { NameOf } from './shift-board.ts';

export interface OnDuty {
  readonly who: string;
  /** `Night`; empty in a roster. */
  readonly shift: string;
  /** Epoch ms. */
  readonly until: number;
}

export function onDutyNow(
  pattern: ShiftPattern,
  site: Pick<Site, 'crews' | 'timeZone'>,
  nameOf: NameOf,
  now: number
): readonly OnDuty[] {
  const names = new Map<string, string>(
    pattern.type === 'cycle' ? pattern.shifts.map(({ letter, name }) => [letter, name]) : []
  );
  return onDuty(pattern, now, site.timeZone).map((one) => ({
    who: whoOf(one, site, nameOf),
    shift: one.shift === null ? '' : (names.get(one.shift) ?? one.shift),
    until: one.until
  }));
}

function whoOf({ crew, worker }: Duty, { crews }: Pick<Site, 'crews'>, nameOf: NameOf): string {
  if (worker !== null) return nameOf(worker as WorkerId);
  return lookup(crews, crew as CrewId)?.name ?? 'Removed crew';
}
