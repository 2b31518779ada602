// How many have confirmed each notice, as walls may show it: read from the ledger as answers come in, a notice at a time, never more often than
// every two seconds a site.
import { wallCounts, type Group } from '#playlists/answer/wall-counts.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { AnnouncementId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { noticesToConfirm } from '#playlists/program/to-confirm.ts';
import type { CountFact } from '#playlists/wire/floor.ts';
import type { Sites } from '../app.ts';
import type { Log } from '../storage/log.ts';
import type { Stores } from '../storage/stores.ts';
import { standingOf, type VersionStanding } from './standing-of.ts';

export interface LiveCounts {
  /** Of the notices that ask to be confirmed now; empty where the site shows none, and until they are read. */
  of(site: SiteId): readonly CountFact[];
  /** An answer to this notice came in; null where anything may have changed. */
  moved(site: SiteId, announcement: AnnouncementId | null): void;
  close(): void;
}

interface Asks {
  readonly sites: Pick<Sites, 'get'>;
  readonly stores: Pick<Stores, 'people' | 'ledger' | 'denominators' | 'excusals'>;
  readonly now: () => number;
  readonly log: Log;
  /** The counts of this site are others now. */
  readonly onMoved: (site: SiteId) => void;
  readonly settleMs?: number;
}

const SETTLE_MS = 2000;
/** Workers come and go, and notices begin and end, without an answer. */
const STALE_MS = 60_000;

interface Kept {
  facts: readonly CountFact[];
  /** When all of them were read last, epoch ms. */
  readAt: number;
  /** To be read anew; null for all. */
  stale: Set<AnnouncementId> | null;
  timer: NodeJS.Timeout | undefined;
}

export function liveCounts({ sites, stores, now, log, onMoved, settleMs = SETTLE_MS }: Asks): LiveCounts {
  const kept = new Map<SiteId, Kept>();
  let closed = false;

  function plan(id: SiteId, one: Kept): void {
    if (closed || one.timer !== undefined) return;
    one.timer = setTimeout(() => {
      refresh(id, one).catch((error: unknown) => log.error({ err: error, site: id }, 'counts could not be read'));
    }, settleMs).unref();
  }

  async function refresh(id: SiteId, one: Kept): Promise<void> {
    const { stale } = one;
    one.stale = new Set();
    try {
      const site = shownBy(sites, id);
      if (site === null) return void kept.delete(id);
      const before = JSON.stringify(one.facts);
      one.facts = await read(site, stale === null ? null : { stale, facts: one.facts });
      if (stale === null) one.readAt = now();
      if (JSON.stringify(one.facts) !== before) onMoved(id);
    } catch (error) {
      one.stale = null;
      throw error;
    } finally {
      one.timer = undefined;
      if (one.stale === null || one.stale.size > 0) plan(id, one);
    }
  }

  async function read(
    site: Site,
    known: { readonly stale: ReadonlySet<AnnouncementId>; readonly facts: readonly CountFact[] } | null
  ): Promise<readonly CountFact[]> {
    const at = now();
    const workers = await stores.people.list(site.id);
    const facts: CountFact[] = [];
    for (const { announcement, version } of noticesToConfirm(site, site.languages, at, at + 1)) {
      const had = known?.facts.find((fact) => fact.announcement === announcement && fact.version === version);
      const one = lookup(site.announcements, announcement);
      if (had !== undefined && !known?.stale.has(announcement)) facts.push(had);
      else if (one !== undefined) facts.push(...(await counted(site, one, version, workers, at)));
    }
    return facts;
  }

  async function counted(
    site: Site,
    one: Announcement,
    version: number,
    workers: readonly Worker[],
    at: number
  ): Promise<readonly CountFact[]> {
    const standing = await standingOf(stores, site, one, workers, at);
    if (standing === null) return [];
    const { onWalls, leastGroup } = site.counts;
    const { all, groups } = wallCounts(groupsOf(site, standing), { allowed: onWalls, least: leastGroup });
    if (all === null) return [];
    return [{ announcement: one.id, version, ...all, groups: groups.filter(({ name }) => name !== '') }];
  }

  function moved(id: SiteId, announcement: AnnouncementId | null): void {
    if (shownBy(sites, id) === null) return;
    const one = kept.get(id) ?? { facts: [], readAt: 0, stale: null, timer: undefined };
    kept.set(id, one);
    if (announcement === null) one.stale = null;
    else one.stale?.add(announcement);
    plan(id, one);
  }

  return {
    of(id) {
      if (shownBy(sites, id) === null) return [];
      const one = kept.get(id);
      if (one === undefined || now() - one.readAt > STALE_MS) moved(id, null);
      return one?.facts ?? [];
    },
    moved,
    close() {
      closed = true;
      for (const { timer } of kept.values()) clearTimeout(timer);
    }
  };
}

/** The site's document, where its walls show counts. */
function shownBy(sites: Pick<Sites, 'get'>, id: SiteId): Site | null {
  const site = sites.get(id)?.site;
  return site?.counts.onWalls ? site : null;
}

/** By crew; those without one are a group of no name. Who is excused was asked: that somebody is, is no wall's business. */
function groupsOf(site: Site, { why, confirmed, waiting, excused }: VersionStanding): readonly Group[] {
  const groups = new Map<string, { asked: number; confirmed: number }>();
  const count = (worker: WorkerId, isConfirmed: boolean): void => {
    const crew = why.get(worker)?.crew ?? null;
    const name = crew === null ? '' : (lookup(site.crews, crew)?.name ?? '');
    const group = groups.get(name) ?? { asked: 0, confirmed: 0 };
    groups.set(name, { asked: group.asked + 1, confirmed: group.confirmed + (isConfirmed ? 1 : 0) });
  };
  for (const worker of confirmed) count(worker, true);
  for (const worker of [...waiting, ...excused.map((one) => one.worker)]) count(worker, false);
  return [...groups]
    .map(([name, group]) => ({ name, ...group }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}
