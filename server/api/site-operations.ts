// Sites and the changes made to them: the same changes as the pages make, through the same edit().
import * as v from 'valibot';
import { change } from '#playlists/site/change.ts';
import { siteId, type SiteId } from '#playlists/site/ids.ts';
import { isRefusal, type Refusal } from '#playlists/site/refusal.ts';
import { site, siteLanguages } from '#playlists/site/site.ts';
import { line, timeZone, timestamp } from '#playlists/site/values.ts';
import { ok, operation, trouble, type Reply } from './operation.ts';
import { inSite, none, page, revisionAnswer, siteSummary } from './shapes.ts';

const newSite = v.strictObject({ id: v.optional(siteId), name: line(1, 60), timeZone, languages: siteLanguages });
const newChange = v.strictObject({
  /** Client-made; sending it again is the same change. */
  id: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/, 'must be 8 to 64 letters, digits or hyphens'))),
  baseRevision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  change
});

export const siteOperations = [
  operation({
    method: 'GET',
    path: '/sites',
    id: 'listSites',
    says: 'The sites this token may see.',
    access: 'read',
    params: none,
    query: none,
    body: null,
    answers: v.object({ sites: v.array(siteSummary) }),
    call: ({ app, token }) =>
      ok({
        sites: app.sites
          .list()
          .filter((one) => token.site === null || token.site === one.id)
          .map(({ id, name, timeZone, languages }) => ({ id, name, timeZone, languages }))
      })
  }),
  operation({
    method: 'POST',
    path: '/sites',
    id: 'makeSite',
    says: 'Makes a site; with the id `library` the library, which is no site and not listed among them. Needs a token for every site.',
    access: 'write',
    params: none,
    query: none,
    body: newSite,
    answers: v.object({ id: siteId, revision: v.number() }),
    call: async ({ app, actor, token, body }) => {
      if (token.site !== null) return trouble(403, 'not-allowed', 'This token is for one site only.');
      const id = body.id ?? (app.newId() as SiteId);
      const done = await app.sites.change(id, actor, { ...body, type: 'make-site', id });
      return isRefusal(done) ? refused(done) : { status: 201, body: { id, revision: done.revision } };
    }
  }),
  operation({
    method: 'GET',
    path: '/sites/{site}',
    id: 'getSite',
    says: 'The whole document of a site, with its revision as ETag.',
    access: 'read',
    params: inSite,
    query: none,
    body: null,
    answers: v.object({ revision: v.number(), site }),
    call: ({ site: now }) => ok({ revision: now.revision, site: now.site }, { etag: `"${now.revision}"` })
  }),
  operation({
    method: 'POST',
    path: '/sites/{site}/changes',
    id: 'changeSite',
    says: 'Makes one change. With baseRevision (or If-Match) it is refused where somebody changed the same thing meanwhile.',
    access: 'write',
    params: inSite,
    query: none,
    body: newChange,
    answers: revisionAnswer,
    call: async ({ app, actor, siteId: id, body, ifMatch }) => {
      const baseRevision = ifMatch ?? body.baseRevision ?? null;
      const options = { baseRevision, ...(body.id !== undefined && { id: body.id }) };
      if (body.change.type === 'make-site') return trouble(409, 'exists', 'There is such a site already.');
      if (body.change.type === 'put-shared')
        return trouble(409, 'not-allowed', 'The server makes these copies. Take a playlist of the library instead.');
      const done = await app.sites.change(id, actor, body.change, options);
      if (isRefusal(done))
        return done.refusal === 'stale' && ifMatch !== null ? trouble(412, 'stale', done.says) : refused(done);
      return ok({ revision: done.revision }, { etag: `"${done.revision}"` });
    }
  }),
  operation({
    method: 'GET',
    path: '/sites/{site}/journal',
    id: 'listChanges',
    says: 'The newest accepted changes, newest first.',
    access: 'read',
    params: inSite,
    query: v.pick(page, ['limit']),
    body: null,
    answers: v.object({
      changes: v.array(
        v.object({
          revision: v.number(),
          id: v.string(),
          at: timestamp,
          takesEffectAt: timestamp,
          actor: v.unknown(),
          change
        })
      )
    }),
    call: async ({ app, siteId: id, query }) => {
      const entries = await app.stores.journal.newest(id, Number(query.limit));
      return ok({
        changes: entries.map(({ revision, id, stamp, actor, change }) => ({ revision, id, ...stamp, actor, change }))
      });
    }
  })
];

export function refused(refusal: Refusal): Reply {
  const status = refusal.refusal === 'not-found' ? 404 : refusal.refusal === 'invalid' ? 400 : 409;
  return trouble(
    status,
    refusal.refusal,
    refusal.says,
    refusal.field === '' ? [] : [{ field: refusal.field, says: refusal.says }]
  );
}
