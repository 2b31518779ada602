// Whose sheet a session at a kiosk is: a supervisor's, who showed badge and PIN.
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Sites } from '../app.ts';
import type { Stores } from '../storage/stores.ts';
import type { KioskSessions } from './kiosk-sessions.ts';
import { stillHere } from './still-here.ts';

/** Null where the session is over, has no PIN, or its worker supervises nobody (any more). */
export type Behind = (site: SiteId, display: DisplayId, session: string) => Promise<Worker | null>;

export function supervisorBehind(
  { people }: Pick<Stores, 'people'>,
  sites: Pick<Sites, 'get'>,
  sessions: KioskSessions,
  now: () => number
): Behind {
  return async (siteId, display, session) => {
    const at = now();
    const site = sites.get(siteId)?.site;
    const found = sessions.read(siteId, display, session, at);
    if (site === undefined || found?.assurance !== 'badge-pin') return null;
    const worker = stillHere(await people.get(siteId, found.worker), site, at);
    return worker === null || worker.supervises === 'nobody' ? null : worker;
  };
}
