// Displays that show the same of a playlist, for they carry the same tags and languages: one of each kind stands for all of them.
import type { Display } from '../site/display.ts';
import type { PlaylistId } from '../site/ids.ts';
import type { Site } from '../site/site.ts';
import { type Coming, playingOf } from '../program/playing.ts';
import { keepWindows } from '../program/rule-windows.ts';
import type { Window } from '../time/windows.ts';

/** More kinds than these are not looked at. */
const MOST_KINDS = 5;
const known = new WeakMap<Display, string>();

/** One display of each kind. */
export function kindsOf(displays: readonly Display[]): readonly Display[] {
  const kinds = new Map<string, Display>();
  for (const one of displays) {
    if (kinds.size === MOST_KINDS) break;
    const kind = kindOf(one);
    if (!kinds.has(kind)) kinds.set(kind, one);
  }
  return [...kinds.values()];
}

/** One pass of a playlist in a window, by display; null where what it holds changes within the window. */
export function passesIn(
  site: Site,
  playlist: PlaylistId,
  { from, until }: Window
): ((display: Display) => readonly Coming[]) | null {
  const playing = playingOf(site, playlist, from, until, keepWindows().of(site, from, until));
  return playing.boundaries.length > 0 ? null : (display) => playing.pass(0, new Set(display.tags));
}

function kindOf(display: Display): string {
  let kind = known.get(display);
  if (kind === undefined) {
    kind = JSON.stringify([[...display.tags].sort(), display.languages, display.languageMode]);
    known.set(display, kind);
  }
  return kind;
}
