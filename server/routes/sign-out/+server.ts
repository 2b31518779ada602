// Signing out ends the session here and now, with its open sockets.
import { redirect } from '@sveltejs/kit';
import { clearSessionCookie } from '#server/http/cookies.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  const { app, session } = event.locals;
  if (session !== null) await app.entrance.signOut(session);
  clearSessionCookie(event);
  redirect(303, '/sign-in');
};
