// What a version said that a worker confirmed before, as kiosks and phones show it: so that they are shown what changed since.
import type { AnnouncementId, ContentHash, SiteId } from '#playlists/site/ids.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Due } from '#playlists/wire/floor.ts';
import { shown } from '../content/shown.ts';
import type { Stores } from '../storage/stores.ts';

type Before = NonNullable<Due['before']>;
export type SaidBefore = (
  site: SiteId,
  worker: Worker['id'],
  announcement: AnnouncementId,
  version: number
) => Promise<Before | null>;

/** At a shift change some hundred people come with the same few. */
const MOST_KEPT = 200;

export function saidBefore({ ledger, contents }: Pick<Stores, 'ledger' | 'contents'>): SaidBefore {
  const kept = new Map<string, Before>();

  async function textsOf(site: SiteId, hash: ContentHash): Promise<Before | null> {
    const key = `${site}/${hash}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const content = await contents.get(site, hash);
    if (content === null) return null;
    const texts = Object.entries(shown(content).texts).map(([language, { title, bodyHtml }]) => [
      language,
      { title, bodyHtml }
    ]);
    const before = Object.fromEntries(texts) as Before;
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, before);
    return before;
  }

  return async (site, worker, announcement, version) => {
    const hash = await ledger.confirmedText(site, worker, announcement, version);
    return hash === null ? null : textsOf(site, hash);
  };
}
