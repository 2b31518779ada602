// Who was asked and who was excused, for a pack: as the server kept it, with what stands for each person in their place.
import type { DatabaseSync } from 'node:sqlite';
import type { Denominator } from '#playlists/answer/denominator.ts';
import type { AnnouncementId, CrewId, WorkerId } from '#playlists/site/ids.ts';
import type { KeptExcusal } from '../../storage/asked-stores.ts';
import { everyDenominator } from '../../storage/denominators.ts';
import { everyExcusal } from '../../storage/excusals.ts';
import type { PackChoice } from './pack-choice.ts';
import type { PackPeople } from './pack-people.ts';

export interface PackAsked {
  readonly denominators: readonly Denominator[];
  readonly excusals: readonly KeptExcusal[];
}

/** Whoever was ever asked as one of a crew, with those who are in it now. */
export function ofCrew(database: DatabaseSync, { site, announcement }: PackChoice, crew: CrewId): WorkerId[] {
  const now = database.prepare('SELECT id FROM workers WHERE site = ? AND crew = ?').all(site, crew);
  const all = new Set(now.map(({ id }) => id as WorkerId));
  for (const { asked } of everyDenominator(database, site, announcement))
    for (const one of asked) if (one.crew === crew) all.add(one.worker);
  return [...all];
}

/** `answered` are the announcements that the pack's rows are about. */
export function askedFor(
  database: DatabaseSync,
  choice: PackChoice,
  crew: ReadonlySet<WorkerId>,
  answered: ReadonlySet<AnnouncementId>
): PackAsked {
  const { site, announcement, version } = choice;
  const [from, until] = [choice.from ?? -Infinity, choice.until ?? Infinity];
  const isOfPack = (worker: WorkerId): boolean =>
    (choice.worker === null || choice.worker === worker) && (choice.crew === null || crew.has(worker));
  const isMeant = (one: Denominator): boolean => {
    if (version !== null && one.version !== version) return false;
    // What was asked before a period counts where it was answered in it.
    if (one.scope.type === 'version')
      return one.frozenAt < until && (one.frozenAt >= from || answered.has(one.announcement));
    return one.scope.from < until && one.scope.until > from;
  };

  const denominators: Denominator[] = [];
  const people = new Set<WorkerId>();
  for (const one of everyDenominator(database, site, announcement)) {
    const asked = isMeant(one) ? one.asked.filter(({ worker }) => isOfPack(worker)) : [];
    if (asked.length === 0) continue;
    denominators.push({ ...one, asked });
    for (const { worker } of asked) people.add(worker);
  }
  const excusals = everyExcusal(database, site).filter(
    (one) =>
      people.has(one.worker) &&
      one.from < until &&
      (one.until === null || one.until > from) &&
      (announcement === null || one.announcement === null || one.announcement === announcement)
  );
  return { denominators, excusals };
}

/** A line of asked.jsonl. */
export const askedLine = ({ asked, ...one }: Denominator, people: PackPeople): object => ({
  ...one,
  asked: asked.map(({ worker, ...told }) => ({ ...told, subject: people.subjectIn(one, worker) }))
});

/** A line of excused.jsonl. */
export function excusedLine({ id: _id, worker, by, ...told }: KeptExcusal, people: PackPeople): object {
  const said = by.type === 'worker' ? { type: by.type, subject: people.subjectFor(by.id) } : by;
  return { ...told, subject: people.subjectFor(worker), by: said };
}
