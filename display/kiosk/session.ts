// The life of a session at a kiosk, as a pure function of what happened. Nothing is said to be recorded before the server said so, a badge
// is always the next worker's, and an answer from the server is heard only by the worker it belongs to.
import type { Language } from '#playlists/site/values.ts';
import type { AnswerAnswer } from '#playlists/wire/floor.ts';
import { enter, leaving, said, SAID_MS, SERVER_MS, stay, stuck, withDoubt } from './entering.ts';
import { freshDue } from './fresh-due.ts';
import {
  backToNotice,
  endSeen,
  onAnswer,
  onChoice,
  onReason,
  readIn,
  seenAgain,
  show,
  withSupervisor
} from './at-notice.ts';
import { send, where } from './give-answer.ts';
import { onPin, onProved, onWitnessBadge } from './proving.ts';
import type { BadgeRead, Happening, Next, Send, Session, Step } from './steps.ts';
import { onHelped, onHelpedAnswered, tell } from './telling.ts';
import { HESITATION_MS, visitOf, type Kept, type Visit } from './visit.ts';

export const RECORDED_MS = 1_400;
/** So many titles are seen in this time; a tap on any of them goes on. */
export const GREETING_MS = 2_500;
const UNREADABLE_MS = 4_000;
const MOST_WAITING = 8;
/** Refusals that say: what was shown is not what is asked any more. */
const OLD_NEWS = ['changed', 'over', 'not-found', 'not-asked'];

export function next(session: Session, happening: Happening, at: number): Next {
  const { step } = session;
  switch (happening.type) {
    case 'badge':
      return onBadge(session, happening.badge, happening.online, at);
    case 'unreadable':
      return { session: { ...session, unreadableUntil: at + UNREADABLE_MS }, sends: [] };
    case 'badge-answered':
      return onBadgeAnswered(session, happening, at);
    case 'answer':
      return step.type === 'notice' ? onAnswer(session, step, happening, at) : stay(session);
    case 'reason':
      return step.type === 'reasons' ? onReason(session, step, happening, at) : stay(session);
    case 'choice':
      return step.type === 'check' ? onChoice(session, step, happening, at) : stay(session);
    case 'pin':
      return step.type === 'prove' || step.type === 'witness' ? onPin(session, step, happening, at) : stay(session);
    case 'proved':
      return proved(session, happening, at);
    case 'with-supervisor':
      if (step.type !== 'prove' && step.type !== 'reasons') return stay(session);
      return withSupervisor(session, step, happening.online, at);
    case 'back':
      return isBeside(step) ? backToNotice(session, step, at) : stay(session);
    case 'end-seen':
      return endSeen(session);
    case 'uncovered':
      return step.type === 'notice' ? seenAgain(session, step, at) : stay(session);
    case 'look-again':
      return { session, sends: lookAgain(step) };
    case 'due':
      return freshDue(session, happening.session, happening.due, at);
    case 'answer-answered':
      return onAnswerAnswered(session, happening.id, happening.answer, at);
    case 'language':
      return onLanguage(session, happening.language, at);
    case 'helped':
      return onHelped(session, happening, at);
    case 'helped-answered':
      return onHelpedAnswered(session, happening.id, happening.answer, at, greet);
    case 'retry':
      return onRetry(session, happening.online, at);
    case 'go-on':
      return step.type === 'not-recorded' ? goOn(session, withDoubt(step.visit), step.index + 1, at) : stay(session);
    case 'touch':
      if (step.type === 'greeting' || step.type === 'gone') return onTimeOver(session, at);
      if (step.type !== 'notice' && step.type !== 'prove' && step.type !== 'witness') return stay(session);
      return { session: { ...session, until: Math.max(session.until, at + HESITATION_MS) }, sends: [] };
    case 'time':
      return at < session.until ? stay(session) : onTimeOver(session, at);
    default:
      return happening satisfies never;
  }
}

function onBadge(session: Session, badge: BadgeRead, online: boolean, at: number): Next {
  const { step } = session;
  if (step.type === 'reading' || step.type === 'sending') {
    if (step.type === 'reading' && step.badge.code === badge.code) return stay(session);
    if (session.waiting.length >= MOST_WAITING) return next(session, { type: 'unreadable' }, at);
    return { session: { ...session, waiting: [...session.waiting, badge] }, sends: [] };
  }
  const witness = step.type === 'witness' ? onWitnessBadge(session, step, badge, at) : null;
  if (witness !== null) return witness;
  const sends = leaving(step);
  if (!online) return { session: enter(session, { type: 'no-line' }, at, SAID_MS), sends };
  return read({ ...session, waiting: [...session.waiting, badge] }, sends, at);
}

/** Takes the first of the waiting badges, or rests where there is none. */
function read(session: Session, sends: readonly Send[], at: number): Next {
  const [badge, ...waiting] = session.waiting;
  if (badge === undefined) return { session: enter(session, { type: 'idle' }, at, Infinity), sends };
  const reading = enter({ ...session, waiting, unreadableUntil: -Infinity }, { type: 'reading', badge }, at, SERVER_MS);
  return { session: reading, sends: [...sends, { type: 'badge', badge }] };
}

function onBadgeAnswered(
  session: Session,
  { id, answer, floor }: Omit<Extract<Happening, { type: 'badge-answered' }>, 'type'>,
  at: number
): Next {
  const { step } = session;
  const isAwaited = (step.type === 'reading' || step.type === 'not-checked-in') && step.badge.id === id;
  const leave: Send[] = answer?.type === 'welcome' ? [{ type: 'leave', session: answer.session }] : [];
  if (!isAwaited) return { session, sends: leave };
  switch (answer?.type) {
    case 'welcome':
      // The worker is checked in; whoever scanned meanwhile is next.
      return session.waiting.length > 0
        ? read(session, leave, at)
        : tell(session, visitOf(answer, floor), 0, at, greet);
    case 'unknown-badge':
      return { session: enter(session, { type: 'unknown-badge' }, at, said(session)), sends: [] };
    case 'refused':
    case undefined:
      if (step.type === 'not-checked-in') return stay(session);
      return { session: enter(session, { type: 'not-checked-in', badge: step.badge }, at, stuck(session)), sends: [] };
    default:
      return answer satisfies never;
  }
}

/** Says what is outstanding where that is more than one thing: a single notice says it itself. */
function greet(session: Session, visit: Visit, at: number): Next {
  if (visit.due.length < 2) return show(session, visit, 0, at);
  return { session: enter(session, { type: 'greeting', visit }, at, GREETING_MS), sends: [] };
}

function onLanguage(session: Session, language: Language, at: number): Next {
  const { step } = session;
  switch (step.type) {
    case 'greeting':
    case 'told':
    case 'thanks':
      return stay({ ...session, step: { ...step, visit: { ...step.visit, chosen: language } } });
    case 'notice':
    case 'check':
    case 'reasons':
    case 'prove':
    case 'witness':
      return readIn(session, step, language, at);
    default:
      return stay(session);
  }
}

/** Whose badge was no witness's is the next worker: the session ends with nothing of its answer recorded. */
const proved = (session: Session, said: Parameters<typeof onProved>[1], at: number): Next =>
  onProved(session, said, at, (badge) =>
    read({ ...session, waiting: [...session.waiting, badge] }, leaving(session.step), at)
  );

const isBeside = (step: Step): step is Extract<Step, { type: 'check' | 'reasons' | 'prove' | 'witness' }> =>
  step.type === 'check' || step.type === 'reasons' || step.type === 'prove' || step.type === 'witness';

function onAnswerAnswered(session: Session, id: string, answer: AnswerAnswer | Kept | null, at: number): Next {
  const { step } = session;
  // A late "recorded" is still true while its worker looks at "not recorded"; to anybody else it says nothing.
  if ((step.type !== 'sending' && step.type !== 'not-recorded') || step.answer.id !== id) return stay(session);
  if (answer?.type === 'recorded' || answer?.type === 'kept') {
    const isKept = answer.type === 'kept';
    const { outcome } = step.answer;
    const visit = outcome === 'understood' ? step.visit : withDoubt(step.visit);
    return {
      session: enter(session, { type: 'recorded', ...where(step), visit, outcome, isKept }, at, RECORDED_MS),
      sends: []
    };
  }
  if (answer === null && step.type === 'not-recorded') return stay(session);
  const refusal = answer?.code ?? null;
  const failed: Step = { type: 'not-recorded', ...where(step), answer: step.answer, refusal };
  const sends = refusal !== null && OLD_NEWS.includes(refusal) ? lookAgain(failed) : [];
  return { session: enter(session, failed, at, stuck(session)), sends };
}

/** The same answer or badge again, under its own id, so that it is one row however often it is sent. */
function onRetry(session: Session, online: boolean, at: number): Next {
  const { step } = session;
  if (step.type === 'not-recorded') return send(session, where(step), step.answer, online, at);
  if (step.type !== 'not-checked-in') return stay(session);
  if (!online) return { session: { ...session, until: at + HESITATION_MS }, sends: [] };
  const reading = enter(session, { type: 'reading', badge: step.badge }, at, SERVER_MS);
  return { session: reading, sends: [{ type: 'badge', badge: step.badge }] };
}

function onTimeOver(session: Session, at: number): Next {
  const { step } = session;
  switch (step.type) {
    case 'reading':
      return onBadgeAnswered(session, { id: step.badge.id, answer: null, floor: [] }, at);
    case 'sending':
      return onAnswerAnswered(session, step.answer.id, null, at);
    case 'told':
      if (step.sending === null) return read(session, leaving(step), at);
      return onHelpedAnswered(session, step.sending.id, null, at, greet);
    case 'prove':
    case 'witness':
      if (step.trying === null) return read(session, leaving(step), at);
      return proved(session, { id: step.trying, answer: null, online: true }, at);
    case 'recorded':
      return goOn(session, step.visit, step.index + 1, at);
    case 'greeting':
      return goOn(session, step.visit, 0, at);
    case 'gone':
      return goOn(session, step.visit, step.index, at);
    default:
      return read(session, leaving(step), at);
  }
}

function goOn(session: Session, visit: Visit, index: number, at: number): Next {
  if (session.waiting.length > 0) return read(session, [{ type: 'leave', session: visit.session }], at);
  return show(session, visit, index, at);
}

const lookAgain = (step: Step): Send[] =>
  'visit' in step ? [{ type: 'look-again', session: step.visit.session }] : [];
