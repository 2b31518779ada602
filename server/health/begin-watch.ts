// Begins to watch the displays of all sites: with what stood when the server stopped, and a look at the clock once a second.
import type { Logger } from 'pino';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { Sites } from '../app.ts';
import type { Stores } from '../storage/stores.ts';
import { displayWatch, type DisplayWatch } from './display-watch.ts';

export interface Asks {
  readonly stores: Pick<Stores, 'incidents' | 'devices'>;
  readonly sites: Pick<Sites, 'list'>;
  readonly lastAliveAt: number | null;
  readonly now: () => number;
  readonly log: Logger;
  readonly onChange: (site: SiteId, display: DisplayId) => void;
}

const TICK_MS = 1000;

export async function beginWatch(asks: Asks): Promise<{ readonly watch: DisplayWatch; stop(): void }> {
  const { stores, sites, lastAliveAt, now, log } = asks;
  let begun = false;
  const onChange: Asks['onChange'] = (site, display) => begun && asks.onChange(site, display);
  const watch = displayWatch({ incidents: stores.incidents, log, onChange });
  const paired: { site: SiteId; display: DisplayId }[] = [];
  for (const site of sites.list()) {
    const known = await stores.devices.paired(site.id);
    for (const { id } of Object.values(site.displays)) if (known.has(id)) paired.push({ site: site.id, display: id });
  }
  await watch.begin(paired, lastAliveAt, now());
  begun = true;
  const timer = setInterval(() => watch.tick(now()), TICK_MS).unref();
  return { watch, stop: () => clearInterval(timer) };
}
