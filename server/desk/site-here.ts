// The site that an admin page is about, from its address.
import { error } from '@sveltejs/kit';
import { parse } from '#playlists/site/parse.ts';
import { siteId } from '#playlists/site/ids.ts';
import type { SiteNow } from '../app.ts';

/** Throws Kit's 404 where the address names no site of this server. */
export function siteHere(event: { locals: App.Locals; params: { site: string } }): SiteNow {
  const id = parse(siteId, event.params.site);
  const now = id.ok ? event.locals.app.sites.get(id.value) : null;
  if (now === null) error(404, 'There is no such site.');
  return now;
}
