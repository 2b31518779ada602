// One notice before its worker, by the heart's next step: read, waited for, checked, answered. Until the answer is sent nothing of it is kept.
import { graded } from '#playlists/answer/graded.ts';
import { begun, checked, nextStep } from '#playlists/answer/next-step.ts';
import { shuffled } from '#playlists/answer/shuffled.ts';
import type { Language } from '#playlists/site/values.ts';
import type { Due, Outcome, Reason } from '#playlists/wire/floor.ts';
import { ARMING_MS, enter, stay } from './entering.ts';
import { answer, where, type Tap } from './give-answer.ts';
import { askProof, askWitness } from './proving.ts';
import type { AtNotice, Next, Session, Step, Taken } from './steps.ts';
import { HESITATION_MS, isKept, needsLine, noticeTimeMs, shownTo, type Visit } from './visit.ts';

const THANKS_MS = 4_000;
/** One question with its choices, read slowly and once more. */
const QUESTION_MS = HESITATION_MS + 20_000;

type At<T extends Step['type']> = Extract<Step, { type: T }>;
/** Where a worker turns away from the notice for a while. */
type Beside = At<'check' | 'reasons' | 'prove' | 'witness'>;

/** Shows the notice at `index`, or thanks where there is none left. */
export function show(session: Session, visit: Visit, index: number, at: number): Next {
  const due = visit.due[index];
  if (due === undefined) return { session: enter(session, { type: 'thanks', visit }, at, THANKS_MS), sends: [] };
  const progress = begun(visit.assurance, at);
  return read(session, { visit, index, presentedAt: at, progress, isAgain: false, isTold: false }, due, at);
}

function read(session: Session, where: AtNotice, due: Due, at: number): Next {
  return { session: enter(session, { type: 'notice', ...where }, at, noticeTimeMs(where.visit, due)), sends: [] };
}

/** Another language is another text: it is read from its start. */
export function readIn(session: Session, step: At<'notice'> | Beside, language: Language, at: number): Next {
  const visit = { ...step.visit, chosen: language };
  const due = visit.due[step.index];
  if (due === undefined) return stay(session);
  return read(session, { ...where(step), visit, progress: begun(visit.assurance, at) }, due, at);
}

export function backToNotice(session: Session, step: Beside, at: number): Next {
  const due = step.visit.due[step.index];
  return due === undefined ? stay(session) : read(session, where(step), due, at);
}

/** Nobody read it while a takeover stood over it: its time begins anew, and it takes no tap that was meant for what stood there [A16]. */
export function seenAgain(session: Session, step: At<'notice'>, at: number): Next {
  const due = step.visit.due[step.index];
  if (due === undefined) return stay(session);
  return read(session, { ...where(step), presentedAt: at, progress: { ...step.progress, presentedFrom: at } }, due, at);
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
  return answer(session, step, tap, { ...NOTHING_BETWEEN, outcome: tap.outcome }, at);
}

export function onReason(session: Session, step: At<'reasons'>, tap: Tap & { reason: Reason }, at: number): Next {
  if (at < session.since + ARMING_MS) return stay(session);
  return answer(session, step, tap, { ...NOTHING_BETWEEN, outcome: 'cannot', reason: tap.reason }, at);
}

/** From the PIN to a witness; from the reasons back to the notice, which the supervisor tells. */
export function withSupervisor(session: Session, step: At<'prove' | 'reasons'>, online: boolean, at: number): Next {
  if (!online || isKept(step.visit) || at < session.since + ARMING_MS) return stay(session);
  if (step.type === 'prove') return step.trying === null ? askWitness(session, step, at) : stay(session);
  return backToNotice(session, { ...step, isTold: true }, at);
}

const NOTHING_BETWEEN = { reason: null, taken: null, readUntil: null } as const;

/** What stands between this reader and "understood" comes first [A16]. */
function understood(session: Session, step: AtNotice, taken: Taken | null, tap: Tap, at: number): Next {
  const due = step.visit.due[step.index];
  if (due === undefined || needsLine(step.visit, due)) return stay(session);
  if (!step.isTold && !shownTo(step.visit, due).canConfirm) return stay(session);
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
    case 'prove':
    case 'witness':
    case 'answer': {
      // A kiosk without a line can prove nobody, and a badge is all that this notice takes.
      const by = isKept(step.visit) ? 'answer' : step.isTold ? 'witness' : after.type;
      if (by !== 'answer') return askProof(session, step, by, taken, tap.id, at);
      const readUntil = taken?.readUntil ?? null;
      return answer(session, step, tap, { outcome: 'understood', reason: null, taken, readUntil }, at);
    }
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
