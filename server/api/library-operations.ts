// What the library offers a site, taking a playlist of it, and giving one back.
import * as v from 'valibot';
import { playlistId } from '#playlists/site/ids.ts';
import { LIBRARY, sharedId } from '#playlists/site/library.ts';
import { isRefusal, type Refusal } from '#playlists/site/refusal.ts';
import type { SiteNow } from '../app.ts';
import { ok, operation, type Reply } from './operation.ts';
import { inSite, none, revisionAnswer } from './shapes.ts';
import { refused } from './site-operations.ts';

const inLibrary = v.strictObject({ ...inSite.entries, playlist: playlistId });

export const libraryOperations = [
  operation({
    method: 'GET',
    path: '/sites/{site}/library',
    id: 'listLibrary',
    says: 'The playlists that the library offers, and which of them the site takes. On the site a playlist has the id named as copy.',
    access: 'read',
    params: inSite,
    query: none,
    body: null,
    answers: v.object({
      playlists: v.array(v.object({ id: playlistId, name: v.string(), copy: playlistId, taken: v.boolean() })),
      /** Why the site does not have the library's newest state; null where it has. */
      behind: v.nullable(v.string())
    }),
    call: ({ app, site: { site } }) => {
      const offered = Object.values(app.sites.get(LIBRARY)?.site.playlists ?? {});
      const playlists = offered.map(({ id, name }) => {
        const copy = sharedId(id);
        return { id, name, copy, taken: site.taken.includes(copy) };
      });
      return ok({ playlists, behind: app.library.behind().get(site.id) ?? null });
    }
  }),
  operation({
    method: 'PUT',
    path: '/sites/{site}/library/{playlist}',
    id: 'takePlaylist',
    says: 'Puts a playlist of the library on the site, with all that is in it. It follows the library from then on; taking it again changes nothing.',
    access: 'write',
    params: inLibrary,
    query: none,
    body: none,
    answers: revisionAnswer,
    call: async ({ app, actor, siteId, params }) => answer(await app.library.take(siteId, params.playlist, actor))
  }),
  operation({
    method: 'DELETE',
    path: '/sites/{site}/library/{playlist}',
    id: 'giveBackPlaylist',
    says: 'Takes a playlist of the library off the site, where nothing of the site’s own names it.',
    access: 'write',
    params: inLibrary,
    query: none,
    body: null,
    answers: revisionAnswer,
    call: async ({ app, actor, siteId, params }) => answer(await app.library.giveBack(siteId, params.playlist, actor))
  })
];

const answer = (done: SiteNow | Refusal): Reply =>
  isRefusal(done) ? refused(done) : ok({ revision: done.revision }, { etag: `"${done.revision}"` });
