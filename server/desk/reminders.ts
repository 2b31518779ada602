// Whom a supervisor has to remind of what: everybody who is waited for now, by the crew they are in today, whose shift it is first.
import { asks } from '#playlists/answer/due.ts';
import { dutiesIn } from '#playlists/answer/duties-of.ts';
import type { CrewId, WorkerId } from '#playlists/site/ids.ts';
import { listed } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { CrewReminders, Reminder } from '#admin/acknowledgements/reminders.ts';
import { shownTitle } from '#admin/shown-title.ts';
import { dueTimes } from '../answering/due-times.ts';
import { standingOf } from '../answering/standing-of.ts';
import type { App } from '../app.ts';
import { breathing } from '../breathe.ts';
import type { ByWorker } from './asked-people.ts';
import { crewName } from '#playlists/site/crew-name.ts';

type Item = Reminder['of'][number];

export async function reminders({ stores }: Pick<App, 'stores'>, site: Site, at: number): Promise<CrewReminders[]> {
  const workers = await stores.people.list(site.id);
  const known: ByWorker = new Map(workers.map((worker) => [worker.id, worker]));
  const owed = new Map<WorkerId, Item[]>();
  const breathe = breathing();
  for (const one of listed(site.announcements).filter((each) => asks(each, at))) {
    const standing = await standingOf(stores, site, one, workers, at);
    const waiting =
      standing?.waiting.map((worker) => standing.why.get(worker)).filter((each) => each !== undefined) ?? [];
    const times = await dueTimes(stores.ledger, site, one, waiting, known);
    const title = shownTitle(one, site.languages);
    for (const { worker } of waiting)
      owed.set(worker, [
        ...(owed.get(worker) ?? []),
        { announcement: one.id, title, dueAt: times.get(worker) ?? null }
      ]);
    await breathe();
  }
  const people = workers.flatMap((worker) => {
    const of = owed.get(worker.id)?.toSorted((a, b) => sooner(a.dueAt, b.dueAt));
    if (of === undefined) return [];
    const name = `${worker.firstName} ${worker.lastName}`;
    return [{ crew: worker.crew, worker: worker.id, name, number: worker.number, of }];
  });
  return [...Map.groupBy(people, ({ crew }) => crew)]
    .map(([crew, all]) => ({
      crew: crew ?? '',
      name: crewName(site, crew) || 'No crew',
      onDutyUntil: onDutyUntil(site, crew, at),
      people: all.toSorted((a, b) => sooner(a.of[0]?.dueAt ?? null, b.of[0]?.dueAt ?? null))
    }))
    .toSorted(
      (a, b) =>
        Number(a.onDutyUntil === null) - Number(b.onDutyUntil === null) ||
        a.name.localeCompare(b.name, 'en', { numeric: true })
    );
}

function onDutyUntil(site: Site, crew: CrewId | null, at: number): number | null {
  const ends = dutiesIn(site, at, at + 1).flatMap((duty) => (crew !== null && duty.crew === crew ? [duty.until] : []));
  return ends.length === 0 ? null : Math.max(...ends);
}

const sooner = (a: number | null, b: number | null): number =>
  (a ?? Infinity) === (b ?? Infinity) ? 0 : (a ?? Infinity) - (b ?? Infinity);
