// A kiosk's two acts: a badge checks a worker in and opens a session; an answer is in the ledger before it is said to be recorded.
import { unacceptable } from '#playlists/answer/unacceptable.ts';
import { LOOK_BACK_MS, workAt } from '#playlists/answer/work-at.ts';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { BadgeCode } from '#playlists/site/worker.ts';
import type {
  Answer,
  AnswerAnswer,
  Badge,
  BadgeAnswer,
  Helped,
  HelpedAnswer,
  StillDueAnswer
} from '#playlists/wire/floor.ts';
import type { Logger } from 'pino';
import type { Sites } from '../app.ts';
import type { AcknowledgementRow, Recorded } from '../storage/ledger-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { isStorageError } from '../storage/storage-error.ts';
import { dueNotices } from './due-notices.ts';
import { holderOf } from './holder-of.ts';
import { answersToShow, says } from './questions.ts';
import type { KioskSession, KioskSessions, WitnessAt } from './kiosk-sessions.ts';
import { saidBefore } from './said-before.ts';
import { serverWord } from './server-word.ts';
import { stillHere } from './still-here.ts';
import type { UnknownBadges } from './unknown-badges.ts';

/** Two readings of one badge within this time are one check-in. */
const ONE_READING_MS = 2000;
export interface Asks {
  readonly stores: Pick<
    Stores,
    | 'people'
    | 'erasures'
    | 'badges'
    | 'personLog'
    | 'audit'
    | 'ledger'
    | 'kept'
    | 'denominators'
    | 'excusals'
    | 'questions'
    | 'rollCalls'
    | 'contents'
    | 'accounts'
  >;
  readonly sites: Sites;
  readonly key: Buffer;
  readonly now: () => number;
  readonly log: Logger;
  readonly onRecorded: (row: Recorded) => void;
  /** Something was said to a question of the site's workers. */
  readonly onSaid: (site: SiteId) => void;
}

/** `passed` is whose pass a code is that stands in for a forgotten badge. */
export function kiosk(
  asks: Asks,
  sessions: KioskSessions,
  strangers: UnknownBadges,
  passed: (site: SiteId, display: DisplayId, code: string) => WorkerId | null
) {
  const { stores, sites, now } = asks;
  const before = saidBefore(stores);

  async function badge(siteId: SiteId, display: DisplayId, body: Badge): Promise<BadgeAnswer> {
    const site = sites.get(siteId)?.site;
    if (site?.displays[display]?.kind !== 'kiosk') return notAKiosk();
    if (strangers.mustWait(siteId, display)) return tooManyUnknown();
    const at = now();
    const pass = passed(siteId, display, body.code);
    const holder =
      pass === null
        ? await holderOf(asks, siteId, display, body.code as BadgeCode, at)
        : await stores.people.get(siteId, pass);
    const worker = stillHere(holder, site, at);
    if (worker === null) {
      strangers.came(siteId, display);
      return { type: 'unknown-badge' };
    }
    const last = await stores.ledger.lastCheckIn(siteId, worker.id);
    const known = await stores.ledger.find(siteId, body.id);
    if (known !== null && (known.type !== 'check-in' || known.worker !== worker.id)) return idTaken();
    const lastAt = last?.recordedBefore?.at ?? last?.at ?? -Infinity;
    const justNow = last?.display === display && Math.abs(at - lastAt) < ONE_READING_MS;
    const repeated = known !== null || justNow;
    if (!repeated) {
      const work = workAt(site, worker, await stores.ledger.checkInsOf(siteId, worker.id, at - LOOK_BACK_MS), at);
      const row = {
        type: 'check-in',
        id: body.id,
        worker: worker.id,
        display,
        readAt: body.readAt,
        work,
        ...pageOf(body)
      } as const;
      const recorded = await stores.ledger.append(siteId, row, at).catch(orIdTaken);
      if (recorded === null) return idTaken();
      asks.onRecorded(recorded);
    }
    const assurance = pass === null ? 'badge' : 'pin';
    return {
      type: 'welcome',
      session: sessions.begin(siteId, display, worker.id, assurance, at),
      assurance,
      firstName: worker.firstName,
      languages: worker.languages,
      firstReading: !repeated,
      due: await dueNotices(stores, before, siteId, site, worker, at),
      told: await answersToShow(stores, siteId, worker.id)
    };
  }

  async function answer(siteId: SiteId, display: DisplayId, body: Answer): Promise<AnswerAnswer> {
    const site = sites.get(siteId)?.site;
    const at = now();
    const session = sessions.read(siteId, display, body.session, at);
    const worker = session === null ? null : await stores.people.get(siteId, session.worker);
    if (site === undefined || session === null || worker === null)
      return refused('session-over', 'Hold your badge to the scanner again.');
    const witness = witnessOf(session, body);
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
      assurance: witness === null ? session.assurance : 'witnessed',
      presentedFrom: body.presentedFrom,
      presentedUntil: body.presentedUntil ?? body.answeredAt,
      answeredAt: body.answeredAt,
      toTheEnd: body.toTheEnd,
      choices: body.choices,
      seed: body.seed,
      ...serverWord(site, worker, body),
      ...(witness === null ? {} : { witness: { worker: witness.worker, isTold: witness.isTold } }),
      ...(body.statement !== undefined && { statement: body.statement }),
      ...pageOf(body)
    } satisfies AcknowledgementRow;
    // A repeat of an answer that is in the ledger gets its receipt, whatever became of the notice since.
    const known = await stores.ledger.find(siteId, body.id);
    const isTold = witness?.isTold === true;
    const refusal = known === null ? unacceptable(site, { ...row, isTold }, worker.languages, at) : null;
    if (refusal !== null) return refused(refusal.code, refusal.says);
    const recorded = await stores.ledger.append(siteId, row, at).catch(orIdTaken);
    if (recorded === null) return idTaken();
    if (known === null) {
      if (witness !== null) await noteWitness(siteId, display, witness.worker, row, at);
      asks.onRecorded(recorded);
    }
    return { type: 'recorded', seq: recorded.seq, at: recorded.at };
  }

  /** In the log of people, beside what else supervisors did; the ledger's row says it by itself. */
  async function noteWitness(site: SiteId, display: DisplayId, by: WorkerId, row: AcknowledgementRow, at: number) {
    const said = { by: { type: 'supervisor', id: by, display }, at } as const;
    await stores.personLog.add(site, row.worker, 'witnessed', `${row.announcement} ${row.version}`, said);
  }

  async function helped(siteId: SiteId, display: DisplayId, body: Helped): Promise<HelpedAnswer> {
    const at = now();
    const worker = sessions.read(siteId, display, body.session, at)?.worker;
    if (worker === undefined) return refused('session-over', 'Hold your badge to the scanner again.');
    const said = await says(stores, siteId, worker, display, body, at).catch(orIdTaken);
    if (said === null) return idTaken();
    if (typeof said !== 'number') return said;
    asks.onSaid(siteId);
    return { type: 'recorded', at: said };
  }

  async function stillDue(siteId: SiteId, display: DisplayId, name: string): Promise<StillDueAnswer> {
    const site = sites.get(siteId)?.site;
    const at = now();
    const session = sessions.read(siteId, display, name, at);
    const worker = session === null ? null : await stores.people.get(siteId, session.worker);
    if (site === undefined || worker === null) return refused('session-over', 'Hold your badge to the scanner again.');
    return { type: 'due', due: await dueNotices(stores, before, siteId, site, worker, at) };
  }

  return {
    badge,
    answer,
    helped,
    stillDue,
    leave: (site: SiteId, display: DisplayId, session: string) => sessions.leave(site, display, session, now())
  };
}

/** A witness is one to the version they stood by at, and to nothing else. */
const witnessOf = ({ witness }: KioskSession, { announcement, version }: Answer): WitnessAt | null =>
  witness?.announcement === announcement && witness.version === version ? witness : null;

/** Pages from before it was kept do not say it. */
export const pageOf = ({ page }: { readonly page?: string | undefined }) => (page === undefined ? {} : { page });

/** Null where the id stands for another fact already; anything else that went wrong is thrown on. */
export function orIdTaken(thrown: unknown): null {
  if (isStorageError(thrown, 'ID_TAKEN')) return null;
  throw thrown;
}

const refused = (code: string, says: string) => ({ type: 'refused' as const, code, says });
export const idTaken = () => refused('id-taken', 'This was sent before as something else. Nothing was recorded.');
export const tooManyUnknown = () =>
  refused('wait', 'Too many badges that nobody knows. Wait a moment, then try again.');
const notAKiosk = (): BadgeAnswer => ({ type: 'refused', code: 'not-a-kiosk', says: 'This display is not a kiosk.' });
