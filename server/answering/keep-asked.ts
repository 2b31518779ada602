// Keeps who was asked: what was never frozen is once, who joins is added, and each shift instance is frozen when it is over. What is frozen with a
// change is the journal's (freezing.ts).
import type { Logger } from 'pino';
import { asksFrom } from '#playlists/answer/due.ts';
import { type Asked, type Denominator, freeze } from '#playlists/answer/denominator.ts';
import { dutiesIn } from '#playlists/answer/duties-of.ts';
import { type Announcement, announcementState } from '#playlists/site/announcement.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { listed } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Sites } from '../app.ts';
import { breathing } from '../breathe.ts';
import { serialQueue } from '../sites/serial-queue.ts';
import type { CheckInRow, Recorded } from '../storage/ledger-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { candidates, onDutyBy } from './candidates.ts';
import { confirmedWorkers } from './confirmed-workers.ts';
import { isOfShift, type PassedShift, scopeOf, shiftsPassed } from './shifts-passed.ts';

interface Asks {
  readonly stores: Pick<Stores, 'denominators' | 'people' | 'ledger' | 'notes'>;
  readonly sites: Pick<Sites, 'get' | 'list'>;
  readonly now: () => number;
  readonly log: Logger;
  /** Others are asked something now. */
  readonly onMoved: (site: SiteId) => void;
}

export interface KeepAsked {
  /** Freezes what was never frozen and adds who is missing: after a start, and after any doubt. */
  catchUp(): Promise<void>;
  /** These workers are on the roster, or others than they were. */
  workersPut(site: SiteId, workers: readonly Worker[]): Promise<void>;
  checkedIn(row: Recorded<CheckInRow>): Promise<void>;
  /** Freezes the shift instances that are over since this was asked last, also before a restart. */
  timePassed(): Promise<void>;
}

const VERSION = { type: 'version' } as const;
/** A server that was off for longer froze nothing meanwhile, and who was there then cannot be told any more. */
const LONGEST_MS = 31 * 86_400_000;
const KEEP_CURSOR_MS = 6 * 3_600_000;
const cursorOf = (site: SiteId): string => `asked-until/${site}`;

export function keepAsked({ stores, sites, now, log, onMoved }: Asks): KeepAsked {
  const { denominators, people, ledger, notes } = stores;
  const queue = serialQueue();

  async function catchUpSite(site: Site): Promise<void> {
    const at = now();
    const asking = listed(site.announcements).filter((one) => isAsking(one, at));
    if (asking.length === 0) return;
    const all = candidates(site, await people.list(site.id), onDutyBy(dutiesIn(site, at, at + 1)));
    const breathe = breathing();
    let frozen = 0;
    for (const one of asking) {
      const now = freeze(one, VERSION, all, at);
      // Asked since it asks: nobody knows any more who joined when.
      const late = freeze(one, VERSION, all, Math.min(asksFrom(one), at));
      if (now === null || late === null) continue;
      if (await denominators.add(site.id, { ...late, frozenAt: at })) frozen += 1;
      else await join(site.id, now);
      await breathe();
    }
    if (frozen > 0)
      log.info({ site: site.id, announcements: frozen }, 'who is asked was never kept, and is from now on');
  }

  /** Adds those of `frozen` who are not in the version's denominator. */
  async function join(
    site: SiteId,
    { announcement, version, asked, frozenAt }: Denominator
  ): Promise<readonly Asked[]> {
    return asked.length === 0 ? [] : denominators.join(site, announcement, version, asked, frozenAt);
  }

  async function joinAll(site: Site, workers: readonly Worker[], isOnDuty: (worker: Worker) => boolean, at: number) {
    const breathe = breathing();
    let added = 0;
    const all = candidates(site, workers, isOnDuty);
    for (const one of listed(site.announcements).filter((each) => isAsking(each, at))) {
      const frozen = freeze(one, VERSION, all, at);
      added += frozen === null ? 0 : (await join(site.id, frozen)).length;
      await breathe();
    }
    if (added > 0) onMoved(site.id);
  }

  async function passed(site: Site): Promise<void> {
    const until = now();
    const kept = await notes.get(cursorOf(site.id));
    const from = Math.max(Number(kept ?? until), until - LONGEST_MS);
    const shifts = shiftsPassed(site, from, until);
    const onDuty = listed(site.announcements).some((one) => one.audience.onDuty && isAsking(one, until));
    if (shifts.length > 0 || onDuty) {
      const workers = await people.list(site.id);
      if (onDuty) await joinAll(site, workers, onDutyBy(dutiesIn(site, Math.min(from, until - 1), until)), until);
      for (const shift of shifts) await freezeShift(site, shift, workers, until);
    }
    // A server with many sites wakes often, and at most of them nothing ended.
    if (kept === null || shifts.length > 0 || until - from > KEEP_CURSOR_MS)
      await notes.set(cursorOf(site.id), String(until));
  }

  async function freezeShift(site: Site, shift: PassedShift, workers: readonly Worker[], at: number): Promise<void> {
    const { scope } = shift;
    const breathe = breathing();
    const read = await ledger.checkInsOn(site.id, scope.startsOn);
    const key = JSON.stringify(scope);
    const came = new Set(
      read.flatMap(({ worker, work }) => (work?.duty && JSON.stringify(scopeOf(work.duty)) === key ? [worker] : []))
    );
    const of = workers.filter((worker) => came.has(worker.id) || isOfShift(shift, worker));
    const all = candidates(site, of, () => true);
    for (const one of listed(site.announcements).filter((each) => askedIn(each, scope.from, scope.until))) {
      const before = await confirmedWorkers(ledger, site.id, one);
      const open = all.filter(({ id }) => (before.get(id) ?? Infinity) >= scope.from);
      const frozen = freeze(one, scope, open, at);
      if (frozen !== null && frozen.asked.length > 0) await denominators.add(site.id, frozen);
      await breathe();
    }
  }

  return {
    catchUp: () =>
      queue(async () => {
        for (const site of sites.list()) await catchUpSite(site);
      }),
    workersPut: (id, workers) =>
      queue(async () => {
        const site = sites.get(id)?.site;
        const at = now();
        if (site !== undefined) await joinAll(site, workers, onDutyBy(dutiesIn(site, at, at + 1)), at);
      }),
    async checkedIn(row) {
      const site = sites.get(row.site)?.site;
      const at = row.recordedBefore?.at ?? row.at;
      const byBadge = (one: Announcement): boolean => one.audience.onDuty && isAsking(one, at);
      if (site === undefined || !listed(site.announcements).some(byBadge)) return;
      const worker = await people.get(row.site, row.worker);
      if (worker !== null) await queue(() => joinAll(site, [worker], () => true, at));
    },
    timePassed: () =>
      queue(async () => {
        for (const site of sites.list()) await passed(site);
      })
  };
}

/** Also one whose beginning is to come: who joins until then is asked with the others. */
const isAsking = (one: Announcement, at: number): boolean =>
  one.published?.content.asksAcknowledgement === true && announcementState(one, at) === 'published';

/** Whether a notice asked at some time in [from, until). */
function askedIn(one: Announcement, from: number, until: number): boolean {
  if (one.published?.content.asksAcknowledgement !== true || asksFrom(one) >= until) return false;
  const ends = [one.validUntil, one.withdrawnAt].filter((text) => text !== null).map((text) => Date.parse(text));
  return ends.every((end) => end > from);
}
