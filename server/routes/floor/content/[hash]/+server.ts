import { error, json } from '@sveltejs/kit';
import { contentHash } from '#playlists/site/ids.ts';
import { parse } from '#playlists/site/parse.ts';
import { shown } from '#server/content/shown.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
  const hash = parse(contentHash, params.hash);
  if (locals.device === null || !hash.ok) error(404, 'There is nothing here.');
  const content = await locals.app.stores.contents.get(locals.device.site, hash.value);
  if (content === null) error(404, 'There is nothing here.');
  return json(shown(content), { headers: { 'cache-control': 'private, max-age=31536000, immutable' } });
};
