// What of a display its program depends on: displays that hang side by side mostly read the same, and then share one program.
import { aimedBy } from '#playlists/program/aimed.ts';
import type { Display } from '#playlists/site/display.ts';
import { listed } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';

/** Only what is known not to matter: a field that is new tells displays apart until somebody knows better. */
const ON_NO_PROGRAM: ReadonlySet<string> = new Set<keyof Display>([
  'id',
  'name',
  'place',
  'kind',
  'tags',
  'viewingDistanceM',
  'diagonalIn',
  'since'
]);

/** Displays of one document to which this answers the same text have the same program. */
export function readsOf(site: Site): (display: Display) => string {
  const schedules = aimedBy(listed(site.schedules));
  const takeovers = aimedBy(listed(site.takeovers));
  const named = new Set(listed(site.playlists).flatMap((one) => one.items.flatMap((item) => item.tags)));
  const ids = (all: readonly { readonly id: string }[]): string => all.map(({ id }) => id).join();
  return (display) =>
    [
      JSON.stringify(Object.entries(display).filter(([field]) => !ON_NO_PROGRAM.has(field))),
      ids(schedules(display)),
      ids(takeovers(display)),
      // Tags tell displays apart only where an entry of a playlist is for some of them [L6].
      display.tags
        .filter((tag) => named.has(tag))
        .sort()
        .join()
    ].join('\n');
}
