import { error } from '@sveltejs/kit';
import { mediumToDisplay } from '#server/http/to-display.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals, request }) => {
  if (locals.device === null) error(404, 'There is nothing here.');
  return mediumToDisplay(locals.app, locals.device.site, params.hash, params.variant, request.headers);
};
