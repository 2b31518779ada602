// A kiosk's two acts: a badge checks a worker in and opens a session; an answer is in the ledger before it is said to be recorded.
import { unacceptable } from '#playlists/answer/unacceptable.ts';
import { LOOK_BACK_MS, workAt } from '#playlists/answer/work-at.ts';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { BadgeCode } from '#playlists/site/worker.ts';
import type { Answer, AnswerAnswer, Badge, BadgeAnswer, Helped, HelpedAnswer } from '#playlists/wire/floor.ts';
import type { Logger } from 'pino';
import type { Sites } from '../app.ts';
import { bucket, type Bucket } from '../http/bucket.ts';
import type { AcknowledgementRow, Recorded, Stores } from '../storage/stores.ts';
import { isStorageError } from '../storage/storage-error.ts';
import { dueNotices } from './due-notices.ts';
import { expiring } from './expiring.ts';
import { holderOf } from './holder-of.ts';
import { answersToShow, says } from './questions.ts';
import { isSigned, keyFor, sign } from './keys.ts';
import { serverWord } from './server-word.ts';
import { stillHere } from './still-here.ts';

/** Two readings of one badge within this time are one check-in. */
const ONE_READING_MS = 2000;
const SESSION_MS = 15 * 60_000;
/**
 * Unknown badges that one kiosk may be shown before it has to wait. A floor never gets there; who tries codes by program,
 * on however many connections, learns at most one code in two seconds.
 */
const UNKNOWN_BADGES = 30;
const UNKNOWN_BADGES_PER_S = 0.5;

export interface Asks {
  readonly stores: Pick<Stores, 'people' | 'badges' | 'ledger' | 'questions' | 'contents' | 'accounts'>;
  readonly sites: Sites;
  readonly key: Buffer;
  readonly now: () => number;
  readonly log: Logger;
  readonly onRecorded: (row: Recorded) => void;
  /** Something was said to a question of the site's workers. */
  readonly onSaid: (site: SiteId) => void;
}

export function kiosk(asks: Asks) {
  const { stores, sites, now, log } = asks;
  const key = keyFor(asks.key, 'kiosk session');
  const left = expiring<true>(10_000);
  let unknownBadges = 0;
  const guesses = new Map<string, { readonly allowed: Bucket; waitUntil: number }>();

  async function badge(siteId: SiteId, display: DisplayId, body: Badge): Promise<BadgeAnswer> {
    const site = sites.get(siteId)?.site;
    if (site?.displays[display]?.kind !== 'kiosk') return notAKiosk();
    const kiosk = guessesAt(siteId, display);
    if (performance.now() < kiosk.waitUntil) return tooManyUnknown();
    const at = now();
    const worker = stillHere(await holderOf(stores, siteId, display, body.code as BadgeCode, at), site, at);
    if (worker === null) {
      unknownBadges++;
      // Afterwards every badge waits: a refusal of the unknown ones alone would tell which are known.
      if (!kiosk.allowed.take(performance.now())) kiosk.waitUntil = performance.now() + 1000 / UNKNOWN_BADGES_PER_S;
      log.warn({ site: siteId, display, unknownBadges }, 'unknown badge');
      return { type: 'unknown-badge' };
    }
    const last = await stores.ledger.lastCheckIn(siteId, worker.id);
    const known = await stores.ledger.find(siteId, body.id);
    if (known !== null && (known.type !== 'check-in' || known.worker !== worker.id)) return idTaken();
    const justNow = last !== null && last.display === display && Math.abs(at - last.at) < ONE_READING_MS;
    const repeated = known !== null || justNow;
    if (!repeated) {
      const work = workAt(site, worker, await stores.ledger.checkInsOf(siteId, worker.id, at - LOOK_BACK_MS), at);
      const row = { type: 'check-in', id: body.id, worker: worker.id, display, readAt: body.readAt, work } as const;
      const recorded = await stores.ledger.append(siteId, row, at).catch(orIdTaken);
      if (recorded === null) return idTaken();
      asks.onRecorded(recorded);
    }
    return {
      type: 'welcome',
      session: makeSession(siteId, display, worker.id, at),
      firstName: worker.firstName,
      languages: worker.languages,
      firstReading: !repeated,
      due: await dueNotices(stores, siteId, site, worker, at),
      told: await answersToShow(stores, siteId, worker.id)
    };
  }

  async function answer(siteId: SiteId, display: DisplayId, body: Answer): Promise<AnswerAnswer> {
    const site = sites.get(siteId)?.site;
    const at = now();
    const workerId = left.get(body.session, at) ? null : readSession(siteId, display, body.session, at);
    const worker = workerId === null ? null : await stores.people.get(siteId, workerId);
    if (site === undefined || worker === null) return refused('session-over', 'Hold your badge to the scanner again.');
    const row = {
      type: 'acknowledgement',
      id: body.id,
      worker: worker.id,
      display,
      announcement: body.announcement,
      version: body.version,
      contentHash: body.contentHash,
      language: body.language,
      outcome: body.outcome,
      reason: body.reason,
      assurance: 'badge',
      presentedFrom: body.presentedFrom,
      presentedUntil: body.presentedUntil ?? body.answeredAt,
      answeredAt: body.answeredAt,
      toTheEnd: body.toTheEnd,
      choices: body.choices,
      seed: body.seed,
      ...serverWord(site, worker, body)
    } satisfies AcknowledgementRow;
    // A repeat of an answer that is in the ledger gets its receipt, whatever became of the notice since.
    const known = await stores.ledger.find(siteId, body.id);
    const refusal = known === null ? unacceptable(site, row, worker.languages, at) : null;
    if (refusal !== null) return refused(refusal.code, refusal.says);
    const recorded = await stores.ledger.append(siteId, row, at).catch(orIdTaken);
    if (recorded === null) return idTaken();
    if (known === null) asks.onRecorded(recorded);
    return { type: 'recorded', seq: recorded.seq, at: recorded.at };
  }

  async function helped(siteId: SiteId, display: DisplayId, body: Helped): Promise<HelpedAnswer> {
    const at = now();
    const worker = left.get(body.session, at) ? null : readSession(siteId, display, body.session, at);
    if (worker === null) return refused('session-over', 'Hold your badge to the scanner again.');
    const said = await says(stores, siteId, worker, display, body, at).catch(orIdTaken);
    if (said === null) return idTaken();
    if (typeof said !== 'number') return said;
    asks.onSaid(siteId);
    return { type: 'recorded', at: said };
  }

  /** The worker's session is over at this kiosk: nothing more is answered under it. */
  function leave(siteId: SiteId, display: DisplayId, session: string): void {
    const at = now();
    if (readSession(siteId, display, session, at) !== null) left.set(session, true, at + SESSION_MS, at);
  }

  // Signed, not remembered: an answer that was under way when the server stopped is still its worker's after the restart.
  function makeSession(site: SiteId, display: DisplayId, worker: WorkerId, at: number): string {
    const text = `${worker}.${(at + SESSION_MS).toString(36)}`;
    return `${text}.${sign(keyFor(key, site, display), text)}`;
  }

  function readSession(site: SiteId, display: DisplayId, session: string, at: number): WorkerId | null {
    const [worker, until, signature, more] = session.split('.');
    if (more !== undefined || worker === undefined || until === undefined || signature === undefined) return null;
    if (!isSigned(keyFor(key, site, display), `${worker}.${until}`, signature)) return null;
    return parseInt(until, 36) > at ? (worker as WorkerId) : null;
  }

  function guessesAt(site: SiteId, display: DisplayId): { readonly allowed: Bucket; waitUntil: number } {
    const key = `${site}/${display}`;
    const kept = guesses.get(key) ?? { allowed: bucket(UNKNOWN_BADGES, UNKNOWN_BADGES_PER_S), waitUntil: 0 };
    guesses.set(key, kept);
    return kept;
  }

  return { badge, answer, helped, leave };
}

/** Null where the id stands for another fact already; anything else that went wrong is thrown on. */
export function orIdTaken(thrown: unknown): null {
  if (isStorageError(thrown, 'ID_TAKEN')) return null;
  throw thrown;
}

const refused = (code: string, says: string) => ({ type: 'refused' as const, code, says });
export const idTaken = () => refused('id-taken', 'This was sent before as something else. Nothing was recorded.');
const tooManyUnknown = () => refused('wait', 'Too many badges that nobody knows. Wait a moment, then try again.');
const notAKiosk = (): BadgeAnswer => ({ type: 'refused', code: 'not-a-kiosk', says: 'This display is not a kiosk.' });
