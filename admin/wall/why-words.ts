// Why a display shows what it shows, in two or three words: the schedule's name, the playlist's, the takeover.
import type { Showing } from '#playlists/program/showing.ts';
import type { Site } from '#playlists/site/site.ts';
import { clockTime } from '../times.ts';

export function whyWords({ why }: Showing, site: Site): string {
  const named = (of: Readonly<Record<string, { readonly name: string }>>) =>
    why.ids.flatMap((id) => of[id]?.name ?? []).join(' and ');
  switch (why.level) {
    case 'takeover':
      return 'Takeover';
    case 'schedule':
      return named(site.schedules);
    case 'display-default':
    case 'site-default':
      return named(site.playlists);
    case 'card':
      return 'Nothing scheduled';
    default:
      return why.level satisfies never;
  }
}

/** `next in 12 s`, `until 14:00`; empty where nothing is to come. */
export function nextWords(showing: Showing, now: number, timeZone: string): string {
  const seconds = Math.ceil((showing.until - now) / 1000);
  if (showing.type === 'slide' && showing.count === 1 && showing.next?.content === showing.slide.content) return '';
  if (seconds <= 99) return `next in ${Math.max(0, seconds)} s`;
  return seconds > 86_400 ? '' : `until ${clockTime(showing.until, timeZone)}`;
}
