// One notice before its worker, by the heart's next step: read, waited for, checked, answered. Until the answer is sent nothing of it is kept.
import { graded } from '#playlists/answer/graded.ts';
import { begun, checked, nextStep } from '#playlists/answer/next-step.ts';
import { shuffled } from '#playlists/answer/shuffled.ts';
import type { Language } from '#playlists/site/values.ts';
import type { Due, Outcome, Reason } from '#playlists/wire/floor.ts';
import { ARMING_MS, enter, SERVER_MS, stay, stuck } from './entering.ts';
import type { AtNotice, GivenAnswer, Next, Session, Step, Taken } from './steps.ts';
import { HESITATION_MS, noticeTimeMs, shownTo, type Visit } from './visit.ts';

const THANKS_MS = 4_000;
/** One question with its choices, read slowly and once more. */
const QUESTION_MS = HESITATION_MS + 20_000;

type At<T extends Step['type']> = Extract<Step, { type: T }>;
type Tap = { readonly id: string; readonly online: boolean };

/** Shows the notice at `index`, or thanks where there is none left. */
export function show(session: Session, visit: Visit, index: number, at: number): Next {
  const due = visit.due[index];
  if (due === undefined) return { session: enter(session, { type: 'thanks', visit }, at, THANKS_MS), sends: [] };
  const progress = begun(visit.assurance, at);
  return read(session, { visit, index, presentedAt: at, progress, isAgain: false }, due, at);
}

function read(session: Session, where: AtNotice, due: Due, at: number): Next {
  return { session: enter(session, { type: 'notice', ...where }, at, noticeTimeMs(where.visit, due)), sends: [] };
}

/** Another language is another text: it is read from its start. */
export function readIn(
  session: Session,
  step: At<'notice' | 'check' | 'reasons'>,
  language: Language,
  at: number
): Next {
  const visit = { ...step.visit, chosen: language };
  const due = visit.due[step.index];
  if (due === undefined) return stay(session);
  return read(session, { ...where(step), visit, progress: begun(visit.assurance, at) }, due, at);
}

export function backToNotice(session: Session, step: At<'check' | 'reasons'>, at: number): Next {
  const due = step.visit.due[step.index];
  return due === undefined ? stay(session) : read(session, where(step), due, at);
}

export function endSeen(session: Session): Next {
  const { step } = session;
  if (step.type !== 'notice' || step.progress.toTheEnd) return stay(session);
  return stay({ ...session, step: { ...step, progress: { ...step.progress, toTheEnd: true } } });
}

export function onAnswer(session: Session, step: At<'notice'>, tap: Tap & { outcome: Outcome }, at: number): Next {
  if (at < step.presentedAt + ARMING_MS) return stay(session);
  if (tap.outcome === 'cannot')
    return { session: enter(session, { type: 'reasons', ...where(step) }, at, QUESTION_MS), sends: [] };
  if (tap.outcome === 'understood') return understood(session, step, null, tap, at);
  return answer(session, step, tap, { outcome: tap.outcome, reason: null, taken: null }, at);
}

export function onReason(session: Session, step: At<'reasons'>, tap: Tap & { reason: Reason }, at: number): Next {
  if (at < session.since + ARMING_MS) return stay(session);
  return answer(session, step, tap, { outcome: 'cannot', reason: tap.reason, taken: null }, at);
}

/** What stands between this reader and "understood" comes first [A16]. */
function understood(session: Session, step: AtNotice, taken: Taken | null, tap: Tap, at: number): Next {
  const due = step.visit.due[step.index];
  if (due === undefined || !shownTo(step.visit, due).canConfirm) return stay(session);
  const after = nextStep(due.content.confirming, step.progress, at);
  switch (after.type) {
    case 'scroll':
    case 'wait':
      return stay(session);
    case 'check': {
      const empty: Taken = { seed: tap.id, choices: [], readUntil: at };
      return {
        session: enter(session, { type: 'check', ...where(step), taken: empty, asked: 0 }, at, QUESTION_MS),
        sends: []
      };
    }
    // What a PIN or a witness would be asked for here stands beside the kiosk's other sheets; without it the server refuses, and says why.
    case 'prove':
    case 'witness':
    case 'answer':
      return answer(session, step, tap, { outcome: 'understood', reason: null, taken }, at);
    default:
      return after satisfies never;
  }
}

/** Takes the choice, and asks the next question; the last one passes, and is the answer, or sends back to the notice's start [A14]. */
export function onChoice(session: Session, step: At<'check'>, tap: Tap & { choice: number }, at: number): Next {
  const check = step.visit.due[step.index]?.content.confirming?.check;
  const order = check == null ? [] : shuffled(check.questions.length, step.taken.seed);
  const question = order[step.asked];
  if (check == null || question === undefined || at < session.since + ARMING_MS) return stay(session);
  const choices = order.map((_, place) => (place === question ? tap.choice : (step.taken.choices[place] ?? null)));
  const taken = { ...step.taken, choices };
  if (step.asked + 1 < order.length)
    return { session: enter(session, { ...step, taken, asked: step.asked + 1 }, at, QUESTION_MS), sends: [] };
  const { passed } = graded(check, choices);
  const progress = checked(step.progress, passed, at);
  if (passed) return understood(session, { ...where(step), progress }, taken, tap, at);
  const due = step.visit.due[step.index] as Due;
  return read(session, { ...where(step), presentedAt: at, progress, isAgain: true }, due, at);
}

interface Said {
  readonly outcome: Outcome;
  readonly reason: Reason | null;
  readonly taken: Taken | null;
}

function answer(
  session: Session,
  step: AtNotice,
  { id, online }: Tap,
  { outcome, reason, taken }: Said,
  at: number
): Next {
  const due = step.visit.due[step.index];
  if (due === undefined) return stay(session);
  const given: GivenAnswer = {
    id,
    session: step.visit.session,
    due,
    language: shownTo(step.visit, due).language,
    outcome,
    reason,
    presentedFrom: step.progress.presentedFrom,
    presentedUntil: taken?.readUntil ?? at,
    answeredAt: at,
    toTheEnd: step.progress.toTheEnd,
    choices: taken?.choices ?? null,
    seed: taken?.seed ?? null
  };
  return send(session, where(step), given, online, at);
}

export function send(session: Session, at: AtNotice, answer: GivenAnswer, online: boolean, now: number): Next {
  if (!online) {
    const step: Step = { type: 'not-recorded', ...at, answer, refusal: null };
    return { session: enter(session, step, now, stuck(session)), sends: [] };
  }
  const sending = enter(session, { type: 'sending', ...at, answer }, now, SERVER_MS);
  return { session: sending, sends: [{ type: 'answer', answer }] };
}

/** The place of a step, without what the step is. */
export const where = ({ visit, index, presentedAt, progress, isAgain }: AtNotice): AtNotice => ({
  visit,
  index,
  presentedAt,
  progress,
  isAgain
});
