// Where a playlist runs, in words; empty where nothing shows it.
import type { Playlist } from '#playlists/site/playlist.ts';
import type { Site } from '#playlists/site/site.ts';
import { listWords } from '../list-words.ts';

type Named = { readonly name: string };

export function whereUsed(playlist: Pick<Playlist, 'id'>, site: Site): readonly string[] {
  const displays = Object.values(site.displays).filter((one) => one.defaultPlaylist === playlist.id);
  const schedules = Object.values(site.schedules).filter((one) => one.playlist === playlist.id);
  return [
    ...(site.defaultPlaylist === playlist.id ? ['by default on the whole site'] : []),
    ...displays.sort(byName).map((one) => `by default on ${one.name}`),
    ...naming('in the schedule', schedules),
    ...naming('inside the playlist', holding(playlist, site))
  ];
}

/** Whether a display can come to it at all: a playlist inside one that runs nowhere runs nowhere either. */
export function runs(playlist: Pick<Playlist, 'id'>, site: Site): boolean {
  const found = new Set([playlist]);
  // A set that is walked gives what was added meanwhile too.
  for (const one of found) for (const outer of holding(one, site)) found.add(outer);
  const ids = new Set([...found].map((one) => one.id));
  const started = [site, ...Object.values(site.displays)].map((one) => one.defaultPlaylist);
  return [...started, ...Object.values(site.schedules).map((one) => one.playlist)].some(
    (id) => id !== null && ids.has(id)
  );
}

const holding = (playlist: Pick<Playlist, 'id'>, site: Site): Playlist[] =>
  Object.values(site.playlists).filter((one) =>
    one.items.some((item) => item.type === 'playlist' && item.playlist === playlist.id)
  );

const byName = (a: Named, b: Named) => a.name.localeCompare(b.name);

function naming(where: string, used: readonly Named[]): readonly string[] {
  if (used.length === 0) return [];
  return [`${where}${used.length === 1 ? '' : 's'} ${listWords(used.toSorted(byName).map((one) => `“${one.name}”`))}`];
}
