// Why a display shows what it shows, in a few words: the schedule's name, the playlist's, the takeover.
import type { Why } from '#playlists/program/program.ts';
import type { Showing } from '#playlists/program/showing.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import { listWords } from '../list-words.ts';
import { clockTime } from '../times.ts';

export function whyWords({ why }: Pick<Showing, 'why'>, site: Site): string {
  const joined = listWords(namesOf(why.added, site.schedules));
  return [winner(why, site), ...(joined === '' ? [] : [joined])].join(' with ');
}

function winner(why: Why, site: Site): string {
  switch (why.level) {
    case 'takeover':
      return 'Takeover';
    case 'schedule':
      return listWords(namesOf(why.ids, site.schedules));
    case 'display-default':
    case 'site-default':
      return listWords(namesOf(why.ids, site.playlists));
    case 'dark':
      return 'Dark hours';
    case 'card':
      return 'Nothing scheduled';
    default:
      return why.level satisfies never;
  }
}

const namesOf = (ids: readonly string[], of: Readonly<Record<string, { readonly name: string }>>) =>
  ids.flatMap((id) => lookup(of, id)?.name ?? []);

/** `next in 12 s`, `until 14:00`; empty where nothing is to come. */
export function nextWords(showing: Showing, now: number, timeZone: string): string {
  const seconds = Math.ceil((showing.until - now) / 1000);
  if (showing.type === 'slide' && showing.count === 1 && showing.next?.content === showing.slide.content) return '';
  if (seconds <= 99) return `next in ${Math.max(0, seconds)} s`;
  return seconds > 86_400 ? '' : `until ${clockTime(showing.until, timeZone)}`;
}
