import { error } from '@sveltejs/kit';
import { httpsOrigin } from '#server/tls/https-origin.ts';
import { trustFile } from '#server/tls/trust-files.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals: { app, origin } }) => {
  const { authority, port } = app.secure;
  const file = authority === null ? null : trustFile(params.file, authority, httpsOrigin(origin, port) ?? origin);
  if (file === null) error(404, 'There is nothing here.');
  return new Response(file.body as BodyInit, {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${params.file}"`,
      'cache-control': 'no-store'
    }
  });
};
