import { error } from '@sveltejs/kit';
import { contentHash } from '#playlists/site/ids.ts';
import { parse } from '#playlists/site/parse.ts';
import { shown } from '#server/content/shown.ts';
import { contentToDisplay, goneToDisplay } from '#server/http/to-display.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
  const hash = parse(contentHash, params.hash);
  if (locals.device === null || !hash.ok) error(404, 'There is nothing here.');
  const content = await locals.app.stores.contents.get(locals.device.site, hash.value);
  return content === null ? goneToDisplay() : contentToDisplay(shown(content));
};
