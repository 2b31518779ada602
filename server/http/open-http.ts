// The http server: bounded in headers and time, known Hosts only, then uploads, health and Kit's handler.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { Logger } from 'pino';
import type { App } from '../app.ts';
import type { Configuration } from '../configuration.ts';
import { diskTrouble } from '../storage/disk-trouble.ts';
import type { Handed } from './handed.ts';
import { health } from './health.ts';
import { clientAddress, isOwnRequest, requestOrigin } from './origin.ts';
import { refuse, refuseUnread } from './refuse.ts';
import { takeUpload } from './upload.ts';

const HEADERS_MS = 10_000;

export type KitHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

const STATUS_OF: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout'
};

/** The longest body of a form that anybody may send: signing in, set-up, a phone's answer, a display's claim. */
const SMALL_BODY_BYTES = 65_536;

const LIMITS = {
  requestTimeout: 120_000,
  headersTimeout: HEADERS_MS,
  // Node looks every 30 s by default: a caller who sends a header a second would stay that long.
  connectionsCheckingInterval: 2000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384
} as const;

export const openHttp = (): Server => guarded(createServer(LIMITS));

/** Https beside it: what comes in is handed to the plain server, so that there is one house behind two doors. */
export function openHttps(
  http: Server,
  certificate: { readonly key: string; readonly certificate: string }
): SecureServer {
  const https = createSecureServer({ ...LIMITS, key: certificate.key, cert: certificate.certificate });
  for (const event of ['request', 'upgrade'] as const)
    https.on(event, (...given: unknown[]) => void http.emit(event, ...given));
  https.on('tlsClientError', (_error, socket) => socket.destroy());
  return guarded(https);
}

function guarded<S extends Server | SecureServer>(server: S): S {
  server.maxHeadersCount = 60;
  // Node's limits begin with the first byte: who connects and says nothing would stay for ever.
  server.on('connection', (socket) => {
    const silent = setTimeout(() => socket.bytesRead === 0 && socket.destroy(), HEADERS_MS).unref();
    socket.once('close', () => clearTimeout(silent));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable)
      socket.end(`HTTP/1.1 ${STATUS_OF[error.code ?? ''] ?? '400 Bad Request'}\r\nConnection: close\r\n\r\n`);
    else socket.destroy();
  });
  return server;
}

/** Answers requests; what is SvelteKit's goes on to `kit`, the built handler (or Vite's in development). */
export function answerRequest(configuration: Configuration, log: Logger, app: App) {
  return (request: IncomingMessage, response: ServerResponse, kit: KitHandler): void => {
    // Socket.IO answers its own path: it was attached to the server before.
    if (request.url?.startsWith('/socket.io/')) return;
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()');
    // `GET http://elsewhere/…`: only a proxy is asked so, and Kit would take the host for part of the path.
    if (request.url?.startsWith('/') !== true) return refuse(response, 400, 'invalid', 'Ask for a path.');
    if (health(request, response, app)) return;
    const origin = requestOrigin(request, configuration);
    if (origin === null)
      return refuse(
        response,
        421,
        'unknown-host',
        'This server does not answer to that name. Add it to ALLOWED_HOSTS.'
      );
    if (!isOwnRequest(request, origin))
      return refuse(response, 403, 'foreign-origin', 'This request came from another site.');
    const tooLarge = bodyTrouble(request);
    if (tooLarge !== null) return refuseUnread(request, response, ...tooLarge);
    if (isApi(request) && !isJson(request))
      return refuse(response, 415, 'content-type', 'Send JSON, with Content-Type: application/json.');
    // Kit takes protocol and host from these two names alone, and nobody but this line writes them.
    request.headers['x-floorcast-proto'] = origin.startsWith('https:') ? 'https' : 'http';
    request.headers['x-floorcast-host'] = origin.replace(/^https?:\/\//, '');
    const handed: Handed = {
      app,
      origin: configuration.publicUrl ?? origin,
      address: clientAddress(request, configuration)
    };
    (request as IncomingMessage & { floorcast?: Handed }).floorcast = handed;
    takeUpload(request, response, app, origin, log).then(
      (taken) => {
        if (!taken) kit(request, response, () => refuse(response, 404, 'not-found', 'There is nothing here.'));
      },
      (error: unknown) => {
        log.error({ err: error }, 'an upload failed');
        const disk = diskTrouble(error);
        if (disk !== null) return refuse(response, 507, 'storage', disk);
        refuse(response, 500, 'failed', 'Something went wrong here.');
      }
    );
  };
}

/**
 * Whoever shows no credentials gets no memory: outside /admin and /api, where nothing is read before it is known who asks, a body
 * is small and says its length. A path written otherwise (`/%61pi`) gets the small one.
 */
function bodyTrouble({ method, url, headers }: IncomingMessage): [status: number, code: string, says: string] | null {
  if (method === 'GET' || method === 'HEAD' || /^\/(?:admin|api)\//.test(url ?? '')) return null;
  if (headers['transfer-encoding'] !== undefined) return [411, 'length', 'Say how long the body is.'];
  return Number(headers['content-length'] ?? 0) > SMALL_BODY_BYTES
    ? [413, 'too-large', 'This is more than the server takes here.']
    : null;
}

const isApi = (request: IncomingMessage): boolean => request.url?.startsWith('/api/') === true;

/** A body must say that it is JSON (an upload, that it is a form): a page elsewhere cannot send that without asking first. */
function isJson(request: IncomingMessage): boolean {
  const type = request.headers['content-type'] ?? '';
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'DELETE') return true;
  return type.startsWith('application/json') || type.startsWith('multipart/form-data');
}
