// The phone's way to an answer: presence token → single-use ticket of 120 s → number and PIN → answering session of 10 minutes.
import { createHash, randomBytes } from 'node:crypto';
import { announcementState } from '#playlists/site/announcement.ts';
import { unacceptable } from '#playlists/answer/unacceptable.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import { stillOf } from '#playlists/site/template-shows.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Due } from '#playlists/wire/floor.ts';
import type { Answering } from '../app.ts';
import { networkOf } from '../auth/network-of.ts';
import { buckets } from '../http/bucket.ts';
import { shown } from '../content/shown.ts';
import type { AcknowledgementRow } from '../storage/ledger-stores.ts';
import { expiring } from './expiring.ts';
import { idTaken, orIdTaken, pageOf, type Asks } from './kiosk.ts';
import type { PinDoor } from './pin-door.ts';
import { verify, type Presence } from './presence.ts';
import type { Sealing } from './sealing.ts';
import { serverWord } from './server-word.ts';
import { answeredWith } from './statements.ts';
import { stillHere } from './still-here.ts';
import { withoutRights } from './without-rights.ts';

const TICKET_MS = 120_000;
const SESSION_MS = 600_000;
/** Of one network, which a whole site's phones may share: else one phone could take up every ticket there is. */
const SCANS = 100;
const SCANS_PER_S = 5;

type Phone = Pick<Answering, 'scan' | 'signIn' | 'signInWith' | 'phoneNotice' | 'phonePicture' | 'phoneAnswer'>;

export function phone({ stores, sites, key, now, log, onRecorded }: Asks, door: PinDoor, seal: Sealing): Phone {
  const tickets = expiring<Presence>(10_000);
  const sessions = expiring<{ presence: Presence; worker: Worker['id']; since: number }>(10_000);
  const scans = buckets(SCANS, SCANS_PER_S);
  let forged = 0;

  const noticeOf = (presence: Presence): { announcement: Announcement; over: string | null } | null => {
    const site = sites.get(presence.site)?.site;
    const announcement =
      site && Object.hasOwn(site.announcements, presence.announcement)
        ? site.announcements[presence.announcement]
        : undefined;
    if (site === undefined || announcement?.published == null) return null;
    if (!site.qr || announcementState(announcement, now()) !== 'published')
      return { announcement, over: 'This notice was withdrawn. Nothing was recorded.' };
    if (announcement.published.number !== presence.version)
      return { announcement, over: 'This notice has changed. Scan the new code.' };
    return { announcement, over: null };
  };

  return {
    scan(token, ip) {
      if (!scans.take(networkOf(ip), performance.now()))
        return { type: 'refused', code: 'wait', says: 'Too many scans from here. Wait a moment, then scan again.' };
      const presence = verify(key, token, now());
      if (presence === 'forged') {
        log.warn({ forged: ++forged }, 'a forged presence code was refused');
        return { type: 'refused', code: 'forged', says: 'This is not one of our codes.' };
      }
      if (presence === 'over')
        return { type: 'refused', code: 'code-over', says: 'The code has changed. Scan it again.' };
      const notice = noticeOf(presence);
      if (notice === null || notice.over !== null) {
        return { type: 'refused', code: 'over', says: notice?.over ?? 'This notice is not there any more.' };
      }
      const ticket = randomBytes(32).toString('base64url');
      tickets.set(ticket, presence, now() + TICKET_MS, now());
      return { type: 'ticket', ticket };
    },

    signInWith: (ticket) =>
      tickets.get(ticket, now()) === null ? null : { key: seal.publicKey, purpose: purposeOf(ticket) },

    async signIn(ticket, number, given, ip) {
      const at = now();
      const presence = tickets.get(ticket, at);
      if (presence === null)
        return { type: 'refused', code: 'ticket-over', says: 'That took too long. Scan the code again.' };
      const pin = 'typed' in given ? given.typed : seal.open(given.sealed, purposeOf(ticket));
      // No try: whoever sealed it did not seal it for us, or for another ticket.
      if (pin === null)
        return { type: 'refused', code: 'unreadable', says: 'The PIN could not be read. Type it again.' };
      const site = sites.get(presence.site)?.site;
      if (site?.qr !== true)
        return { type: 'refused', code: 'over', says: 'Codes are switched off here. Use a kiosk.' };
      const named = await stores.people.byNumber(presence.site, number.trim());
      const worker = stillHere(named, site, at);
      const place = { type: 'phone', network: networkOf(ip) } as const;
      const knocked = await door.knock(presence.site, number, worker, pin, place, at);
      if (knocked.type === 'wait') {
        return {
          type: 'refused',
          code: 'wait',
          says: `Too many wrong tries. Wait ${knocked.seconds} s, or ask your supervisor.`
        };
      }
      if (knocked.type === 'wrong' || worker === null) {
        return { type: 'refused', code: 'wrong', says: 'Number and PIN do not belong together. Try again.' };
      }
      // Taken only now, so that a mistyped PIN does not send the worker back to the screen; taken once, so that two phones cannot share it.
      if (!tickets.take(ticket, now()))
        return { type: 'refused', code: 'ticket-over', says: 'That took too long. Scan the code again.' };
      const session = randomBytes(32).toString('base64url');
      sessions.set(session, { presence, worker: worker.id, since: now() }, now() + SESSION_MS, now());
      return { type: 'in', session };
    },

    async phoneNotice(token) {
      const session = sessions.get(token, now());
      const worker = session === null ? null : await stores.people.get(session.presence.site, session.worker);
      if (session === null || worker === null) return null;
      const notice = noticeOf(session.presence);
      if (notice?.announcement.published == null) return { over: 'This notice is not there any more.' };
      if (notice.over !== null) return { over: notice.over };
      const { number, contentHash, content } = notice.announcement.published;
      const due: Due = {
        announcement: notice.announcement.id,
        version: number,
        contentHash,
        content: withoutRights(shown(content)),
        dueAt: null,
        before: null
      };
      const least = (content.confirming?.leastSeconds ?? 0) * 1000;
      const waitMs = Math.max(0, session.since + least - now());
      return { firstName: worker.firstName, languages: worker.languages, due, waitMs };
    },

    phonePicture(token) {
      const session = sessions.get(token, now());
      const notice = session === null ? null : noticeOf(session.presence);
      const content = notice?.over === null ? notice.announcement.published?.content : undefined;
      const hash = content === undefined ? null : stillOf(content.template);
      return session === null || hash === null ? null : { site: session.presence.site, hash };
    },

    async phoneAnswer(token, { id, language, outcome, reason, choices, saidIn, page }) {
      const at = now();
      const session = sessions.get(token, at);
      const worker = session === null ? null : await stores.people.get(session.presence.site, session.worker);
      if (session === null || worker === null)
        return { type: 'refused', code: 'session-over', says: 'That took too long. Scan the code again.' };
      const { presence } = session;
      const site = sites.get(presence.site)?.site;
      const published = site?.announcements[presence.announcement]?.published;
      if (site === undefined || !published)
        return { type: 'refused', code: 'over', says: 'This notice is not there any more.' };
      const row = {
        type: 'acknowledgement',
        id,
        worker: worker.id,
        display: presence.display,
        announcement: presence.announcement,
        version: presence.version,
        contentHash: published.contentHash,
        language,
        outcome,
        reason,
        assurance: 'presence-code',
        presentedFrom: session.since,
        presentedUntil: at,
        answeredAt: at,
        // The answers stand below the notice's last word, and nowhere else.
        toTheEnd: true,
        choices,
        seed: choices === null ? null : id,
        ...serverWord(site, worker, {
          ...{ announcement: presence.announcement, contentHash: published.contentHash, language, choices }
        }),
        statement: await answeredWith(saidIn, outcome, reason),
        page
      } satisfies AcknowledgementRow;
      const known = await stores.ledger.find(presence.site, id);
      // What is in the ledger has its receipt, also where codes were switched off since.
      if (known === null && !site.qr)
        return { type: 'refused', code: 'over', says: 'Codes are switched off here. Use a kiosk.' };
      const refusal = known === null ? unacceptable(site, row, worker.languages, at) : null;
      // Who failed reads it again, from the start, and for its least time [A14].
      if (refusal?.code === 'check') session.since = at;
      if (refusal !== null) return { type: 'refused', ...refusal };
      const sent =
        known?.type === 'acknowledgement'
          ? {
              ...row,
              presentedFrom: known.presentedFrom,
              presentedUntil: known.presentedUntil,
              answeredAt: known.answeredAt,
              ...(known.statement !== undefined && { statement: known.statement }),
              ...pageOf(known)
            }
          : row;
      const recorded = await stores.ledger.append(presence.site, sent, at).catch(orIdTaken);
      if (recorded === null) return idTaken();
      if (known === null) onRecorded(recorded);
      return { type: 'recorded', seq: recorded.seq, at: recorded.at };
    }
  };
}

/** By the ticket, which the page itself does not know: so that a copy opens with no other. */
const purposeOf = (ticket: string): string =>
  sealPurpose('phone', createHash('sha256').update(ticket).digest('base64url').slice(0, 22));
