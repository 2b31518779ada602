// Changes of the journal made again, which is how a document is caught up at the start and how a past one is rebuilt.
import { createHash } from 'node:crypto';
import { edit } from '#playlists/site/edit.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { SiteNow } from '../app.ts';
import { breathing } from '../breathe.ts';
import type { Journal } from '../storage/stores.ts';

/** So many changes are read at once: some milliseconds' work. */
const PAGE = 50;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The document after every change up to revision `last`, beginning with `start` (null: with nothing), in turns that leave the server
 * free in between. `passed` sees each document on the way. Throws where the journal has a gap or a change that cannot be made.
 */
export async function replay(
  journal: Pick<Journal, 'after'>,
  id: SiteId,
  start: SiteNow | null,
  last: number,
  passed: (one: SiteNow) => void = () => undefined
): Promise<SiteNow | null> {
  const breath = breathing();
  let one = start;
  for (;;) {
    const from = one?.revision ?? 0;
    const entries = await journal.after(id, from, Math.min(PAGE, last - from));
    if (entries.length === 0) return one;
    for (const entry of entries) {
      const site: Site | null = one?.site ?? null;
      const next = edit(site, entry.change, entry.stamp, sha256);
      const gap = entry.revision !== (one?.revision ?? 0) + 1;
      if (isRefusal(next) || gap) {
        const why = gap || !isRefusal(next) ? 'a revision is missing' : next.says;
        throw new Error(`Journal of site ${id} cannot be replayed at revision ${entry.revision}: ${why}`);
      }
      one = { revision: entry.revision, site: next };
      passed(one);
      await breath();
    }
  }
}
