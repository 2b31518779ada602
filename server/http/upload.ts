// Uploads, streamed to a file before SvelteKit sees the request (it would buffer them): pictures for a site, from the admin pages or the API.
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Logger } from 'pino';
import type { SiteId } from '#playlists/site/ids.ts';
import { isRefusal, type RefusalCode } from '#playlists/site/refusal.ts';
import { cleanText } from '#playlists/site/values.ts';
import type { App } from '../app.ts';
import { apiAccess } from '../auth/api-access.ts';
import { diskTrouble } from '../storage/disk-trouble.ts';
import type { Medium } from '../storage/stores.ts';
import { cookieFrom } from './cookies.ts';
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
  const match = ROUTE.exec((request.url ?? '').split('?')[0] ?? '');
  if (request.method !== 'POST' || match === null) return false;
  const site = match[1] as SiteId;
  // Who asks is settled before a byte of the body is read.
  if (!(await mayUpload(request, app, origin, site))) {
    return answered(request, response, 401, 'signed-out', 'Sign in again.');
  }
  if (app.sites.get(site) === null) return answered(request, response, 404, 'not-found', 'There is no such site.');
  if (underWay >= MOST_AT_ONCE)
    return answered(
      request,
      response,
      503,
      'busy',
      'Several pictures are being taken in already. Try again in a moment.'
    );
  const answer = await take(request, app, site, log);
  if ('code' in answer) return answered(request, response, answer.status, answer.code, answer.says);
  response.writeHead(201, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(answer.medium));
  return true;
}

/** When it answers, nothing of the upload is left in the incoming folder. */
async function take(request: IncomingMessage, app: App, site: SiteId, log: Logger): Promise<Taken> {
  underWay++;
  const folder = join(app.configuration.dataDir, 'incoming');
  const path = join(folder, `${randomBytes(12).toString('hex')}.upload`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const got = await receive(request, path, app.configuration.uploadBytes);
    if (got.type === 'refused') return got;
    const medium = await app.stores.media.add(site, path, got.name, app.now());
    if (isRefusal(medium)) return { status: STATUS[medium.refusal] ?? 422, code: medium.refusal, says: medium.says };
    log.info({ site, medium: medium.hash }, 'picture added');
    return { medium };
  } finally {
    await rm(path, { force: true });
    underWay--;
  }
}

type Taken = { medium: Medium } | { status: number; code: string; says: string };
type Received = { type: 'file'; name: string } | { type: 'refused'; status: number; code: string; says: string };

async function receive(request: IncomingMessage, path: string, mostBytes: number): Promise<Received> {
  const tooLarge: Received = {
    type: 'refused',
    status: 413,
    code: 'too-large',
    says: `This file is too large. A picture may have at most ${Math.floor(mostBytes / 1_000_000)} MB.`
  };
  const noFile: Received = { type: 'refused', status: 400, code: 'invalid', says: 'Choose a picture first.' };
  if (Number(request.headers['content-length'] ?? 0) > mostBytes + 10_000) return tooLarge;
  let form: busboy.Busboy;
  try {
    form = busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 0, parts: 2, fileSize: mostBytes }
    });
  } catch {
    // Not multipart, or without a boundary.
    return noFile;
  }
  let name: string | null = null;
  let truncated = false;
  let saved: Promise<void> = Promise.resolve();
  form.on('file', (_field, stream, about) => {
    name = cleanText(about.filename ?? '').slice(0, 120) || 'picture';
    stream.on('limit', () => (truncated = true));
    saved = pipeline(stream, createWriteStream(path, { mode: 0o600 }));
    // Awaited below; without a handler here a broken upload would count as unhandled before that.
    saved.catch(() => undefined);
  });
  try {
    await pipeline(request, form);
    await saved;
  } catch (error) {
    const disk = diskTrouble(error);
    if (disk !== null) return { type: 'refused', status: 507, code: 'storage', says: disk };
    return { type: 'refused', status: 400, code: 'cut-off', says: 'The upload broke off. Try again.' };
  }
  if (truncated) return tooLarge;
  return name === null ? noFile : { type: 'file', name };
}

async function mayUpload(request: IncomingMessage, app: App, origin: string, site: SiteId): Promise<boolean> {
  if (request.url?.startsWith('/api/')) {
    const access = await apiAccess(app, request.headers.authorization ?? null, site, 'write');
    return access.type === 'in';
  }
  const token = cookieFrom(request.headers.cookie, 'session', origin.startsWith('https:'));
  return token !== null && (await app.stores.sessions.find(token, app.now())) !== null;
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
