// Where a playlist runs, in words; empty where nothing shows it.
import type { Playlist } from '#playlists/site/playlist.ts';
import type { Site } from '#playlists/site/site.ts';
import { listWords } from '../schedules/sentence.ts';

export function whereUsed(playlist: Pick<Playlist, 'id'>, site: Site): readonly string[] {
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  const displays = Object.values(site.displays).filter((one) => one.defaultPlaylist === playlist.id);
  const schedules = Object.values(site.schedules).filter((one) => one.playlist === playlist.id);
  return [
    ...(site.defaultPlaylist === playlist.id ? ['by default on the whole site'] : []),
    ...displays.sort(byName).map((one) => `by default on ${one.name}`),
    ...inSchedules(schedules.sort(byName).map((one) => `“${one.name}”`))
  ];
}

function inSchedules(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [`in the schedule${names.length === 1 ? '' : 's'} ${listWords(names)}`];
}
