// Answers that kiosks kept while they had no line, put in order before they go to the ledger. All are kept: what contradicts is marked.
import type { AnnouncementId, DisplayId, WorkerId } from '../site/ids.ts';
import type { Outcome } from '../wire/floor.ts';
import { type DeviceTime, type HonestTime, honestTime } from './honest-time.ts';

/** One kept answer; `place` counts what a kiosk kept, from 1, so that its own order is sure whatever its clock did. */
export interface KeptAnswer extends DeviceTime {
  readonly id: string;
  readonly kiosk: DisplayId;
  readonly place: number;
  /** Null where the badge opened by the server's key is nobody's. */
  readonly worker: WorkerId | null;
  readonly announcement: AnnouncementId;
  readonly version: number;
  readonly outcome: Outcome;
}

/** What stands in the ledger already, or was merged before it. */
export type KnownAnswer = Pick<KeptAnswer, 'id' | 'kiosk' | 'worker' | 'announcement' | 'version' | 'outcome'>;

export type Conflict =
  /** The badge is nobody's. */
  | 'unknown-badge'
  /** The same worker answered this version otherwise, elsewhere, and nobody knows which was first. */
  | 'other-answer'
  /** The version was over at every instant at which this can have been said. */
  | 'version-over'
  /** Another fact has this id. */
  | 'id-taken';

export interface Merged {
  readonly answer: KeptAnswer;
  readonly time: HonestTime;
  readonly conflicts: readonly Conflict[];
}

/** Half-open, epoch milliseconds; null where the version was never published. */
export type Lifetime = { readonly from: number; readonly until: number } | null;

export interface MergeAsks {
  readonly known: readonly (KnownAnswer & { readonly time: HonestTime })[];
  readonly receivedAt: number;
  /** The earliest instant of the last that this kiosk had sent before; 0 where it had sent none. */
  readonly sentUntil: (kiosk: DisplayId) => number;
  readonly lifetimeOf: (announcement: AnnouncementId, version: number) => Lifetime;
}

/**
 * What is new, in the order in which it goes to the ledger: that of each kiosk, and by time between kiosks. What is known is left out, so that a
 * batch may come again, and in any order [A27].
 */
export function merge(kept: readonly KeptAnswer[], { known, receivedAt, sentUntil, lifetimeOf }: MergeAsks): Merged[] {
  const byId = new Map<string, KnownAnswer>(known.map((one) => [one.id, one]));
  const bySubject = new Map<string, Timed<KnownAnswer>[]>();
  const remember = ({ answer, time }: Timed<KnownAnswer>): void => {
    byId.set(answer.id, byId.get(answer.id) ?? answer);
    const same = bySubject.get(subjectOf(answer));
    if (same === undefined) bySubject.set(subjectOf(answer), [{ answer, time }]);
    else same.push({ answer, time });
  };
  for (const { time, ...answer } of known) remember({ answer, time });

  const merged: Merged[] = [];
  for (const one of inOrder(timedByKiosk(kept, receivedAt, sentUntil))) {
    const { answer, time } = one;
    const same = byId.get(answer.id);
    if (same !== undefined && saysTheSame(same, answer)) continue;
    const conflicts: Conflict[] = [];
    if (same !== undefined) conflicts.push('id-taken');
    if (answer.worker === null) conflicts.push('unknown-badge');
    else if (bySubject.get(subjectOf(answer))?.some((other) => contradicts(other, one))) conflicts.push('other-answer');
    if (isOver(lifetimeOf(answer.announcement, answer.version), time)) conflicts.push('version-over');
    merged.push({ answer, time, conflicts });
    remember(one);
  }
  return merged;
}

interface Timed<T = KeptAnswer> {
  readonly answer: T;
  readonly time: HonestTime;
}

/** Each kiosk's in its own order, none earlier than the one before it. */
function timedByKiosk(
  kept: readonly KeptAnswer[],
  receivedAt: number,
  sentUntil: (kiosk: DisplayId) => number
): readonly (readonly Timed[])[] {
  const byKiosk = new Map<DisplayId, KeptAnswer[]>();
  for (const one of kept) {
    const all = byKiosk.get(one.kiosk);
    if (all === undefined) byKiosk.set(one.kiosk, [one]);
    else all.push(one);
  }
  return [...byKiosk].map(([kiosk, all]) => {
    let notBefore = sentUntil(kiosk);
    return all
      .sort((a, b) => a.place - b.place)
      .map((answer) => {
        const time = honestTime(answer, notBefore, receivedAt);
        notBefore = time.earliest;
        return { answer, time };
      });
  });
}

/** Of the kiosks' next ones always the earliest; of equal ones by the kiosk's name, so that no chance is in it. */
function inOrder(queues: readonly (readonly Timed[])[]): Timed[] {
  const next = queues.map(() => 0);
  const all: Timed[] = [];
  for (;;) {
    let first: Timed | undefined;
    let from = -1;
    for (const [index, queue] of queues.entries()) {
      const one = queue[next[index] as number];
      if (one === undefined || (first !== undefined && !isBefore(one, first))) continue;
      [first, from] = [one, index];
    }
    if (first === undefined) return all;
    all.push(first);
    next[from] = (next[from] as number) + 1;
  }
}

const isBefore = (one: Timed, other: Timed): boolean =>
  one.time.at < other.time.at || (one.time.at === other.time.at && one.answer.kiosk < other.answer.kiosk);

const subjectOf = ({ worker, announcement, version }: KnownAnswer): string => `${worker} ${announcement} ${version}`;

/** A later answer follows an earlier one, as at one kiosk; only where their times overlap does nobody know. Both are of one subject. */
function contradicts(one: Timed<KnownAnswer>, other: Timed<KnownAnswer>): boolean {
  return (
    one.answer.kiosk !== other.answer.kiosk &&
    one.answer.outcome !== other.answer.outcome &&
    one.time.earliest <= other.time.latest &&
    other.time.earliest <= one.time.latest
  );
}

const saysTheSame = (one: KnownAnswer, other: KnownAnswer): boolean =>
  one.kiosk === other.kiosk &&
  one.worker === other.worker &&
  one.announcement === other.announcement &&
  one.version === other.version &&
  one.outcome === other.outcome;

const isOver = (lifetime: Lifetime, { earliest, latest }: HonestTime): boolean =>
  lifetime === null || latest < lifetime.from || lifetime.until <= earliest;
