// What a bearer token may do: read or write, one site or all, with what names workers or without.
import type { SiteId } from '#playlists/site/ids.ts';
import type { App } from '../app.ts';
import type { ApiToken } from '../storage/access-stores.ts';

export type Access =
  | { readonly type: 'in'; readonly token: ApiToken }
  | { readonly type: 'refused'; readonly status: 401 | 403 | 404; readonly code: string; readonly says: string };

/** `site` null: the call is about no site in particular. A token of another site is told that the site does not exist. */
export async function apiAccess(
  app: App,
  authorization: string | null,
  site: SiteId | null,
  need: Pick<ApiToken, 'access' | 'seesNames'>
): Promise<Access> {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(authorization ?? '')?.[1];
  const token = bearer === undefined ? null : await app.stores.apiTokens.find(bearer, app.now());
  if (token === null)
    return {
      type: 'refused',
      status: 401,
      code: 'unauthorized',
      says: 'Send a valid API token as Authorization: Bearer …'
    };
  if (site !== null && token.site !== null && token.site !== site) {
    return { type: 'refused', status: 404, code: 'not-found', says: 'There is no such site.' };
  }
  if (need.access === 'write' && token.access !== 'write') {
    return { type: 'refused', status: 403, code: 'read-only', says: 'This token may only read.' };
  }
  if (need.seesNames && !token.seesNames) {
    const says = 'This names workers, and the token may not see names. Make one that may.';
    return { type: 'refused', status: 403, code: 'no-names', says };
  }
  return { type: 'in', token };
}
