// A kiosk's two acts: a badge checks a worker in and opens a session; an answer is in the ledger before it is said to be recorded.
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { BadgeCode } from '#playlists/site/worker.ts';
import type { Answer, AnswerAnswer, Badge, BadgeAnswer } from '#playlists/wire/floor.ts';
import type { Logger } from 'pino';
import type { Sites } from '../app.ts';
import type { AcknowledgementRow, Recorded, Stores } from '../storage/stores.ts';
import { answerRefusal } from './answer-refusal.ts';
import { dueNotices } from './due-notices.ts';
import { isSigned, keyFor, sign } from './keys.ts';

/** Two readings of one badge within this time are one check-in. */
const ONE_READING_MS = 2000;
const SESSION_MS = 15 * 60_000;

export interface Asks {
  readonly stores: Pick<Stores, 'people' | 'ledger'>;
  readonly sites: Sites;
  readonly key: Buffer;
  readonly now: () => number;
  readonly log: Logger;
  readonly onRecorded: (row: Recorded) => void;
}

export function kiosk(asks: Asks) {
  const { stores, sites, now, log } = asks;
  const key = keyFor(asks.key, 'kiosk session');
  let unknownBadges = 0;

  async function badge(siteId: SiteId, display: DisplayId, body: Badge): Promise<BadgeAnswer> {
    const site = sites.get(siteId)?.site;
    if (site?.displays[display]?.kind !== 'kiosk') return notAKiosk();
    const worker = await stores.people.byBadge(siteId, body.code as BadgeCode);
    if (worker === null) {
      unknownBadges++;
      log.warn({ site: siteId, display, unknownBadges }, 'unknown badge');
      return { type: 'unknown-badge' };
    }
    const at = now();
    const last = await stores.ledger.lastCheckIn(siteId, worker.id);
    const repeated = last !== null && last.display === display && Math.abs(at - last.at) < ONE_READING_MS;
    if (!repeated) {
      const row = { type: 'check-in', id: body.id, worker: worker.id, display, readAt: body.readAt } as const;
      asks.onRecorded(await stores.ledger.append(siteId, row, at));
    }
    return {
      type: 'welcome',
      session: makeSession(siteId, display, worker.id, at),
      firstName: worker.firstName,
      languages: worker.languages,
      firstReading: !repeated,
      due: await dueNotices(stores, siteId, site, worker, at)
    };
  }

  async function answer(siteId: SiteId, display: DisplayId, body: Answer): Promise<AnswerAnswer> {
    const site = sites.get(siteId)?.site;
    const at = now();
    const workerId = readSession(siteId, display, body.session, at);
    const worker = workerId === null ? null : await stores.people.get(siteId, workerId);
    if (site === undefined || worker === null) return refused('session-over', 'Hold your badge to the scanner again.');
    const row: AcknowledgementRow = {
      type: 'acknowledgement',
      id: body.id,
      worker: worker.id,
      display,
      announcement: body.announcement,
      version: body.version,
      contentHash: body.contentHash,
      language: body.language,
      outcome: body.outcome,
      assurance: 'badge',
      presentedFrom: body.presentedFrom,
      answeredAt: body.answeredAt
    };
    // A repeat of an answer that is in the ledger gets its receipt, whatever became of the notice since.
    const known = await stores.ledger.find(siteId, body.id);
    const refusal = known === null ? answerRefusal(site, row, worker.languages, at) : null;
    if (refusal !== null) return refused(refusal.code, refusal.says);
    const recorded = await stores.ledger.append(siteId, row, at);
    if (known === null) asks.onRecorded(recorded);
    return { type: 'recorded', seq: recorded.seq, at: recorded.at };
  }

  // Signed, not remembered: an answer that was under way when the server stopped is still its worker's after the restart.
  function makeSession(site: SiteId, display: DisplayId, worker: WorkerId, at: number): string {
    const text = `${worker}.${(at + SESSION_MS).toString(36)}`;
    return `${text}.${sign(keyFor(key, site, display), text)}`;
  }

  function readSession(site: SiteId, display: DisplayId, session: string, at: number): WorkerId | null {
    const [worker, until, signature] = session.split('.');
    if (worker === undefined || until === undefined || signature === undefined) return null;
    if (!isSigned(keyFor(key, site, display), `${worker}.${until}`, signature)) return null;
    return parseInt(until, 36) > at ? (worker as WorkerId) : null;
  }

  return { badge, answer };
}

const refused = (code: string, says: string): AnswerAnswer => ({ type: 'refused', code, says });
const notAKiosk = (): BadgeAnswer => ({ type: 'refused', code: 'not-a-kiosk', says: 'This display is not a kiosk.' });
