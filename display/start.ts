// What a page begins with. The server writes it into the page; where the page came from the service worker because the server is away, it is
// put together from what the store kept.
import type { ShownContent } from '#playlists/wire/content.ts';
import type { FactsMessage, Glass, ProgramMessage } from '#playlists/wire/floor.ts';
import { pageHeard, ServerClock } from './link/server-clock.ts';
import type { FloorStart } from './player/floor.svelte.ts';
import { begun } from './player/held-programs.ts';

/** What the server writes into the page as JSON (server/floor-page). */
export interface PageStart {
  readonly paired: {
    readonly message: ProgramMessage;
    readonly glass: Glass;
    readonly facts: FactsMessage;
    readonly contents: Readonly<Record<string, ShownContent>>;
  } | null;
  readonly serverAt: number;
}

export type Start =
  | {
      readonly type: 'paired';
      readonly floor: FloorStart;
      readonly contents: Readonly<Record<string, ShownContent>>;
    }
  | { readonly type: 'unpaired' }
  /** The server is away and nothing was kept. */
  | { readonly type: 'unknown' };

export function startOfPage({ paired, serverAt }: PageStart): Start {
  if (paired === null) return { type: 'unpaired' };
  const { message, glass, facts, contents } = paired;
  const heard = pageHeard();
  const clock = new ServerClock(serverAt, heard.at, undefined, heard.errorMs);
  return { type: 'paired', floor: { held: begun(message), glass, facts, clock, goneSince: null }, contents };
}
