// The worker that a page is about, from its address.
import { error } from '@sveltejs/kit';
import { parse } from '#playlists/site/parse.ts';
import { workerId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { siteHere } from './site-here.ts';

/** Throws Kit's 404 where the site has no such worker. */
export async function workerHere(event: {
  locals: App.Locals;
  params: { site: string; worker: string };
}): Promise<{ site: Site; worker: Worker }> {
  const { site } = siteHere(event);
  const id = parse(workerId, event.params.worker);
  const worker = id.ok ? await event.locals.app.stores.people.get(site.id, id.value) : null;
  if (worker === null) error(404, 'There is no such worker.');
  return { site, worker };
}
