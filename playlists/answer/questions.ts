// A worker's question about a notice: it stays open until the worker says that it is clear, over as many shifts as that takes.
import type { AnnouncementId, CrewId, WorkerId } from '../site/ids.ts';
import type { Worker } from '../site/worker.ts';

/** What was said, in the order of the ledger; instants are the server's, in epoch milliseconds. */
export type QuestionFact =
  | {
      readonly type: 'asked';
      readonly question: string;
      readonly worker: WorkerId;
      readonly crew: CrewId | null;
      readonly announcement: AnnouncementId;
      readonly version: number;
      readonly at: number;
    }
  | { readonly type: 'answered'; readonly question: string; readonly by: WorkerId; readonly at: number }
  /** The worker read the answer and it helped, or did not. */
  | { readonly type: 'clear' | 'unclear'; readonly question: string; readonly worker: WorkerId; readonly at: number };

export interface Question {
  readonly question: string;
  readonly worker: WorkerId;
  readonly crew: CrewId | null;
  readonly announcement: AnnouncementId;
  readonly version: number;
  readonly askedAt: number;
  /** `open` waits for a supervisor, `answered` for the worker's next badge. */
  readonly state: 'open' | 'answered' | 'clear';
  /** Since when it is so. */
  readonly since: number;
}

/** Every question as it stands, the oldest first. What answers none, or is said by somebody else, changes nothing [A21]. */
export function questionsOf(facts: readonly QuestionFact[]): Question[] {
  const all = new Map<string, Question>();
  for (const fact of facts) {
    const before = all.get(fact.question);
    const after =
      fact.type === 'asked' ? (before ?? asked(fact)) : before === undefined ? undefined : next(before, fact);
    if (after !== undefined) all.set(fact.question, after);
  }
  return [...all.values()];
}

function asked({ type: _type, at, ...of }: Extract<QuestionFact, { type: 'asked' }>): Question {
  return { ...of, askedAt: at, state: 'open', since: at };
}

function next(before: Question, fact: Exclude<QuestionFact, { type: 'asked' }>): Question {
  const become = (state: Question['state']): Question => ({ ...before, state, since: fact.at });
  if (before.state === 'clear') return before;
  switch (fact.type) {
    case 'answered':
      return become('answered');
    // Nobody else says it for them, and before there is an answer there is nothing that could be unclear.
    case 'clear':
      return fact.worker === before.worker ? become('clear') : before;
    case 'unclear':
      return fact.worker === before.worker && before.state === 'answered' ? become('open') : before;
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
