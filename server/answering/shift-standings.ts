// What each shift instance was asked of a version, and how that stood when it was over and stands now.
import { tally } from '#playlists/answer/denominator.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { ShiftStanding } from '#admin/acknowledgements/answers-of.ts';
import { isOverAt, type ShiftScope } from './shifts-passed.ts';
import { gone } from './standing-of.ts';
import type { Stores } from '../storage/stores.ts';
import { crewName } from '#playlists/site/crew-name.ts';

const MOST = 30;

/** The newest first; `confirmedAt` are those who confirmed the version, with when. */
export async function shiftStandings(
  stores: Pick<Stores, 'denominators' | 'excusals'>,
  site: Site,
  one: Announcement,
  version: number,
  workers: readonly Worker[],
  confirmedAt: ReadonlyMap<WorkerId, number>
): Promise<readonly ShiftStanding[]> {
  const frozen = await stores.denominators.shifts(site.id, one.id, version, MOST);
  const standings: ShiftStanding[] = [];
  for (const denominator of frozen) {
    const { scope } = denominator;
    if (scope.type !== 'shift') continue;
    const said = await stores.excusals.holding(site.id, scope.from, scope.until);
    const excusals = [...said, ...gone(denominator, site, workers)];
    const counted = tally(denominator, new Set(confirmedAt.keys()), excusals, scope.until);
    const inTime = counted.confirmed.filter((worker) => (confirmedAt.get(worker) ?? Infinity) < isOverAt(scope));
    standings.push({
      key: JSON.stringify(scope),
      name: shiftWords(site, scope),
      from: scope.from,
      until: scope.until,
      asked: counted.asked,
      inTime: inTime.length,
      later: counted.confirmed.length - inTime.length,
      excused: counted.excused.length,
      waiting: counted.waiting.length
    });
  }
  return standings;
}

/** `Night · Blue`; of a roster its name. */
export function shiftWords(
  site: Site,
  { pattern: id, crew, shift }: Pick<ShiftScope, 'pattern' | 'crew' | 'shift'>
): string {
  const pattern = lookup(site.shiftPatterns, id);
  const named = pattern?.type === 'cycle' ? pattern.shifts.find(({ letter }) => letter === shift)?.name : undefined;
  const words = [named ?? shift ?? pattern?.name ?? '', crewName(site, crew)];
  return words.filter((word) => word !== '').join(' · ');
}
