// How a display is doing and what it shows, in words.
import { wrongNowWords } from '../health/incident-words.ts';
import { shownTitle } from '../shown-title.ts';
import { howLong } from '../times.ts';
import type { Site } from '#playlists/site/site.ts';
import type { DisplayState } from '#playlists/wire/desk.ts';

export interface StatusWords {
  readonly says: string;
  readonly tone: 'good' | 'gone' | 'muted';
}

/** `on line`, `gone 4 min`, `not paired`, or what is wrong with it. */
export function statusWords(state: DisplayState | null, now: number): StatusWords {
  if (state === null || !state.paired) return { says: 'not paired', tone: 'muted' };
  if (state.online) {
    const wrong = state.incident === null ? undefined : wrongNowWords[state.incident.why];
    return wrong === undefined ? { says: 'on line', tone: 'good' } : { says: wrong, tone: 'gone' };
  }
  if (state.goneSince === null) return { says: 'gone', tone: 'gone' };
  return { says: `gone ${howLong(now - state.goneSince)}`, tone: 'gone' };
}

/** What it reported last; empty where it never did. */
export function showsWords(state: DisplayState | null, site: Site): string {
  const shows = state?.status?.shows;
  switch (shows?.type) {
    case undefined:
      return '';
    case 'slide':
      return shownTitle(site.announcements[shows.announcement], [shows.language, ...site.languages]);
    case 'takeover':
      return 'Takeover';
    case 'dark':
      return 'Dark';
    case 'card':
      return 'Site name and time';
    case 'huddle':
      return 'Huddle';
    case 'kiosk':
      return shows.busy ? 'In use' : 'Waiting for a badge';
    default:
      return shows satisfies never;
  }
}
