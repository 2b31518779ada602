// Who did what to a worker, newest first, in the desk's words.
import type { WorkerId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { PersonLogLine } from '#admin/workers/badge-on-desk.ts';
import type { App } from '../app.ts';
import type { AuditBy } from '../storage/audit-stores.ts';
import type { PersonAct } from '../storage/badge-stores.ts';
import { localMinute } from './site-time.ts';

const MOST = 20;

const said: Readonly<Record<PersonAct, string>> = {
  added: 'Added',
  changed: 'Changed',
  erased: 'Erased',
  'badge-issued': 'Badge issued',
  'badge-dated': 'Badge given other dates',
  'badge-blocked': 'Badge blocked',
  'badge-unblocked': 'Block of the badge taken back',
  'badge-replaced': 'Badge replaced',
  'badge-dropped': 'Badge taken away',
  'pin-set': 'PIN set',
  'pin-removed': 'PIN removed',
  'worker-added': 'Added at a kiosk',
  excused: 'Excused',
  'excuse-taken-back': 'Excuse taken back',
  'excusal-ended': 'Excusal ended',
  witnessed: 'Answered before a witness',
  supervised: 'Opened the supervisor’s sheet',
  'question-answered': 'Answered a question'
};

/** Null where no word is known. */
export const personActSaid = (act: string): string | null => (Object.hasOwn(said, act) ? said[act as PersonAct] : null);

export async function personLogOf(app: App, site: Site, worker: WorkerId): Promise<readonly PersonLogLine[]> {
  const entries = await app.stores.personLog.newest(site.id, worker, MOST);
  return Promise.all(
    entries.map(async ({ seq, at, by, act, detail }) => ({
      seq,
      at: localMinute(at, site.timeZone).replace('T', ' '),
      says: detail === '' ? said[act] : `${said[act]}: ${detail}`,
      by: await nameOf(app, site, by)
    }))
  );
}

async function nameOf(app: App, site: Site, by: AuditBy): Promise<string> {
  switch (by.type) {
    case 'account':
      return (await app.stores.accounts.get(by.id))?.name ?? 'an account that is gone';
    case 'supervisor': {
      const worker = await app.stores.people.get(site.id, by.id);
      const where = (by.display && site.displays[by.display]?.name) ?? 'a kiosk that is gone';
      return `${worker === null ? 'a supervisor who left' : `${worker.firstName} ${worker.lastName}`}, at ${where}`;
    }
    case 'token':
      return 'a program, by the API';
    default:
      return 'the server';
  }
}
