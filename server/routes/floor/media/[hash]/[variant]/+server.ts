import { error } from '@sveltejs/kit';
import { sendMedium } from '#server/http/send-medium.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals }) => {
  if (locals.device === null) error(404, 'There is nothing here.');
  return sendMedium(locals.app, locals.device.site, params.hash, params.variant);
};
