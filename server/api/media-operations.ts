// A site's pictures and videos. The upload itself is streamed by server/http/upload.ts before SvelteKit sees the request; it is declared here for the document.
import * as v from 'valibot';
import { mediaHash } from '#playlists/site/ids.ts';
import { ok, operation } from './operation.ts';
import { inSite, none } from './shapes.ts';

export const medium = v.object({
  hash: mediaHash,
  name: v.string(),
  width: v.number(),
  height: v.number(),
  addedAt: v.number(),
  /** Null for a picture. */
  video: v.nullable(v.object({ type: v.picklist(['video/mp4', 'video/webm']), durationMs: v.number() }))
});

export const mediaOperations = [
  operation({
    method: 'GET',
    path: '/sites/{site}/media',
    id: 'listMedia',
    says: 'The pictures and videos of a site. One is added by POST to the same path: multipart/form-data with the file as `file`.',
    access: 'read',
    params: inSite,
    query: none,
    body: null,
    answers: v.object({ media: v.array(medium) }),
    call: async ({ app, siteId }) => ok({ media: await app.stores.media.list(siteId) })
  })
];
