// Who was asked, frozen: the people that an announcement's version, or a shift instance's part of it, is counted against, each with the rule
// that put them in. Nobody is taken out afterwards; who comes later is added and says so.
import type { Announcement } from '../site/announcement.ts';
import type { AnnouncementId, CrewId, ShiftPatternId, WorkerId } from '../site/ids.ts';
import type { LocalDate } from '../site/values.ts';
import { type Addressee, type AudienceRule, audienceRule } from './audience.ts';
import { asksFrom } from './due.ts';
import { type Excusal, type Excuse, excusedBy } from './excusal.ts';

/** A whole version, or what one shift instance was asked of it. */
export type Scope =
  | { readonly type: 'version' }
  | {
      readonly type: 'shift';
      readonly pattern: ShiftPatternId;
      readonly crew: CrewId | null;
      readonly shift: string | null;
      readonly startsOn: LocalDate;
      readonly from: number;
      readonly until: number;
    };

export interface Asked {
  readonly worker: WorkerId;
  readonly rule: AudienceRule;
  /** The crew they were in then: who moves to another is counted with those they were asked with. */
  readonly crew: CrewId | null;
  /** Since when they are asked: of a shift from within it, of a version when they were added, or their first day where that is to come. Epoch milliseconds. */
  readonly since: number;
}

export interface Denominator {
  readonly announcement: AnnouncementId;
  readonly version: number;
  readonly scope: Scope;
  readonly frozenAt: number;
  /** In the order of their ids: the same people give the same bytes. */
  readonly asked: readonly Asked[];
}

export interface Candidate extends Addressee {
  /** Whether they were at work while it asked, by roster or badge. */
  readonly onDuty: boolean;
  /** Their first day's beginning and their last day's end, epoch milliseconds; null where there is none. */
  readonly hereFrom: number | null;
  readonly hereUntil: number | null;
}

/** The version's audience as it is at `at`; for a shift only those who are of it: give these alone. Null where nothing is published [A18]. */
export function freeze(one: Announcement, scope: Scope, of: readonly Candidate[], at: number): Denominator | null {
  if (one.published === null) return null;
  const { id: announcement, published } = one;
  const since = scope.type === 'version' ? at : Math.min(Math.max(asksFrom(one), scope.from), scope.until);
  return { announcement, version: published.number, scope, frozenAt: at, asked: inOrder(asking(one, of, since)) };
}

/**
 * The same where somebody was asked before: what was said in a minor version stays asked of all of them; where the audience was changed those
 * who are still in it are asked since when they were [A18].
 */
export function frozenAfter(
  before: Denominator,
  one: Announcement,
  of: readonly Candidate[],
  at: number
): Denominator | null {
  const now = freeze(one, before.scope, of, at);
  if (now === null) return null;
  const known = new Map(before.asked.map((asked) => [asked.worker, asked]));
  if (now.version !== before.version) {
    const added = now.asked.filter(({ worker }) => !known.has(worker));
    return { ...now, asked: inOrder([...before.asked, ...added]) };
  }
  const asked = now.asked.map((each) => ({ ...each, since: known.get(each.worker)?.since ?? each.since }));
  return { ...now, asked };
}

/** The denominator with those who have joined the audience since; itself where nobody has. Whoever is in it stays [A18]. */
export function joined(before: Denominator, one: Announcement, of: readonly Candidate[], at: number): Denominator {
  const known = new Set(before.asked.map(({ worker }) => worker));
  const added = asking(one, of, at).filter(({ worker }) => !known.has(worker));
  return added.length === 0 ? before : { ...before, asked: inOrder([...before.asked, ...added]) };
}

export interface Tally {
  readonly asked: number;
  readonly confirmed: readonly WorkerId[];
  readonly excused: readonly { readonly worker: WorkerId; readonly reason: Excuse }[];
  readonly waiting: readonly WorkerId[];
}

/**
 * How a denominator stands at `at`: each of those asked is in one list. Who confirmed is not excused; who is excused is not waited for, but
 * was asked [A19].
 */
export function tally(
  { announcement, scope, asked }: Denominator,
  confirmed: ReadonlySet<WorkerId>,
  excusals: readonly Excusal[],
  at: number
): Tally {
  const waiting: WorkerId[] = [];
  const excused: { worker: WorkerId; reason: Excuse }[] = [];
  // Who begins later is not asked yet.
  const by = asked.filter((one) => scope.type === 'shift' || one.since <= at || confirmed.has(one.worker));
  for (const { worker, since } of by.filter((one) => !confirmed.has(one.worker))) {
    const [from, until] = scope.type === 'shift' ? [scope.from, scope.until] : [at, at + 1];
    const excusal = excusedBy(excusals, worker, announcement, Math.max(from, Math.min(since, until)), until);
    if (excusal === null) waiting.push(worker);
    else excused.push({ worker, reason: excusal.reason });
  }
  const sure = by.map((one) => one.worker).filter((worker) => confirmed.has(worker));
  return { asked: by.length, confirmed: sure, excused, waiting };
}

function asking({ audience }: Announcement, of: readonly Candidate[], since: number): Asked[] {
  return of.flatMap((one) => {
    const rule = one.hereUntil !== null && one.hereUntil <= since ? null : audienceRule(audience, one, one.onDuty);
    return rule === null
      ? []
      : [{ worker: one.id, rule, crew: one.crew, since: Math.max(since, one.hereFrom ?? since) }];
  });
}

const inOrder = (all: readonly Asked[]): Asked[] => [...all].sort((a, b) => (a.worker < b.worker ? -1 : 1));
