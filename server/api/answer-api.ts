// One way in for every call of the API: find it, see who asks, parse what came, answer. What goes wrong has a code and the field.
import { isHttpError, type RequestEvent } from '@sveltejs/kit';
import { parse } from '#playlists/site/parse.ts';
import { siteId as siteIdSchema, type SiteId } from '#playlists/site/ids.ts';
import type { App, SiteNow } from '../app.ts';
import { apiAccess } from '../auth/api-access.ts';
import { readJson } from '../http/read-json.ts';
import { SERVER } from '../storage/audit-stores.ts';
import type { ApiToken } from '../storage/access-stores.ts';
import { diskTrouble } from '../storage/disk-trouble.ts';
import { namesWorkers } from './names-workers.ts';
import { invalid, trouble, type Call, type Operation, type Reply } from './operation.ts';
import { operations } from './operations.ts';

export async function answerApi(event: RequestEvent, path: string): Promise<Response> {
  const reply = await answer(event, path).catch((thrown: unknown) => unreadable(thrown, event.locals.app));
  return new Response(JSON.stringify(reply.body), {
    status: reply.status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...reply.headers }
  });
}

/** A body that was too large or broke off, and a full disk, are answered as everything else is: with a code. */
function unreadable(thrown: unknown, app: App): Reply {
  const disk = diskTrouble(thrown);
  if (disk !== null) {
    app.log.error({ err: thrown }, 'the disk failed under an API call');
    return trouble(507, 'storage', disk);
  }
  if (!isHttpError(thrown)) throw thrown;
  return trouble(thrown.status, thrown.status === 413 ? 'too-large' : 'cut-off', thrown.body.message);
}

async function answer(event: RequestEvent, path: string): Promise<Reply> {
  const { app } = event.locals;
  const here = operations.flatMap((one) => matchPath(one, path));
  const found = here.find(({ one }) => one.method === event.request.method);
  if (here[0] === undefined) return trouble(404, 'not-found', 'There is no such call.');
  if (found === undefined) {
    const allow = here.map(({ one }) => one.method).join(', ');
    return { ...trouble(405, 'method', `Use ${allow}.`), headers: { allow } };
  }
  const { one, params } = found;
  const named = parse(siteIdSchema, params['site']);
  const siteId = named.ok ? named.value : null;
  const access = await apiAccess(app, event.request.headers.get('authorization'), siteId, {
    access: one.access,
    seesNames: namesWorkers(one)
  });
  if (access.type === 'refused') return trouble(access.status, access.code, access.says);
  const site = siteId === null ? null : app.sites.get(siteId);
  if ('site' in params && site === null) return trouble(404, 'not-found', 'There is no such site.');

  const parsedParams = parse(one.params, params);
  if (!parsedParams.ok) return trouble(404, 'not-found', 'There is nothing of that name.', parsedParams.faults);
  const ifMatch = matchRevision(event.request.headers.get('if-match'));
  if (ifMatch === 'unreadable')
    return trouble(400, 'invalid', 'If-Match must be the ETag of a site.', [
      { field: 'If-Match', says: 'must be the ETag of a site' }
    ]);
  const query = parse(one.query, Object.fromEntries(event.url.searchParams));
  if (!query.ok) return invalid(query.faults);
  const body =
    one.body === null ? { ok: true as const, value: undefined } : parse(one.body, await readJson(event.request));
  if (!body.ok) return invalid(body.faults);
  const call = {
    app,
    actor: { type: 'token', id: access.token.id },
    token: access.token,
    site: site as SiteNow,
    siteId: siteId as SiteId,
    params: parsedParams.value,
    query: query.value,
    body: body.value,
    ifMatch
  };
  if (one.method === 'GET' && namesWorkers(one)) await noteCall(call, one);
  return one.call(call as unknown as Call<never, never, never>);
}

async function noteCall({ app, token, siteId }: { app: App; token: ApiToken; siteId: SiteId | null }, one: Operation) {
  try {
    const by = { type: 'token', id: token.id } as const;
    await app.stores.audit.note(siteId ?? SERVER, { by, act: 'look', what: 'api', about: one.id }, app.now());
  } catch (fault) {
    app.log.error({ err: fault, token: token.id, call: one.id }, 'a look at named data was not noted');
  }
}

function matchPath(one: Operation, path: string): { one: Operation; params: Record<string, string> }[] {
  const wanted = one.path.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return [];
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const here = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined) params[name] = here;
    else if (part !== here) return [];
  }
  return [{ one, params }];
}

// One that cannot be read must not count as none: the change would then overwrite what it meant to spare.
function matchRevision(header: string | null): number | null | 'unreadable' {
  if (header === null || header === '*') return null;
  const revision = /^(?:W\/)?"(\d{1,15})"$/.exec(header)?.[1];
  return revision === undefined ? 'unreadable' : Number(revision);
}
