// A ledger row as SQLite keeps it, and the way back to the row that was recorded.
import type { Assurance } from '#playlists/answer/assurance.ts';
import type { Work } from '#playlists/answer/attendance.ts';
import { isStandIn } from '#playlists/evidence/stand-in.ts';
import type { AudienceRule } from '#playlists/answer/audience.ts';
import type { SiteId, WorkerId, DisplayId, AnnouncementId, ContentHash } from '#playlists/site/ids.ts';
import type { Language, LocalDate } from '#playlists/site/values.ts';
import type { Duty } from '#playlists/time/on-duty.ts';
import type { Outcome, Reason } from '#playlists/wire/floor.ts';
import type { AcknowledgementRow, LedgerRow, Offline, Recorded, RecordedBefore, Witness } from './ledger-stores.ts';

interface Place {
  site: SiteId;
  seq: number;
  id: string;
  at: number;
  worker: WorkerId;
  display: DisplayId;
  device_at: number;
  accepted: 0 | 1;
  refers_to: number | null;
  page: string | null;
  /** Both or none. */
  before_at: number | null;
  before_seq: number | null;
}
interface KeptWork {
  worked_on: LocalDate | null;
  /** JSON; null where no shift was rostered. */
  duty: string | null;
}
interface KeptCheckIn extends Place, KeptWork {
  type: 'check-in';
  announcement: null;
  version: null;
  content_hash: null;
  language: null;
  outcome: null;
  assurance: null;
  presented_from: null;
  reason: null;
  presented_until: null;
  to_the_end: null;
  choices: null;
  seed: null;
  passed: null;
  rule: null;
  earliest: null;
  latest: null;
  marks: null;
  huddle: null;
  witness: null;
  told: null;
  statement: null;
  reviewed: null;
}
interface KeptAcknowledgement extends Place {
  type: 'acknowledgement';
  announcement: AnnouncementId;
  version: number;
  content_hash: ContentHash;
  language: Language;
  outcome: Outcome;
  assurance: Assurance;
  presented_from: number;
  worked_on: null;
  duty: null;
  reason: Reason | null;
  presented_until: number | null;
  to_the_end: 0 | 1 | null;
  /** JSON. */
  choices: string | null;
  seed: string | null;
  passed: 0 | 1 | null;
  /** JSON. */
  rule: string | null;
  /** All three or none. */
  earliest: number | null;
  latest: number | null;
  /** JSON. */
  marks: string | null;
  huddle: string | null;
  /** Both or none. */
  witness: WorkerId | null;
  told: 0 | 1 | null;
  statement: string | null;
  reviewed: 0 | 1 | null;
}
export type KeptReading = KeptWork & Pick<Place, 'at'>;
export type Kept = KeptCheckIn | KeptAcknowledgement;

export function toKept(row: LedgerRow, place: Pick<Place, 'site' | 'seq' | 'at' | 'accepted' | 'refers_to'>): Kept {
  const shared = {
    ...{ ...place, id: row.id, worker: row.worker, display: row.display, page: row.page ?? null },
    before_at: row.recordedBefore?.at ?? null,
    before_seq: row.recordedBefore?.seq ?? null
  };
  switch (row.type) {
    case 'check-in':
      return { ...shared, type: row.type, device_at: row.readAt, ...nothingAnswered, ...keptWork(row.work) };
    case 'acknowledgement':
      return {
        ...shared,
        type: row.type,
        device_at: row.answeredAt,
        announcement: row.announcement,
        version: row.version,
        content_hash: row.contentHash,
        language: row.language,
        outcome: row.outcome,
        assurance: row.assurance,
        presented_from: row.presentedFrom,
        worked_on: null,
        duty: null,
        reason: row.reason,
        presented_until: row.presentedUntil,
        to_the_end: bit(row.toTheEnd),
        choices: row.choices === null ? null : JSON.stringify(row.choices),
        seed: row.seed,
        passed: bit(row.passed),
        rule: row.rule === null ? null : JSON.stringify(row.rule),
        earliest: row.offline?.earliest ?? null,
        latest: row.offline?.latest ?? null,
        marks: row.offline === undefined ? null : JSON.stringify(row.offline.marks),
        huddle: row.huddle ?? null,
        witness: row.witness?.worker ?? null,
        told: bit(row.witness?.isTold ?? null),
        statement: row.statement ?? null,
        reviewed: bit(row.reviewed ?? null)
      };
    default:
      return row satisfies never;
  }
}

export function toRecorded(kept: Kept): Recorded {
  const shared = {
    id: kept.id,
    worker: kept.worker,
    display: kept.display,
    site: kept.site,
    seq: kept.seq,
    at: kept.at,
    accepted: kept.accepted === 1,
    refersTo: kept.refers_to,
    ...(kept.page !== null && { page: kept.page }),
    ...toBefore(kept)
  };
  switch (kept.type) {
    case 'check-in':
      return { ...shared, type: kept.type, readAt: kept.device_at, work: toWork(kept) };
    case 'acknowledgement':
      return {
        ...shared,
        type: kept.type,
        announcement: kept.announcement,
        version: kept.version,
        contentHash: kept.content_hash,
        language: kept.language,
        outcome: kept.outcome,
        assurance: kept.assurance,
        reason: kept.reason,
        presentedFrom: kept.presented_from,
        presentedUntil: kept.presented_until,
        answeredAt: kept.device_at,
        toTheEnd: truth(kept.to_the_end),
        choices: kept.choices === null ? null : (JSON.parse(kept.choices) as (number | null)[]),
        seed: kept.seed,
        passed: truth(kept.passed),
        rule: kept.rule === null ? null : (JSON.parse(kept.rule) as AudienceRule),
        ...toOffline(kept),
        ...(kept.huddle !== null && { huddle: kept.huddle }),
        ...toWitness(kept),
        ...(kept.statement !== null && { statement: kept.statement }),
        ...(kept.reviewed !== null && { reviewed: kept.reviewed === 1 })
      };
    default:
      return kept satisfies never;
  }
}

/** Whether a row that comes again says what was recorded: every column that the client filled, none that the server did; not whose it is where that was let go of. */
export function isSameRow(row: LedgerRow, kept: Kept): boolean {
  const { worked_on, duty, passed, rule, earliest, latest, marks, reviewed, before_at, before_seq, worker, witness } =
    kept;
  const people = isStandIn(worker) ? { worker, witness } : {};
  const filled = { worked_on, duty, passed, rule, earliest, latest, marks, reviewed, before_at, before_seq };
  const again = { ...toKept(row, kept), ...filled, ...people };
  return (Object.keys(again) as (keyof Kept)[]).every((column) => again[column] === kept[column]);
}

export const toWork = ({ worked_on: on, duty }: KeptWork): Work | null =>
  on === null ? null : { on, duty: duty === null ? null : (JSON.parse(duty) as Duty) };

const toOffline = ({ earliest, latest, marks }: KeptAcknowledgement): { offline?: Offline } =>
  earliest === null || latest === null || marks === null
    ? {}
    : { offline: { earliest, latest, marks: JSON.parse(marks) as string[] } };

const toBefore = ({ before_at: at, before_seq: seq }: Kept): { recordedBefore?: RecordedBefore } =>
  at === null || seq === null ? {} : { recordedBefore: { at, seq } };

const toWitness = ({ witness, told }: KeptAcknowledgement): { witness?: Witness } =>
  witness === null ? {} : { witness: { worker: witness, isTold: told === 1 } };

const keptWork = (work: Work | null): KeptWork => ({
  worked_on: work?.on ?? null,
  duty: work?.duty == null ? null : JSON.stringify(work.duty)
});
const bit = (told: boolean | null): 0 | 1 | null => (told === null ? null : told ? 1 : 0);
const truth = (kept: 0 | 1 | null): boolean | null => (kept === null ? null : kept === 1);

const nothingAnswered = {
  announcement: null,
  version: null,
  content_hash: null,
  language: null,
  outcome: null,
  assurance: null,
  presented_from: null,
  reason: null,
  presented_until: null,
  to_the_end: null,
  choices: null,
  seed: null,
  passed: null,
  rule: null,
  earliest: null,
  latest: null,
  marks: null,
  huddle: null,
  witness: null,
  told: null,
  statement: null,
  reviewed: null
} satisfies Partial<Record<keyof AcknowledgementRow | keyof Kept, null>>;

/** Columns that rows from before them lack. */
export const unknownYet = { page: null, before_at: null, before_seq: null, ...keptWork(null), ...nothingAnswered };
