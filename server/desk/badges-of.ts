// A worker's badges as their page tells of them: how each stands now, with its dates on the site's clock.
import { standingOf } from '#playlists/answer/badge-life.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import type { BadgeOnDesk } from '#admin/workers/badge-on-desk.ts';
import type { App } from '../app.ts';
import { localMinute } from './site-time.ts';

export async function badgesOf(app: App, site: Site, worker: WorkerId): Promise<readonly BadgeOnDesk[]> {
  const zone = site.timeZone;
  const day = (at: number | null) => (at === null ? null : localDateAt(at, zone));
  return (await app.stores.badges.list(site.id, worker)).map((one) => ({
    code: one.code,
    standing: standingOf(one, app.now()),
    firstDay: day(one.validFrom),
    lastDay: one.validUntil === null ? null : localDateAt(one.validUntil - 1, zone),
    until: one.validUntil === null ? null : localMinute(one.validUntil, zone).replace('T', ' '),
    blocked: one.blocked === null ? null : { on: localDateAt(one.blocked.at, zone), why: one.blocked.why },
    isReplaced: one.replacedBy !== null,
    refused:
      one.refused === null
        ? null
        : {
            at: localMinute(one.refused.at, zone).replace('T', ' '),
            where: site.displays[one.refused.display]?.name ?? 'a display that is gone'
          }
  }));
}
