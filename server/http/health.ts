// For whoever watches the server: /healthz says that the process answers, /readyz that it can also keep what it is told.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '../app.ts';
import { unwritable } from '../health/data-folder.ts';

/** Answers the two health paths; false for every other. */
export function health(request: IncomingMessage, response: ServerResponse, app: App): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (request.url === '/healthz') return answer(response, 200, { ok: true });
  if (request.url !== '/readyz') return false;
  // A write, not a read: a full disk or a read-only folder is what keeps a server from being ready.
  app.stores.notes.set('ready-check', String(app.now())).then(
    () => answer(response, 200, { ok: true, troubles: app.troubles.said() }),
    (error: unknown) => {
      app.log.error({ err: error }, 'the data folder cannot be written');
      answer(response, 503, { ok: false, code: 'storage', says: unwritable(error) });
    }
  );
  return true;
}

function answer(response: ServerResponse, status: number, body: object): true {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    // Read from elsewhere by a box's local start page, and by a display that is to move to https. It says nothing but this.
    'access-control-allow-origin': '*'
  });
  response.end(JSON.stringify(body));
  return true;
}
