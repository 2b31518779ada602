// An evidence pack, sent while it is made.
import { packHere } from '#server/desk/pack-here.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { body, name } = await packHere(event, 'pack');
  return new Response(body, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}.zip"`,
      'cache-control': 'no-store'
    }
  });
};
