// What was wrong with a display of late, for its page. The server's own incidents are among them: nothing was known meanwhile.
import type { Incident } from '../storage/display-stores.ts';
import type { App } from '../app.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';

const DAYS = 30;
const MOST = 50;

export interface IncidentsOf {
  readonly days: number;
  readonly list: readonly Incident[];
}

export async function incidentsOf(
  { stores, now }: Pick<App, 'stores' | 'now'>,
  site: SiteId,
  display: DisplayId
): Promise<IncidentsOf> {
  const until = now() + 1;
  const from = until - DAYS * 86_400_000;
  return { days: DAYS, list: await stores.incidents.list({ site, display, from, until, before: null, most: MOST }) };
}
