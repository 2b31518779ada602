import { error } from '@sveltejs/kit';
import { readCookie } from '#server/http/cookies.ts';
import { sendMedium } from '#server/http/send-medium.ts';
import type { RequestHandler } from './$types';

// No hash in the path: a phone may have the picture of the notice that it stood before, and no other.
export const GET: RequestHandler = async (event) => {
  const session = readCookie(event, 'answer');
  const picture = session === null ? null : event.locals.app.answering.phonePicture(session);
  if (picture === null) error(404, 'There is nothing here.');
  const sent = await sendMedium(event.locals.app, picture.site, picture.hash, '1080', event.request.headers);
  sent.headers.set('cache-control', 'no-store');
  return sent;
};
