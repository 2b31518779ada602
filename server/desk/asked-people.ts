// Those whom an announcement waits for, and those who are excused, as the desk names them: with crew, rule and until when they have time.
import { audienceRule } from '#playlists/answer/audience.ts';
import type { Asked } from '#playlists/answer/denominator.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { AskedPerson } from '#admin/acknowledgements/answers-of.ts';
import { audienceWords } from '#playlists/answer/audience-words.ts';
import { crewName } from '#playlists/site/crew-name.ts';

export type ByWorker = ReadonlyMap<WorkerId, Worker>;

export function askedPerson(
  site: Site,
  one: Announcement,
  { worker: id, rule, crew, since }: Asked,
  workers: ByWorker,
  dueAt: number | null
): AskedPerson {
  const worker = workers.get(id);
  const isStillAsked = worker !== undefined && audienceRule(one.audience, worker, true) !== null;
  return {
    worker: id,
    number: worker?.number ?? '',
    firstName: worker?.firstName ?? '',
    lastName: worker?.lastName ?? 'No longer on the list',
    crew: crewName(site, crew),
    crewNow: worker === undefined || worker.crew === crew ? null : crewName(site, worker.crew) || 'no crew',
    because: audienceWords(site, rule),
    since,
    dueAt,
    isStillAsked
  };
}

/** Who is due sooner first, those without a time last; then as in a phone book. */
export const bySooner = (a: AskedPerson, b: AskedPerson): number =>
  (a.dueAt ?? Infinity) === (b.dueAt ?? Infinity)
    ? `${a.lastName} ${a.firstName}`.localeCompare(`${b.lastName} ${b.firstName}`)
    : (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity);
