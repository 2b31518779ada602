import { sendMedium } from '#server/http/send-medium.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals, request }) =>
  sendMedium(locals.app, params.site as SiteId, params.hash, params.variant, request.headers);
