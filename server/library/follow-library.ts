// Sites follow the library: what they take is put into their own documents, by a change in each one's journal, when they ask and whenever the library
// changes. What a site lacks is found by comparing, so a crash, a full disk or a refusal leaves nothing behind that the next try does not catch up.
import type { Logger } from 'pino';
import type { ChangeOf } from '#playlists/site/change.ts';
import type { MediaHash, PlaylistId, SiteId } from '#playlists/site/ids.ts';
import { LIBRARY, libraryId, sharedId } from '#playlists/site/library.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { owed } from '#playlists/site/owed.ts';
import { mediaOf } from '#playlists/site/template-shows.ts';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { Library, SiteNow, Sites } from '../app.ts';
import { serialQueue } from '../sites/serial-queue.ts';
import type { Actor, Media } from '../storage/stores.ts';

export interface Asks {
  readonly sites: Sites;
  readonly media: Pick<Media, 'share'>;
  readonly now: () => number;
  readonly log: Logger;
  /** How long a site that could not follow waits for the next try. */
  readonly retryMs?: number;
}

const RETRY_MS = 60_000;

export function followLibrary({ sites, media, now, log, retryMs = RETRY_MS }: Asks): Library & {
  close(): Promise<void>;
} {
  /** One change at a time, so that none is made of a library or a site that another is just changing. */
  const inTurn = serialQueue();
  const waiting = new Set<SiteId>();
  const behind = new Map<SiteId, string>();
  let work: Promise<void> = Promise.resolve();
  let underWay = false;
  let closed = false;
  let retry: NodeJS.Timeout | null = null;

  /** Makes the site take what `chosen` makes of what it takes now, as the library has it. */
  async function put(
    id: SiteId,
    actor: Actor,
    chosen: (taken: readonly PlaylistId[]) => readonly PlaylistId[]
  ): Promise<SiteNow | Refusal> {
    const [from, to] = [sites.get(LIBRARY), sites.get(id)];
    if (from === null || to === null) return refuse('not-found', '', 'There is no such site, or no library.');
    const change = owed(from.site, to.site, chosen(to.site.taken));
    if (change === null) return to;
    for (const hash of mediaIn(change)) {
      const refusal = await media.share(LIBRARY, id, hash, now());
      if (refusal !== null) return refusal;
    }
    return sites.change(id, actor, change);
  }

  async function bringUp(id: SiteId): Promise<void> {
    try {
      const done = await put(id, { type: 'library' }, (taken) => taken);
      if (isRefusal(done)) late(id, done.says, {});
      else if (behind.delete(id)) log.info({ site: id }, 'the site follows the library again');
    } catch (error) {
      late(id, 'The server could not write it down.', { err: error });
    }
  }

  function late(id: SiteId, says: string, why: object): void {
    if (behind.get(id) !== says)
      log.warn({ site: id, says, ...why }, 'a site could not follow the library; it is tried again');
    behind.set(id, says);
    retry ??= setTimeout(() => {
      retry = null;
      follow(behind.keys());
    }, retryMs).unref();
  }

  function follow(ids: Iterable<SiteId>): void {
    for (const id of ids) waiting.add(id);
    if (underWay || closed) return;
    underWay = true;
    work = run();
  }

  async function run(): Promise<void> {
    for (let [id] = waiting; id !== undefined && !closed; [id] = waiting) {
      waiting.delete(id);
      const next = id;
      await inTurn(() => bringUp(next));
      // Hundreds of sites follow: displays and pages have their turn between any two.
      await new Promise((resolve) => setImmediate(resolve));
    }
    underWay = false;
  }

  const takers = (): SiteId[] => sites.list().flatMap(({ id, taken }) => (taken.length > 0 ? [id] : []));
  const stopListening = sites.onChange(({ now: { site } }) => {
    if (site.id === LIBRARY) follow(takers());
    else if (behind.has(site.id)) follow([site.id]);
  });
  // What the library has and a site lacks because the server stopped in between.
  follow(takers());

  async function changed(
    id: SiteId,
    actor: Actor,
    chosen: (taken: readonly PlaylistId[]) => readonly PlaylistId[]
  ): Promise<SiteNow | Refusal> {
    const done = await inTurn(() => put(id, actor, chosen));
    // The library may have changed while the site's change was written down.
    follow([id]);
    return done;
  }

  return {
    async take(id, playlist, actor) {
      const head = sites.get(LIBRARY)?.site;
      if (head === undefined || lookup(head.playlists, playlist) === undefined)
        return refuse('not-found', 'playlist', 'There is no such playlist in the library.');
      const copy = sharedId(playlist);
      return changed(id, actor, (taken) => (taken.includes(copy) ? taken : [...taken, copy]));
    },
    giveBack: (id, playlist, actor) =>
      changed(id, actor, (taken) => taken.filter((copy) => libraryId(copy) !== playlist)),
    behind: () => behind,
    async close() {
      closed = true;
      stopListening();
      if (retry !== null) clearTimeout(retry);
      await work;
    }
  };
}

function mediaIn(change: ChangeOf<'put-shared'>): ReadonlySet<MediaHash> {
  return new Set(change.announcements.flatMap(({ published }) => mediaOf(published.content.template)));
}
