// What a screen in a huddle is given.
import type { Program } from '#playlists/program/program.ts';
import type { Played } from '#playlists/proof/played.ts';
import type { Glass } from '#playlists/wire/floor.ts';
import type { HuddleGlass } from '#playlists/wire/huddle.ts';
import type { Floor } from '../player/floor.svelte.ts';

export interface HuddleOnScreen {
  readonly huddle: NonNullable<HuddleGlass>;
  readonly floor: Pick<Floor, 'clock' | 'link' | 'goneSince'>;
  readonly program: Program;
  readonly glass: Glass;
  /** Server time, epoch milliseconds. */
  readonly now: number;
  /** Tells proof of play what stands here. */
  readonly onshows: (shows: Played) => void;
}
