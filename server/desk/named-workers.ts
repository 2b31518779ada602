// Workers whom an announcement names: by number on the page, by id in the document.
import type { Fault } from '#playlists/site/parse.ts';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { People } from '../storage/stores.ts';

/** Who is named and no longer on the list stays named: without them an announcement for them alone would ask everybody. */
const BY_ID = 'id:';

export async function numbersOf(people: People, site: SiteId, ids: readonly WorkerId[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const numbers = new Map((await people.list(site)).map(({ id, number }) => [id, number]));
  return ids.map((id) => numbers.get(id) ?? `${BY_ID}${id}`);
}

/** The ids of what was typed, or the fault to show beside the field. */
export async function idsOf(
  people: People,
  site: SiteId,
  typed: readonly string[]
): Promise<{ readonly ids: readonly string[] } | { readonly fault: Fault }> {
  if (typed.length === 0) return { ids: [] };
  const ids = new Map((await people.list(site)).map(({ id, number }) => [number.toLowerCase(), id as string]));
  const found = typed.map((one) => (one.startsWith(BY_ID) ? one.slice(BY_ID.length) : ids.get(one.toLowerCase())));
  const unknown = typed.filter((_, index) => found[index] === undefined);
  if (unknown.length === 0) return { ids: [...new Set(found as string[])] };
  return { fault: { field: 'audience.workers', says: `Nobody here has the number ${unknown.join(', ')}` } };
}
