// A kiosk and its times without a line: what it is given for them, and what it brings back.
import { lookup } from '#playlists/site/lookup.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { StockAnswer, StockAsked } from '#playlists/wire/kept.ts';
import { mergeKept, type MergeKeptAsks } from './merge-kept.ts';
import { stockFor } from './stock.ts';

export function offline(asks: MergeKeptAsks) {
  function stock(siteId: SiteId, kiosk: DisplayId, body: StockAsked): StockAnswer {
    const site = asks.sites.get(siteId)?.site;
    if (site === undefined || lookup(site.displays, kiosk)?.kind !== 'kiosk')
      return { type: 'refused', code: 'not-a-kiosk' };
    return stockFor(site, asks.seal.publicKey, body, asks.now());
  }

  return { stock, kept: mergeKept(asks) };
}
