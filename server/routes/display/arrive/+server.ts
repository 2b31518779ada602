// Where a display arrives that moved from plain http (server/realtime/hand-over.ts). By GET, for a form from one address to the other is
// what our own check of origins refuses; the claim in it is good once, and for a minute.
import { redirect } from '@sveltejs/kit';
import { setCookie } from '#server/http/cookies.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { app, origin } = event.locals;
  const arrived = await app.handOver.arrive(event.url.searchParams.get('claim') ?? '', app.now());
  if (arrived === null) redirect(303, cameFrom(event.url.searchParams.get('from'), origin) ?? '/display');
  setCookie(event, 'display', arrived.token);
  redirect(303, arrived.path);
};

/** The display's page at its old address, where it still is paired; another host's is not followed. */
function cameFrom(from: string | null, origin: string): string | null {
  if (from === null || !URL.canParse(from)) return null;
  const back = new URL(from);
  return back.protocol === 'http:' && back.hostname === new URL(origin).hostname ? `${back.origin}/display` : null;
}
