// A site as it was at an instant that has passed: made again from the journal, beginning at the nearest document still at hand.
import type { SiteId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { SiteNow } from '../app.ts';
import type { Journal } from '../storage/stores.ts';
import { replay } from './replay.ts';
import { serialQueue } from './serial-queue.ts';

/** Documents kept for the next question, of all sites together. Those of one site share what did not change between them. */
const MOST_KEPT = 48;
/** What one site's whole journal leaves behind of them, evenly: later questions then repeat a part of it. */
const LEFT_BEHIND = 24;

export interface Past {
  /** The document that displays followed at `at`; null before the first one. */
  at(id: SiteId, at: number): Promise<SiteNow | null>;
  /** Tells of each change, so that the document it leaves is at hand while displays still follow it. */
  superseded(before: Site | null, now: SiteNow, takesEffectAt: number, at: number): void;
}

export function past(journal: Pick<Journal, 'after' | 'inForce'>, present: (id: SiteId) => SiteNow | null): Past {
  /** The one used last comes last. */
  const kept: SiteNow[] = [];
  /** Of each site the document before those changes that wait for the end of a slide, and when the newest of them is in force. */
  const standing = new Map<SiteId, { readonly one: SiteNow | null; readonly until: number }>();
  // One after the other: two questions about the same time then cost one rebuild.
  const inTurn = serialQueue();

  function keep(one: SiteNow): void {
    const known = kept.findIndex((other) => isSame(one, other));
    if (known >= 0) kept.splice(known, 1);
    kept.push(one);
    if (kept.length > MOST_KEPT) kept.shift();
  }

  function nearest(id: SiteId, revision: number): SiteNow | null {
    const ready = [...kept, standing.get(id)?.one ?? null].filter(
      (one) => one !== null && one.site.id === id && one.revision <= revision
    );
    return ready.reduce((best, one) => ((one?.revision ?? 0) > (best?.revision ?? 0) ? one : best), null);
  }

  async function rebuilt(id: SiteId, revision: number, newest: number): Promise<SiteNow | null> {
    const start = nearest(id, revision);
    const every = Math.ceil(newest / LEFT_BEHIND);
    const one = await replay(journal, id, start, revision, (passed) => {
      if (passed.revision % every === 0) keep(passed);
    });
    if (one !== null) keep(one);
    return one;
  }

  return {
    async at(id, at) {
      const revision = await journal.inForce(id, at);
      const now = present(id);
      if (revision === null || now === null) return null;
      return revision >= now.revision ? now : inTurn(() => rebuilt(id, revision, now.revision));
    },
    superseded(before, now, takesEffectAt, at) {
      const { one = null, until = 0 } = standing.get(now.site.id) ?? {};
      const stood = before === null || until > at ? one : { revision: now.revision - 1, site: before };
      standing.set(now.site.id, { one: stood, until: takesEffectAt });
    }
  };
}

const isSame = (a: SiteNow, b: SiteNow): boolean => a.site.id === b.site.id && a.revision === b.revision;
