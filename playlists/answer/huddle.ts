// A huddle: a talk shown in full to a crew, who then badge in one after the other. How it stands follows from what has happened, so that it
// survives any restart.
import type { WorkerId } from '../site/ids.ts';
import type { Language } from '../site/values.ts';

/** The talk as it stood on the glass, from start to end; `to` names who had a showing of their own. */
export interface Showing {
  readonly type: 'shown';
  readonly language: Language;
  readonly from: number;
  readonly until: number;
  readonly to: WorkerId | null;
}

/** In the order of the ledger; instants are the server's, in epoch milliseconds. */
export type HuddleFact =
  | { readonly type: 'began'; readonly at: number }
  /** Somebody of the shift checked in, to whom it is shown in this language. */
  | { readonly type: 'came'; readonly worker: WorkerId; readonly language: Language; readonly at: number }
  /** Whoever came is to be shown it now. */
  | { readonly type: 'called'; readonly at: number }
  | Showing
  | { readonly type: 'tapped'; readonly worker: WorkerId; readonly at: number }
  | { readonly type: 'ended'; readonly at: number };

export interface HuddleRules {
  /** How long the talk takes to be read in each language that it has. */
  readonly fullMs: Readonly<Partial<Record<Language, number>>>;
  readonly tapWindowMs: number;
  /** It ends by itself so long after it began. */
  readonly longestMs: number;
}

export interface HuddleState {
  readonly phase: 'not-begun' | 'gathering' | 'showing' | 'tapping' | 'late' | 'ended';
  /** Languages of those who came in which it was not shown in full yet. */
  readonly missing: readonly Language[];
  /** When it had been shown to all who had come by then; null before. */
  readonly opensAt: number | null;
}

/** How a huddle stands at `at`, by what had happened until then [A23]. */
export function huddleAt(facts: readonly HuddleFact[], rules: HuddleRules, at: number): HuddleState {
  const known = knownAt(facts, at);
  const shown = known.filter((one) => isInFull(one, rules)).filter(({ to }) => to === null);
  const opensAt = openedAt(known, shown);
  const missing = languagesOf(known).filter((language) => !shown.some((one) => one.language === language));
  return { phase: phaseOf(known, opensAt, rules, at), missing, opensAt };
}

export type TapRefusal = 'not-begun' | 'ended' | 'not-shown' | 'already';

/** Why a badge read at `at` may not sign: nothing is signed before it was shown to that worker, nor back-dated; null where it may [A24]. */
export function tapRefusal(
  facts: readonly HuddleFact[],
  rules: HuddleRules,
  worker: WorkerId,
  at: number
): TapRefusal | null {
  const known = knownAt(facts, at);
  const { phase } = huddleAt(facts, rules, at);
  if (phase === 'not-begun' || phase === 'ended') return phase;
  if (known.some((one) => one.type === 'tapped' && one.worker === worker)) return 'already';
  return shownTo(facts, rules, worker, at) === null ? 'not-shown' : null;
}

/** The showing by which this worker has seen the talk in full, as far as it counts at `at`; the last one where there are several. */
export function shownTo(
  facts: readonly HuddleFact[],
  rules: HuddleRules,
  worker: WorkerId,
  at: number
): Showing | null {
  const known = knownAt(facts, at);
  const { phase } = huddleAt(facts, rules, at);
  const came = known.find((one) => one.type === 'came' && one.worker === worker);
  const seen = known
    .filter((one) => isInFull(one, rules))
    .filter(({ to, language, from }) => {
      if (to !== null) return to === worker;
      // Once the window is over, those who did not tap have it shown again, like those who came too late to see it whole.
      return phase === 'tapping' && came?.type === 'came' && came.language === language && came.at <= from;
    });
  return seen[seen.length - 1] ?? null;
}

/** What the screen shows next; `to` is null where all are shown it. */
export interface NextShowing {
  readonly language: Language;
  readonly to: readonly WorkerId[] | null;
}

/** First each language that is missing, to all; then those who wait for a showing of their own, everybody of one language together [A23]. */
export function nextShowing(facts: readonly HuddleFact[], rules: HuddleRules, at: number): NextShowing | null {
  const { phase, missing } = huddleAt(facts, rules, at);
  const [first] = missing;
  if (phase === 'showing') return first === undefined ? null : { language: first, to: null };
  if (phase !== 'tapping' && phase !== 'late') return null;
  const waiting = waitingAt(facts, rules, at);
  const language = waiting[0]?.language;
  if (language === undefined) return null;
  return { language, to: waiting.filter((one) => one.language === language).map(({ worker }) => worker) };
}

/** Who waits for a showing of their own, and in which language. Who saw it with all and let the window pass waits once they come again. */
export function waitingAt(
  facts: readonly HuddleFact[],
  rules: HuddleRules,
  at: number
): readonly { readonly worker: WorkerId; readonly language: Language }[] {
  const known = knownAt(facts, at);
  const { opensAt } = huddleAt(facts, rules, at);
  if (opensAt === null) return [];
  const closesAt = opensAt + rules.tapWindowMs;
  const last = new Map(known.flatMap((one) => (one.type === 'came' ? [[one.worker, one] as const] : [])));
  return [...last.values()].filter((came) => {
    if (rules.fullMs[came.language] === undefined || tapRefusal(facts, rules, came.worker, at) !== 'not-shown')
      return false;
    // Before the window closed they could sign: only coming after it asks for more.
    return came.at >= closesAt || tapRefusal(facts, rules, came.worker, Math.min(at, closesAt - 1)) === 'not-shown';
  });
}

/** The first end of a full showing by which everybody who had come by then has been shown it. */
function openedAt(known: readonly HuddleFact[], shown: readonly Showing[]): number | null {
  const ends = shown.map(({ until }) => until).sort((a, b) => a - b);
  const opens = ends.find((end) =>
    // Who comes at its very end does not close what has just opened.
    languagesOf(known.filter((one) => one.type === 'came' && one.at < end)).every((language) =>
      shown.some((one) => one.language === language && one.until <= end)
    )
  );
  return opens ?? null;
}

function phaseOf(
  known: readonly HuddleFact[],
  opensAt: number | null,
  { tapWindowMs, longestMs }: HuddleRules,
  at: number
): HuddleState['phase'] {
  const began = known.find((one) => one.type === 'began');
  if (began?.type !== 'began') return 'not-begun';
  if (at >= began.at + longestMs || known.some(({ type }) => type === 'ended')) return 'ended';
  if (opensAt === null) return known.some(({ type }) => type === 'called') ? 'showing' : 'gathering';
  return at < opensAt + tapWindowMs ? 'tapping' : 'late';
}

/** A showing that was cut short, or in a language that the talk does not have, is none. */
function isInFull(fact: HuddleFact, { fullMs }: HuddleRules): fact is Showing {
  const full = fact.type === 'shown' ? fullMs[fact.language] : undefined;
  return fact.type === 'shown' && full !== undefined && fact.until - fact.from >= full;
}

const languagesOf = (known: readonly HuddleFact[]): Language[] => [
  ...new Set(known.flatMap((one) => (one.type === 'came' ? [one.language] : [])))
];

const knownAt = (facts: readonly HuddleFact[], at: number): HuddleFact[] =>
  facts.filter((one) => (one.type === 'shown' ? one.until : one.at) <= at);
