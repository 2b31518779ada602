// A supervisor at a kiosk: own badge and PIN open the sheet; each act is in the log of people with who did it and where.
import { randomInt } from 'node:crypto';
import { UNROSTERED_MS } from '#playlists/answer/attendance.ts';
import { workAt } from '#playlists/answer/work-at.ts';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Timestamp } from '#playlists/site/values.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import type { BindBadge, DayBadge, IssuedAnswer, Supervise, SuperviseAnswer } from '#playlists/wire/supervising.ts';
import type { Sites } from '../app.ts';
import type { Said } from '../storage/badge-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { isSupervisedBy } from './crew-now.ts';
import type { CrewSheet } from './crew-sheet.ts';
import { refusedFor, type Knock } from './kiosk-pins.ts';
import type { KioskSessions } from './kiosk-sessions.ts';
import type { Sealing } from './sealing.ts';
import type { Behind } from './supervisor-behind.ts';

export interface SupervisingAsks {
  readonly stores: Pick<Stores, 'people' | 'badges' | 'personLog' | 'erasures'>;
  readonly sites: Sites;
  readonly sessions: KioskSessions;
  readonly knock: Knock;
  readonly seal: Sealing;
  readonly behind: Behind;
  /** What the sheet begins with. */
  readonly sheet: Pick<CrewSheet, 'shownTo' | 'noteLook'>;
  readonly now: () => number;
}

export function supervising({ stores, sites, sessions, knock, seal, behind, sheet, now }: SupervisingAsks) {
  async function supervise(siteId: SiteId, display: DisplayId, body: Supervise): Promise<SuperviseAnswer> {
    const at = now();
    const session = sessions.read(siteId, display, body.session, at);
    const worker = session === null ? null : await stores.people.get(siteId, session.worker);
    const site = sites.get(siteId)?.site;
    if (session?.assurance !== 'badge' || worker === null || site === undefined) return refusedFor('session-over');
    const pin = seal.open(body.pin, sealPurpose('supervise', body.session));
    const knocked = await knock(siteId, display, worker.number, worker, pin);
    if (knocked.type !== 'right') return refusedFor(knocked.type, knocked);
    // Said only to who proved that the badge is theirs.
    if (worker.supervises === 'nobody') return refusedFor('not-supervisor');
    await stores.personLog.add(siteId, worker.id, 'supervised', '', saidBy(worker, display, at));
    await sheet.noteLook(siteId, display, worker, 'crew');
    return {
      type: 'crew',
      session: sessions.raise(siteId, display, { ...session, assurance: 'badge-pin' }, at),
      ...(await sheet.shownTo(site, worker))
    };
  }

  async function issueDayBadge(siteId: SiteId, display: DisplayId, body: DayBadge): Promise<IssuedAnswer> {
    const supervisor = await behind(siteId, display, body.session);
    const site = sites.get(siteId)?.site;
    if (supervisor === null || site === undefined) return refusedFor('session-over');
    if (!isSupervisedBy(body, supervisor)) return refusedFor('not-yours');
    if (body.crew !== null && !Object.hasOwn(site.crews, body.crew)) return refusedFor('not-yours');
    const at = now();
    const said = saidBy(supervisor, display, at);
    // From the kiosk's id, so that the same asked again is the same worker.
    const id = `day-${body.id.slice(0, 32)}` as WorkerId;
    const known = await stores.badges.find(siteId, body.code);
    if (known?.worker === id) return { type: 'issued', until: known.validUntil };
    // Before anybody is made who would have to be taken away again; a card of yesterday's guest is handed out again.
    if (known !== null && (known.blockedAt !== null || (known.validUntil ?? Infinity) > at))
      return refusedFor('card-taken');
    const until = workAt(site, { id, crew: body.crew }, [], at).duty?.until ?? at + UNROSTERED_MS;
    const refused = await stores.people.put(siteId, [guest(body, id, site.timeZone, at, until)], said);
    if (refused !== null) return refusedFor('failed');
    const validUntil = new Date(until).toISOString() as Timestamp;
    const act = { type: 'issue', badge: body.code, validFrom: null, validUntil } as const;
    const issued = await stores.badges.act(siteId, id, act, said);
    if (isRefusal(issued)) {
      await stores.erasures.erase(siteId, id, said);
      return refusedFor('card-taken');
    }
    await stores.personLog.add(siteId, id, 'worker-added', body.agency ?? '', said);
    return { type: 'issued', until };
  }

  async function bind(siteId: SiteId, display: DisplayId, body: BindBadge): Promise<IssuedAnswer> {
    const supervisor = await behind(siteId, display, body.session);
    if (supervisor === null) return refusedFor('session-over');
    const worker = await stores.people.get(siteId, body.worker);
    if (worker === null || !isSupervisedBy(worker, supervisor)) return refusedFor('not-yours');
    const known = await stores.badges.find(siteId, body.code);
    if (known?.worker === worker.id && known.blockedAt === null) return { type: 'issued', until: known.validUntil };
    const act = { type: 'issue', badge: body.code, validFrom: null, validUntil: null } as const;
    const issued = await stores.badges.act(siteId, worker.id, act, saidBy(supervisor, display, now()));
    return isRefusal(issued) ? refusedFor('card-taken') : { type: 'issued', until: null };
  }

  return { supervise, dayBadge: issueDayBadge, bindBadge: bind };
}

const saidBy = ({ id }: Worker, display: DisplayId, at: number): Said => ({
  by: { type: 'supervisor', id, display },
  at
});

/** Somebody in no file: here from today to the end of this shift, with a number of our own that no list has. */
function guest(
  body: DayBadge,
  id: WorkerId,
  zone: Parameters<typeof localDateAt>[1],
  at: number,
  until: number
): Worker {
  return {
    id,
    number: `DAY-${Array.from({ length: 8 }, () => randomInt(10)).join('')}`,
    firstName: body.firstName,
    lastName: body.lastName,
    jobTitle: '',
    employer: body.agency ?? '',
    crew: body.crew,
    languages: [body.language],
    badges: [],
    roles: [],
    departments: [],
    tags: body.agency === null ? [] : [body.agency],
    joinedOn: localDateAt(at, zone),
    leftOn: localDateAt(until, zone),
    supervises: 'nobody'
  };
}
