// Where a request enters SvelteKit: it is handed the App, who asks is recognised, and what is not open to everybody is closed.
import { error, redirect, type Handle, type HandleServerError } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { LIBRARY } from '#playlists/site/library.ts';
import { isOpenRoute, needsDevice, needsSession } from './auth/open-routes.ts';
import { keepNames, noteLook } from './desk/named-looks.ts';
import { namesRefused } from './desk/names-refused.ts';
import { isLibraryRoute } from './desk/library-routes.ts';
import { handedOver } from './http/handed.ts';
import { readCookie } from './http/cookies.ts';
import { mayAsk } from './floor-page/may-ask.ts';
import { mayFrame } from './floor-page/may-frame.ts';
import { diskTrouble } from './storage/disk-trouble.ts';
import { httpsOrigin } from './tls/https-origin.ts';

export const handle: Handle = async ({ event, resolve }) => {
  const handed = handedOver(event.platform?.req);
  const { app, origin } = handed;
  event.locals.app = app;
  event.locals.origin = origin;
  event.locals.address = handed.address;
  event.locals.session = null;
  event.locals.account = null;
  event.locals.namesRefused = null;
  event.locals.device = null;
  event.locals.status = null;

  const route = event.route.id;
  const session = readCookie(event, 'session');
  if (session !== null && needsSession(route)) {
    event.locals.session = await app.stores.sessions.find(session, app.now());
    event.locals.account =
      event.locals.session === null ? null : await app.stores.accounts.get(event.locals.session.account);
    event.locals.namesRefused = await namesRefused(app, event.locals.account);
  }
  const device = readCookie(event, 'display');
  if (device !== null && needsDevice(route)) event.locals.device = await app.stores.devices.find(device);

  if (!isOpenRoute(route) && event.locals.account === null) {
    const back =
      event.request.method === 'GET' ? `?back=${encodeURIComponent(event.url.pathname + event.url.search)}` : '';
    redirect(303, `/sign-in${back}`);
  }
  // Kit looks an action up as a plain property: `?/constructor` finds one that nobody wrote.
  for (const name of event.url.searchParams.keys())
    if (name.startsWith('/') && name.slice(1) in Object.prototype) error(404, 'There is nothing here.');
  if (event.params['site'] === LIBRARY && !isLibraryRoute(route)) error(404, 'The library has no such page.');
  keepNames(event);
  if (event.request.method === 'GET') await noteLook(event);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%floorcast.lang%', 'en'),
    // Of the fonts only the one that every page begins with: the other scripts' are half a megabyte, and load when a text has them.
    preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && path.includes('atkinson'))
  });
  if (route === '/display' || route === '/kiosk') mayAsk(response.headers, httpsOrigin(origin, app.secure.port));
  if (route === '/display' || route === '/display/gallery') mayFrame(response.headers);
  const { status } = event.locals;
  return status === null || response.status !== 200
    ? response
    : new Response(response.body, { status, headers: response.headers });
};

/** Bugs end here: logged with an id that the page shows, never with their stack. The route is named, not the path: that may hold a secret. */
export const handleError: HandleServerError = ({ error: bug, event, status, message }) => {
  const id = randomBytes(4).toString('hex');
  if (status >= 500) event.locals.app.log.error({ err: bug, id, route: event.route.id }, 'a request failed');
  return { message: status === 404 ? 'There is nothing here.' : (diskTrouble(bug) ?? message), id };
};
