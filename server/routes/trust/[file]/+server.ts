import { error } from '@sveltejs/kit';
import { httpsOrigin } from '#server/tls/https-origin.ts';
import { trustFile } from '#server/tls/trust-files.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals: { app, origin } }) => {
  const https = httpsOrigin(origin, app.secure.port);
  const file = https === null ? null : trustFile(params.file, app.secure.authority, https);
  if (file === null) error(404, 'There is nothing here.');
  return new Response(file.body as BodyInit, {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${params.file}"`,
      'cache-control': 'no-store'
    }
  });
};
