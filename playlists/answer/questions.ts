// A worker's question about a notice: it stays open until the worker says that it is clear, over as many shifts as that takes.
import type { AnnouncementId, CrewId, WorkerId } from '../site/ids.ts';
import type { Language } from '../site/values.ts';
import type { Worker } from '../site/worker.ts';

/** Of the four answers the two that ask for one. */
export const asking = ['not-understood', 'question'] as const;
export type Asking = (typeof asking)[number];

/** Who answered: somebody of the desk, or a supervisor at a kiosk. */
export type Answerer =
  { readonly type: 'account'; readonly id: string } | { readonly type: 'worker'; readonly id: WorkerId };

/** What was said, in the order in which it was recorded; instants are the server's, in epoch milliseconds. */
export type QuestionFact =
  | {
      readonly type: 'asked';
      readonly question: string;
      readonly kind: Asking;
      readonly worker: WorkerId;
      readonly crew: CrewId | null;
      readonly announcement: AnnouncementId;
      readonly version: number;
      readonly at: number;
    }
  | {
      readonly type: 'answered';
      readonly question: string;
      readonly by: Answerer;
      readonly text: string;
      readonly language: Language;
      readonly at: number;
    }
  /** The worker read the answer and it helped, or did not. */
  | { readonly type: 'clear' | 'unclear'; readonly question: string; readonly worker: WorkerId; readonly at: number }
  /** The worker confirmed the notice. */
  | {
      readonly type: 'understood';
      readonly worker: WorkerId;
      readonly announcement: AnnouncementId;
      readonly at: number;
    };

export interface Question {
  readonly question: string;
  /** What was said last. */
  readonly kind: Asking;
  readonly worker: WorkerId;
  readonly crew: CrewId | null;
  readonly announcement: AnnouncementId;
  /** The one that stood there when it was asked last. */
  readonly version: number;
  readonly askedAt: number;
  /** `open` waits for a supervisor, `answered` for the worker's next badge. */
  readonly state: 'open' | 'answered' | 'clear';
  /** Since when it is so. */
  readonly since: number;
  /** The last one; null before there is any. */
  readonly answer: Pick<Extract<QuestionFact, { type: 'answered' }>, 'by' | 'text' | 'language' | 'at'> | null;
}

/** Every question as it stands, the oldest first. What answers none, or is said by somebody else, changes nothing [A21]. */
export function questionsOf(facts: readonly QuestionFact[]): Question[] {
  const all = new Map<string, Question>();
  /** The one of a worker about a notice that is not clear yet. */
  const unclear = new Map<string, string>();
  const put = (one: Question): void => {
    all.set(one.question, one);
    if (one.state === 'clear') unclear.delete(about(one));
    else unclear.set(about(one), one.question);
  };
  for (const fact of facts) {
    const named = fact.type === 'understood' ? undefined : all.get(fact.question);
    const isOfSubject = fact.type === 'asked' || fact.type === 'understood';
    const before = named ?? (isOfSubject ? all.get(unclear.get(about(fact)) ?? '') : undefined);
    if (before !== undefined) put(next(before, fact));
    else if (fact.type === 'asked') put(asked(fact));
  }
  return [...all.values()];
}

const about = ({ worker, announcement }: Pick<Question, 'worker' | 'announcement'>): string =>
  `${worker} ${announcement}`;

function asked({ type: _type, at, ...of }: Extract<QuestionFact, { type: 'asked' }>): Question {
  return { ...of, askedAt: at, state: 'open', since: at, answer: null };
}

function next(before: Question, fact: QuestionFact): Question {
  if (before.state === 'clear') return before;
  const become = (state: Question['state']): Question => ({ ...before, state, since: fact.at });
  switch (fact.type) {
    // Who asks the same again has no answer that helped.
    case 'asked': {
      if (fact.question === before.question) return before;
      const { kind, version } = fact;
      return { ...(before.state === 'open' ? before : become('open')), kind, version };
    }
    case 'answered': {
      const { by, text, language, at } = fact;
      return { ...become('answered'), answer: { by, text, language, at } };
    }
    // Nobody else says it for them, and before there is an answer there is nothing that could be unclear.
    case 'clear':
      return fact.worker === before.worker ? become('clear') : before;
    case 'unclear':
      return fact.worker === before.worker && before.state === 'answered' ? become('open') : before;
    case 'understood':
      return before.kind === 'not-understood' ? become('clear') : before;
    default:
      return fact satisfies never;
  }
}

/** What a worker is shown at the next badge: the answers they have not called clear. */
export const answersFor = (worker: WorkerId, questions: readonly Question[]): Question[] =>
  questions.filter((one) => one.worker === worker && one.state === 'answered');

/**
 * Whom an open question is shown to now: supervisors on duty of the asker's crew, else those on duty who supervise the site; nobody where
 * none is there: it waits for the next [A22].
 */
export function supervisorsFor(
  { worker, crew }: Pick<Question, 'worker' | 'crew'>,
  workers: readonly Pick<Worker, 'id' | 'crew' | 'supervises'>[],
  isOnDuty: (worker: WorkerId) => boolean
): readonly WorkerId[] {
  const there = workers.filter((one) => one.id !== worker && one.supervises !== 'nobody' && isOnDuty(one.id));
  const own = there.filter((one) => crew !== null && one.crew === crew);
  return (own.length > 0 ? own : there.filter((one) => one.supervises === 'site')).map((one) => one.id);
}
