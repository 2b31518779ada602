// Before what is outstanding: the answers to what this worker asked, one at a time, each until they have said whether it helped.
import { readingTimeMs } from '#playlists/answer/reading-time.ts';
import type { HelpedAnswer } from '#playlists/wire/floor.ts';
import { ARMING_MS, enter, SERVER_MS } from './entering.ts';
import type { Happening, Next, Session, Step } from './steps.ts';
import { HESITATION_MS, type Visit } from './visit.ts';

type Telling = Extract<Step, { type: 'told' }>;
/** What comes when all is told. */
export type Then = (session: Session, visit: Visit, at: number) => Next;

export function tell(session: Session, visit: Visit, index: number, at: number, then: Then): Next {
  const one = visit.told[index];
  if (one === undefined) return then(session, visit, at);
  const step: Telling = { type: 'told', visit, index, shownAt: at, sending: null, hasFailed: false };
  return { session: enter(session, step, at, readingTimeMs(one.text) + HESITATION_MS), sends: [] };
}

export const isArmed = (step: Telling, now: number): boolean =>
  step.sending === null && now >= step.shownAt + ARMING_MS;

export function onHelped(session: Session, tap: Extract<Happening, { type: 'helped' }>, at: number): Next {
  const { step } = session;
  const one = step.type === 'told' && isArmed(step, at) ? step.visit.told[step.index] : undefined;
  if (step.type !== 'told' || one === undefined) return { session, sends: [] };
  const { id, isClear, online } = tap;
  if (!online) return { session: failed(session, step, at), sends: [] };
  const sending = enter(session, { ...step, sending: { id, isClear }, hasFailed: false }, at, SERVER_MS);
  return {
    session: sending,
    sends: [{ type: 'helped', id, session: step.visit.session, question: one.question, isClear }]
  };
}

/** Null where no answer came. What the server knows nothing of any more needs no word from this worker. */
export function onHelpedAnswered(
  session: Session,
  id: string,
  answer: HelpedAnswer | null,
  at: number,
  then: Then
): Next {
  const { step } = session;
  if (step.type !== 'told' || step.sending?.id !== id) return { session, sends: [] };
  const isOver = answer?.type === 'refused' && answer.code === 'not-found';
  if (answer?.type !== 'recorded' && !isOver) return { session: failed(session, step, at), sends: [] };
  const { visit, sending, index } = step;
  const after = sending.isClear ? visit : { ...visit, allUnderstood: false };
  return tell(session, after, index + 1, at, then);
}

const failed = (session: Session, step: Telling, at: number): Session =>
  enter(session, { ...step, sending: null, hasFailed: true }, at, HESITATION_MS);
