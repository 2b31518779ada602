// What the server asks of storage about looks at named data. As in stores.ts.
import type { SiteId } from '#playlists/site/ids.ts';

export const namedThings = [
  'answers',
  'answers-file',
  'reminders',
  'who-worked',
  'who-worked-file',
  'questions',
  'workers',
  'worker',
  'badge-sheet',
  'roster',
  'roll-call',
  'crew',
  'api'
] as const;
export type NamedThing = (typeof namedThings)[number];

export interface Look {
  /** Somebody of the desk, a script, or a supervisor at a kiosk. */
  readonly by: { readonly type: 'account' | 'token' | 'worker'; readonly id: string };
  readonly what: NamedThing;
  /** The announcement, worker or pattern it was of, the name of an API call; empty where it was of all. Never a name. */
  readonly about: string;
}
export interface Noted extends Look {
  readonly place: number;
  /** Epoch ms. */
  readonly at: number;
}

/** Append-only. */
export interface Looks {
  /** The same look within ten minutes is one: a page that follows the floor asks again and again. */
  note(site: SiteId, look: Look, at: number): Promise<void>;
  /** The newest before a place (null: of all), newest first; at most so many (1 to 1000). */
  newest(site: SiteId, before: number | null, most: number): Promise<readonly Noted[]>;
}
