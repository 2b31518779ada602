// What a worker still has to confirm, whole, as kiosks and phones show it.
import { attendances } from '#playlists/answer/attendance.ts';
import { asks, asksFrom, due } from '#playlists/answer/due.ts';
import { dutiesOf } from '#playlists/answer/duties-of.ts';
import type { AnnouncementId, SiteId } from '#playlists/site/ids.ts';
import { listed } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { instantOf } from '#playlists/time/zone.ts';
import type { WallTime } from '#playlists/site/values.ts';
import type { Due } from '#playlists/wire/floor.ts';
import { shown } from '../content/shown.ts';
import type { Stores } from '../storage/stores.ts';
import type { SaidBefore } from './said-before.ts';

/** A shift that somebody checked in to now, or may have ended lately, lies within. */
const DAY_MS = 86_400_000;

export async function dueNotices(
  stores: Pick<Stores, 'ledger' | 'denominators'>,
  before: SaidBefore,
  siteId: SiteId,
  site: Site,
  worker: Worker,
  at: number
): Promise<Due[]> {
  const asking = listed(site.announcements).flatMap((one) => (asks(one, at) ? [one.id] : []));
  const confirmed = await stores.ledger.confirmedBy(siteId, worker.id, asking);
  const worked = await workedShifts(stores, siteId, site, worker, at);
  const joinedAt = worker.joinedOn === null ? null : instantOf(worker.joinedOn, '00:00' as WallTime, site.timeZone);
  const askedSince = await sinceWhen(stores, site, worker, at);
  const owed = due(site, { worker, confirmed, worked, joinedAt, askedSince }, at).map(
    async ({ announcement: { id, published }, dueAt, confirmedBefore }) => {
      if (published === null) return [];
      const { number, contentHash, content } = published;
      const old = confirmedBefore === null ? null : await before(siteId, worker.id, id, confirmedBefore);
      return [{ announcement: id, version: number, contentHash, content: shown(content), dueAt, before: old }];
    }
  );
  return (await Promise.all(owed)).flat();
}

/** Since when notices that go by time ask this worker: who came to a crew has the time of who joins, at the kiosk as at the desk. */
async function sinceWhen({ denominators }: Pick<Stores, 'denominators'>, site: Site, worker: Worker, at: number) {
  const since = new Map<AnnouncementId, number>();
  for (const one of timed(site, at)) {
    const denominator = await denominators.of(site.id, one.id, one.published?.number ?? 0);
    const asked = denominator?.asked.find((each) => each.worker === worker.id);
    if (asked !== undefined) since.set(one.id, asked.since);
  }
  return since;
}

const timed = (site: Site, at: number) =>
  Object.values(site.announcements).filter((one) => one.due.type !== 'whenever' && asks(one, at));

/** The worker's times at work since the oldest notice that goes by them; most sites have none, and nothing is read. */
async function workedShifts(stores: Pick<Stores, 'ledger'>, siteId: SiteId, site: Site, worker: Worker, at: number) {
  const byShift = timed(site, at);
  if (byShift.length === 0) return [];
  const since = Math.min(...byShift.map(asksFrom));
  const reads = await stores.ledger.checkInsOf(siteId, worker.id, since);
  const [first, last] = [reads[0], reads[reads.length - 1]];
  if (first === undefined || last === undefined) return [];
  return attendances(reads, dutiesOf(site, worker, first.at - DAY_MS, last.at + DAY_MS));
}
