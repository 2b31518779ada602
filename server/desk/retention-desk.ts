// How long names are kept on a site, what the last night let go of, and what is held: as the desk shows it.
import { shownTitle } from '#admin/shown-title.ts';
import { retentionSaid } from '#admin/retention/retention-words.ts';
import type { HoldLine, RetentionNow } from '#admin/retention/retention-now.ts';
import type { AnnouncementId, WorkerId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { App } from '../app.ts';
import { lastRun } from '../evidence/retention/last-run.ts';
import type { Hold } from '../storage/retention-stores.ts';

const MOST_HOLDS = 100;

/** Without `seesNames` no worker is named, and no reason, in which one may be. */
export async function retentionNow(app: App, site: Site, seesNames: boolean): Promise<RetentionNow> {
  const { holds } = app.stores;
  const at = app.now();
  const own = Object.values(site.announcements).flatMap(({ id, retention, ...one }) =>
    retention === undefined
      ? []
      : [{ id, title: shownTitle({ id, ...one }, site.languages), says: retentionSaid(retention) }]
  );
  const held = await holds.list(site.id, MOST_HOLDS);
  return {
    site: site.retention === undefined ? null : retentionSaid(site.retention),
    own,
    lastRun: await lastRun(app.stores.audit, site.id),
    nextRunAt: app.retention.state().nextAt,
    holds: await Promise.all(held.map((hold) => lineOf(app, site, hold, seesNames, at))),
    at
  };
}

async function lineOf(app: App, site: Site, hold: Hold, seesNames: boolean, at: number): Promise<HoldLine> {
  const { id, reason, setBy, setAt, until, endedAt } = hold;
  return {
    ...{ id, setAt, until: endedAt ?? until, stands: endedAt === null && until > at },
    on: await coveredBy(app, site, hold, seesNames),
    reason: seesNames ? reason : '',
    by: (await app.stores.accounts.get(setBy))?.name ?? 'a script, or an account that is gone'
  };
}

async function coveredBy({ stores }: App, site: Site, { type, about }: Hold, seesNames: boolean): Promise<string> {
  switch (type) {
    case 'site':
      return 'The whole site';
    case 'announcement':
      return shownTitle(lookup(site.announcements, about as AnnouncementId), site.languages);
    case 'worker': {
      const one = seesNames ? await stores.people.get(site.id, about as WorkerId) : null;
      return one === null ? 'A worker' : `${one.firstName} ${one.lastName} (${one.number})`;
    }
    default:
      return type satisfies never;
  }
}
