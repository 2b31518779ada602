// Who may be asked: a site's workers as denominators take them, with who is at work and from when to when they are there at all.
import type { Candidate } from '#playlists/answer/denominator.ts';
import { isTheirs } from '#playlists/answer/duties-of.ts';
import type { Site } from '#playlists/site/site.ts';
import type { LocalDate, WallTime } from '#playlists/site/values.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { dateOf, dayOf } from '#playlists/calendar/day.ts';
import type { Duty } from '#playlists/time/on-duty.ts';
import { instantOf } from '#playlists/time/zone.ts';

export function candidates(
  { timeZone }: Pick<Site, 'timeZone'>,
  workers: readonly Worker[],
  isOnDuty: (worker: Worker) => boolean
): readonly Candidate[] {
  const begins = (date: LocalDate): number => instantOf(date, '00:00' as WallTime, timeZone);
  return workers.map((worker) => ({
    ...worker,
    onDuty: isOnDuty(worker),
    hereFrom: worker.joinedOn === null ? null : begins(worker.joinedOn),
    hereUntil: endOfWork(worker, timeZone)
  }));
}

/** When somebody's last day is over, epoch ms; null where none is set. */
export function endOfWork({ leftOn }: Pick<Worker, 'leftOn'>, timeZone: Site['timeZone']): number | null {
  return leftOn === null ? null : instantOf(dateOf(dayOf(leftOn) + 1), '00:00' as WallTime, timeZone);
}

/** By these duties. */
export const onDutyBy =
  (duties: readonly Duty[]) =>
  (worker: Worker): boolean =>
    duties.some((duty) => isTheirs(duty, worker));
