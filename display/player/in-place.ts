// What stands in place of a slide that cannot be drawn: the next one of its loop, so that the loop goes on and neighbours that fail alike stay in step.
import { segmentAt } from '#playlists/program/showing.ts';
import { onGlassAt, type HeldPrograms, type OnGlass } from './held-programs.ts';
import { sceneKey } from './scene.ts';

/** A loop of which so many slides in a row cannot be drawn has the site's card. */
const MOST_TRIES = 20;

/**
 * `on` is what stands at `at`, `broken` the keys of scenes that could not be drawn. What takes the place does so for its time. None from beyond the
 * segment: it may not be shown yet.
 */
export function inPlace(held: HeldPrograms, on: OnGlass, at: number, broken: ReadonlyMap<string, number>): OnGlass {
  if (on.showing.type !== 'slide' || !broken.has(sceneKey(on.showing))) return on;
  const end = segmentAt(on.program.segments, at)?.until ?? at;
  let from = on.until;
  for (let tries = 0; tries < MOST_TRIES && from < end; tries++) {
    const next = onGlassAt(held, from);
    if (next.revision !== on.revision || next.showing.type !== 'slide') break;
    if (!broken.has(sceneKey(next.showing))) return { ...on, showing: { ...on.showing, slide: next.showing.slide } };
    from = next.until;
  }
  const { since, until, why } = on.showing;
  return { ...on, showing: { type: 'card', since, until, why, next: null } };
}
