// Uploads, streamed to a file before SvelteKit sees the request (it would buffer them): pictures and videos for a site, from the admin pages
// or the API.
import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { SiteId } from '#playlists/site/ids.ts';
import { isRefusal, type RefusalCode } from '#playlists/site/refusal.ts';
import type { App } from '../app.ts';
import { apiAccess } from '../auth/api-access.ts';
import type { Actor, Medium } from '../storage/stores.ts';
import { cookieFrom } from './cookies.ts';
import { receiveFile, type FileKind } from './receive-file.ts';
import { refuseUnread } from './refuse.ts';

const ROUTE = /^\/(?:admin|api\/v1\/sites)\/([a-z0-9-]{1,40})\/media$/;
const MOST_AT_ONCE = 4;
const STATUS: Partial<Record<RefusalCode, number>> = {
  'wrong-type': 415,
  'too-large': 413,
  damaged: 422,
  'too-many': 507
};
let underWay = 0;

/** Takes the request if it is an upload; false where it is not. Answers 201 with the medium, or a refusal that a manager understands. */
export async function takeUpload(
  request: IncomingMessage,
  response: ServerResponse,
  app: App,
  origin: string,
  log: Logger
): Promise<boolean> {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const match = ROUTE.exec(path);
  if (request.method !== 'POST' || match === null) return false;
  const site = match[1] as SiteId;
  // Who asks is settled before a byte of the body is read.
  const by = await whoUploads(request, app, origin, site);
  if (by === null) {
    return answered(request, response, 401, 'signed-out', 'Sign in again.');
  }
  if (app.sites.get(site) === null) return answered(request, response, 404, 'not-found', 'There is no such site.');
  if (underWay >= MOST_AT_ONCE)
    return answered(request, response, 503, 'busy', 'Several files are being taken in already. Try again in a moment.');
  const answer = await take(request, app, { site, by }, wantedBy(query), log);
  if ('code' in answer) return answered(request, response, answer.status, answer.code, answer.says);
  response.writeHead(201, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(answer.medium));
  return true;
}

/** When it answers, nothing of the upload is left in the incoming folder. */
async function take(
  request: IncomingMessage,
  app: App,
  { site, by }: { readonly site: SiteId; readonly by: Actor },
  wanted: FileKind | null,
  log: Logger
): Promise<Taken> {
  underWay++;
  const folder = join(app.configuration.dataDir, 'incoming');
  const path = join(folder, `${randomBytes(12).toString('hex')}.upload`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { uploadBytes: picture, videoBytes: video } = app.configuration;
    const got = await receiveFile(request, path, { picture, video }, wanted);
    if (got.type === 'refused') return got;
    const medium = await app.stores.media.add(site, path, got.name, app.now(), by);
    if (isRefusal(medium)) return { status: STATUS[medium.refusal] ?? 422, code: medium.refusal, says: medium.says };
    log.info({ site, medium: medium.hash }, 'medium added');
    return { medium };
  } finally {
    await rm(path, { force: true });
    underWay--;
  }
}

/** A field that shows pictures alone, or videos alone, says so: `?as=picture`. */
function wantedBy(query: string): FileKind | null {
  const as = new URLSearchParams(query).get('as');
  return as === 'picture' || as === 'video' ? as : null;
}

type Taken = { medium: Medium } | { status: number; code: string; says: string };

/** Null for whoever may not. */
async function whoUploads(request: IncomingMessage, app: App, origin: string, site: SiteId): Promise<Actor | null> {
  if (request.url?.startsWith('/api/')) {
    const access = await apiAccess(app, request.headers.authorization ?? null, site, {
      access: 'write',
      seesNames: false
    });
    return access.type === 'in' ? { type: 'token', id: access.token.id } : null;
  }
  const token = cookieFrom(request.headers.cookie, 'session', origin.startsWith('https:'));
  const session = token === null ? null : await app.stores.sessions.find(token, app.now());
  return session === null ? null : { type: 'account', id: session.account };
}

function answered(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  code: string,
  says: string
): true {
  refuseUnread(request, response, status, code, says);
  return true;
}
