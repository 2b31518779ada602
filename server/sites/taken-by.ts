// Which sites take a playlist of the library: it is kept for as long as one does.
import type { Change } from '#playlists/site/change.ts';
import { naming } from '#playlists/site/edits/checks.ts';
import { sharedId } from '#playlists/site/library.ts';
import { refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { SiteNow } from '../app.ts';

/** Why the library does not lose this playlist [K7]; null for any other change. */
export function takenBy(sites: Iterable<SiteNow>, change: Change): Refusal | null {
  if (change.type !== 'remove-playlist') return null;
  const copy = sharedId(change.id);
  const names = [...sites].flatMap(({ site }) => (site.taken.includes(copy) ? [site.name] : []));
  if (names.length === 0) return null;
  const says = `This playlist is taken by ${naming(names)}. Empty it instead, or have them stop taking it.`;
  return refuse('in-use', 'id', says);
}
