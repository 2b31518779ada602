// What several families of changes ask before they are made. Each answers a refusal, or null where there is nothing against it.
import type { Targets } from '../display.ts';
import { folded } from '../folded.ts';
import { mayUse } from '../library.ts';
import { listed, lookup } from '../lookup.ts';
import type { PlaylistId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';

/** Names are how people tell things apart: two that differ only in case or width would be one on the floor. */
export function nameTaken(
  record: Readonly<Record<string, { readonly id: string; readonly name: string }>>,
  one: { readonly id: string; readonly name: string },
  noun: string
): Refusal | null {
  const name = folded(one.name);
  const other = listed(record).find((each) => each.id !== one.id && folded(each.name) === name);
  return other === undefined
    ? null
    : refuse('exists', 'name', `Another ${noun} is called “${other.name}” already. Choose another name.`);
}

/** `count` is of things there are now; asked only before one is added. */
export function full(record: Readonly<Record<string, unknown>>, most: number, noun: string): Refusal | null {
  if (Object.keys(record).length < most) return null;
  return refuse('too-many', '', `A site holds at most ${most} ${noun}. Remove one that is not needed any more.`);
}

/** The first entry that is named twice, by its field. */
export function repeated(list: readonly string[], field: string, noun: string): Refusal | null {
  const seen = new Set<string>();
  for (const [index, entry] of list.entries()) {
    if (seen.has(entry)) return refuse('invalid', `${field}.${index}`, `The ${noun} “${entry}” is named twice.`);
    seen.add(entry);
  }
  return null;
}

export function unknownPlaylist(site: Site, id: PlaylistId | null, field: string): Refusal | null {
  if (id === null || mayUse(site, id)) return null;
  const inside = lookup(site.playlists, id);
  return inside === undefined
    ? refuse('not-found', field, `There is no playlist “${id}” on this site.`)
    : refuse('not-allowed', field, `“${inside.name}” is only inside another playlist of the library. Take it first.`);
}

export function badTargets(site: Site, targets: Targets): Refusal | null {
  if (targets.type === 'all') return null;
  const unknown = targets.displays.findIndex((id) => lookup(site.displays, id) === undefined);
  if (unknown !== -1) {
    const says = `There is no display “${targets.displays[unknown]}” on this site.`;
    return refuse('not-found', `targets.displays.${unknown}`, says);
  }
  if (targets.displays.length + targets.tags.length === 0) {
    return refuse('invalid', 'targets', 'Choose at least one display or tag, or all displays.');
  }
  return repeated(targets.displays, 'targets.displays', 'display') ?? repeated(targets.tags, 'targets.tags', 'tag');
}

/** The first refusal of a list's entries. */
export function first<T>(list: readonly T[], refusalOf: (one: T, index: number) => Refusal | null): Refusal | null {
  for (const [index, one] of list.entries()) {
    const refusal = refusalOf(one, index);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The refusal of a part, by its field in the whole. */
export const within = (field: string, refusal: Refusal | null): Refusal | null =>
  refusal === null ? null : { ...refusal, field: `${field}.${refusal.field}` };

/** `“A”, “B” and 3 more`: who uses something that was to be removed. */
export function naming(names: readonly string[]): string {
  const quoted = names.slice(0, 3).map((name) => `“${name}”`);
  const more = names.length - quoted.length;
  if (more > 0) return `${quoted.join(', ')} and ${more} more`;
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}
