// The sites in memory. One queue per site takes changes in order: edit, journal (durable), then the document and whoever listens.
import type { Logger } from 'pino';
import { affected } from '#playlists/program/affected.ts';
import type { Program } from '#playlists/program/program.ts';
import { takesEffectAt } from '#playlists/program/takes-effect.ts';
import { canonical } from '#playlists/site/canonical.ts';
import type { Change, Stamp } from '#playlists/site/change.ts';
import { edit } from '#playlists/site/edit.ts';
import type { ContentHash, DisplayId, SiteId } from '#playlists/site/ids.ts';
import { LIBRARY } from '#playlists/site/library.ts';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Timestamp } from '#playlists/site/values.ts';
import { freezing } from '../answering/freezing.ts';
import type { Made, SiteNow, Sites } from '../app.ts';
import type { Actor, JournalEntry, Stores } from '../storage/stores.ts';
import { aboutOf, changedThing } from './changed-thing.ts';
import { foreignWord } from './foreign-word.ts';
import { past } from './past.ts';
import { replay, sha256 } from './replay.ts';
import { RESERVED_IDS } from './reserved-ids.ts';
import { serialQueue } from './serial-queue.ts';
import { takenBy } from './taken-by.ts';
import { touches } from './touches.ts';

/** Refuses more sites than one server is meant for. */
const MOST_SITES = 1000;

export interface Asks {
  readonly stores: Pick<Stores, 'journal' | 'documents'>;
  readonly log: Logger;
  readonly now: () => number;
  readonly newId: () => string;
  /** The programs that these displays were sent, each once, to find the end of a slide at which a change takes effect. */
  readonly programsOf: (site: SiteId, displays: readonly DisplayId[]) => readonly Program[];
}

interface Stamped {
  readonly site: Site;
  readonly stamp: Stamp;
  /** Displays whose program may be another. */
  readonly reached: readonly DisplayId[];
}

/** Reads every site's document and replays what the journal has beyond it. Throws where journal and document contradict each other. */
export async function openSites(asks: Asks): Promise<Sites> {
  const { stores, log } = asks;
  const sites = new Map<SiteId, SiteNow>();
  const queues = new Map<SiteId, ReturnType<typeof serialQueue>>();
  const listeners = new Set<(made: Made) => void>();
  const earlier = past(stores.journal, (id) => sites.get(id) ?? null);
  for (const id of await stores.journal.sites()) sites.set(id, await restore(id, stores, log));

  async function change(
    id: SiteId,
    actor: Actor,
    wanted: Change,
    options: { baseRevision?: number | null; id?: string } = {}
  ): Promise<SiteNow | Refusal> {
    const changeId = options.id ?? asks.newId();
    const before = sites.get(id) ?? null;
    const known = options.id === undefined ? null : await stores.journal.find(id, changeId);
    if (known !== null && before !== null) {
      return canonical(known.change) === canonical(wanted)
        ? before
        : refuse('exists', 'id', 'This id stands for another change.');
    }
    if (before === null && wanted.type !== 'make-site') return refuse('not-found', '', 'There is no such site.');
    if (before === null && RESERVED_IDS.has(id)) return refuse('not-allowed', 'id', `A site cannot be called ${id}.`);
    if (before === null && sites.size >= MOST_SITES)
      return refuse('too-many', '', `A server holds at most ${MOST_SITES} sites.`);
    const foreign = foreignWord(wanted, actor);
    if (foreign !== null) return foreign;
    const stale = await movedOn(id, before, wanted, options.baseRevision ?? null);
    if (stale !== null) return stale;

    const made = stamped(before, wanted);
    if (isRefusal(made)) return made;
    const needed = id === LIBRARY ? takenBy(sites.values(), wanted) : null;
    if (needed !== null) return needed;
    const entry: JournalEntry = {
      id: changeId,
      site: id,
      revision: (before?.revision ?? 0) + 1,
      actor,
      stamp: made.stamp,
      change: wanted
    };
    const asked = freezing(before?.site ?? null, made.site, Date.parse(made.stamp.at));
    const told = { about: aboutOf(wanted), values: changedThing(before?.site ?? null, made.site, wanted) };
    await stores.journal.append(entry, publishedBy(wanted, made.site), asked, told);
    const now = { revision: entry.revision, site: made.site };
    sites.set(id, now);
    log.debug({ site: id, revision: now.revision, change: wanted.type, actor }, 'site changed');
    // The journal is durable; a document that cannot be written is caught up from it at the next start.
    stores.documents.write(now.revision, now.site).catch((error: unknown) => {
      log.error({ err: error, site: id }, 'the site document could not be written; the journal has the change');
    });
    const takesEffectAt = Date.parse(made.stamp.takesEffectAt);
    earlier.superseded(before?.site ?? null, now, takesEffectAt, Date.parse(made.stamp.at));
    for (const listener of listeners)
      listener({ before: before?.site ?? null, now, change: wanted, takesEffectAt, reached: made.reached });
    return now;
  }

  async function movedOn(
    id: SiteId,
    before: SiteNow | null,
    wanted: Change,
    base: number | null
  ): Promise<Refusal | null> {
    if (before === null || base === null || base === before.revision) return null;
    const since = await stores.journal.after(id, base);
    const same = base > before.revision || since.some((entry) => touches(entry.change) === touches(wanted));
    return same ? refuse('stale', '', 'Somebody else changed this meanwhile. Look at it again, then save.') : null;
  }

  function stamped(before: SiteNow | null, wanted: Change): Stamped | Refusal {
    const at = asks.now();
    const atOnce: Stamp = { at: toTimestamp(at), takesEffectAt: toTimestamp(at) };
    const tried = edit(before?.site ?? null, wanted, atOnce, sha256);
    if (isRefusal(tried)) return tried;
    const reached = affected(before?.site ?? null, tried);
    if (before === null || wanted.type.endsWith('-takeover')) return { site: tried, stamp: atOnce, reached };
    // Of what was sent alone: compiling here, for thousands of displays, would keep the change and everybody else waiting.
    const effect = takesEffectAt(asks.programsOf(before.site.id, reached), at);
    const stamp: Stamp = { at: atOnce.at, takesEffectAt: toTimestamp(effect) };
    const site = edit(before.site, wanted, stamp, sha256);
    return isRefusal(site) ? site : { site, stamp, reached };
  }

  return {
    list: () => [...sites.values()].flatMap(({ site }) => (site.id === LIBRARY ? [] : [site])),
    get: (id) => sites.get(id) ?? null,
    at: earlier.at,
    change(id, actor, wanted, options) {
      let queue = queues.get(id);
      if (queue === undefined) queues.set(id, (queue = serialQueue()));
      return queue(() => change(id, actor, wanted, options));
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
}

async function restore(id: SiteId, stores: Asks['stores'], log: Logger): Promise<SiteNow> {
  const document = await stores.documents.read(id);
  if (document?.recovered)
    log.error(
      { site: id, revision: document.revision },
      'the site document was damaged; an older generation was read, and the journal has what it lacks: nothing is lost, but look at the disk'
    );
  const now = await replay(stores.journal, id, document, Infinity);
  if (now === null) throw new Error(`Site ${id} has neither a document nor a journal`);
  const [newest] = await stores.journal.newest(id, 1);
  if (newest === undefined || newest.revision !== now.revision) {
    throw new Error(
      `The document of site ${id} is at revision ${now.revision}, its journal at ${newest?.revision ?? 0}: they do not belong together`
    );
  }
  const replayed = now.revision - (document?.revision ?? 0);
  if (replayed > 0) {
    log.info({ site: id, revision: now.revision, replayed }, 'site caught up from the journal');
    await stores.documents.write(now.revision, now.site);
  }
  return { revision: now.revision, site: now.site };
}

function publishedBy(
  change: Change,
  site: Site
): { hash: ContentHash; content: NonNullable<Site['announcements'][never]['published']>['content'] }[] {
  switch (change.type) {
    case 'publish-announcement': {
      const published = site.announcements[change.id]?.published;
      return published ? [{ hash: published.contentHash, content: published.content }] : [];
    }
    case 'put-shared':
      return change.announcements.map(({ published: { contentHash: hash, content } }) => ({ hash, content }));
    default:
      return [];
  }
}

const toTimestamp = (at: number): Timestamp => new Date(at).toISOString() as Timestamp;
