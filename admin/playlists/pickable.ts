// The playlists that a site's schedules, displays and settings may name, as a list to choose from.
import { isShared, mayUse } from '#playlists/site/library.ts';
import type { Site } from '#playlists/site/site.ts';

export function pickable(site: Site): { value: string; label: string }[] {
  return Object.values(site.playlists)
    .filter(({ id }) => mayUse(site, id))
    .map(({ id, name }) => ({ value: id as string, label: isShared(id) ? `${name} (library)` : name }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
