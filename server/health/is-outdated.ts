// Whether a display runs another page than the one this server has for it: each build gives the page's script another name.
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Sites } from '../app.ts';
import type { FloorScripts } from '../floor-page/floor-scripts.ts';

/** `key` is `site/display`. A display that does not say what it runs is let be. */
export function isOutdated(scripts: FloorScripts, sites: Pick<Sites, 'get'>, key: string, version: string): boolean {
  const [site = '', display = ''] = key.split('/');
  const one = lookup(sites.get(site as SiteId)?.site.displays ?? {}, display as DisplayId);
  return one !== undefined && version !== '' && version !== versionOf(scripts[one.kind].script);
}

/** As the page itself reads it of its script's address (display/health/page-version.ts). */
export const versionOf = (script: string): string => (/([^/]+?)(?:\.\w+)?$/.exec(script)?.[1] ?? '').slice(0, 64);
