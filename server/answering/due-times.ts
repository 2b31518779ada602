// Until when each of those who were asked has time: for most notices one date for all, else by the shifts that each of them really worked.
import { attendances } from '#playlists/answer/attendance.ts';
import type { Asked } from '#playlists/answer/denominator.ts';
import { asksFrom } from '#playlists/answer/due.ts';
import { dueAt } from '#playlists/answer/due-at.ts';
import { dutiesOf } from '#playlists/answer/duties-of.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { breathing } from '../breathe.ts';
import type { Ledger } from '../storage/ledger-stores.ts';

const DAY_MS = 86_400_000;

/** Epoch ms by worker; null where there is no such time yet, or none at all. `asked` are those who are waited for. */
export async function dueTimes(
  ledger: Pick<Ledger, 'checkInsOf'>,
  site: Site,
  one: Announcement,
  asked: readonly Asked[],
  workers: ReadonlyMap<WorkerId, Worker>
): Promise<ReadonlyMap<WorkerId, number | null>> {
  const times = new Map<WorkerId, number | null>();
  const breathe = breathing();
  for (const { worker, since } of asked) {
    const from = Math.max(asksFrom(one), since);
    const known = workers.get(worker);
    const byDate = dueAt(one.due, from, []);
    const goesByShifts = byDate === null && one.due.type !== 'whenever';
    times.set(worker, goesByShifts && known !== undefined ? await byShifts(ledger, site, one, known, from) : byDate);
    await breathe();
  }
  return times;
}

async function byShifts(
  ledger: Pick<Ledger, 'checkInsOf'>,
  site: Site,
  one: Announcement,
  worker: Worker,
  from: number
): Promise<number | null> {
  const reads = await ledger.checkInsOf(site.id, worker.id, from);
  const [first, last] = [reads[0], reads.at(-1)];
  if (first === undefined || last === undefined) return null;
  // What was kept needs no pattern; only rows from before are matched now.
  const isKept = reads.every(({ work }) => work !== null);
  const duties = isKept ? [] : dutiesOf(site, worker, first.at - DAY_MS, last.at + DAY_MS);
  return dueAt(one.due, from, attendances(reads, duties));
}
