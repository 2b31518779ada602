// The life of a session at a kiosk, as a pure function of what happened. Nothing is said to be recorded before the server said so, a badge
// is always the next worker's, and an answer from the server is heard only by the worker it belongs to.
import type { Language } from '#playlists/site/values.ts';
import type { AnswerAnswer } from '#playlists/wire/floor.ts';
import type { AtNotice, BadgeRead, GivenAnswer, Happening, Next, Send, Session, Step } from './steps.ts';
import { onHelped, onHelpedAnswered, tell } from './telling.ts';
import { HESITATION_MS, noticeTimeMs, shownTo, visitOf, type Visit } from './visit.ts';

export const SERVER_MS = 8_000;
export const RECORDED_MS = 1_400;
/** A notice takes no answer at first, so that a second tap on the one before does not answer this one unread. */
export const ARMING_MS = 500;
const THANKS_MS = 4_000;
const SAID_MS = 6_000;
const SAID_WHILE_WAITED_FOR_MS = 3_000;
const UNREADABLE_MS = 4_000;
const MOST_WAITING = 8;

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
      if (step.type !== 'notice' || at < step.presentedAt + ARMING_MS) return stay(session);
      return onAnswer(session, step, happening, at);
    case 'answer-answered':
      return onAnswerAnswered(session, happening.id, happening.answer, at);
    case 'language':
      return onLanguage(session, happening.language, at);
    case 'helped':
      return onHelped(session, happening, at);
    case 'helped-answered':
      return onHelpedAnswered(session, happening.id, happening.answer, at, begin);
    case 'retry':
      return onRetry(session, happening.online, at);
    case 'go-on':
      return step.type === 'not-recorded' ? goOn(session, withDoubt(step.visit), step.index, at) : stay(session);
    case 'touch':
      if (step.type !== 'notice') return stay(session);
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
        : tell(session, visitOf(answer, floor), 0, at, begin);
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

/** What comes when all is told that was answered. */
const begin = (session: Session, visit: Visit, at: number): Next => show(session, visit, 0, at);

/** Shows the notice at `index`, or thanks where there is none left. */
function show(session: Session, visit: Visit, index: number, at: number): Next {
  const due = visit.due[index];
  if (due === undefined) return { session: enter(session, { type: 'thanks', visit }, at, THANKS_MS), sends: [] };
  const step: Step = { type: 'notice', visit, index, presentedAt: at };
  return { session: enter(session, step, at, noticeTimeMs(visit, due)), sends: [] };
}

function onLanguage(session: Session, language: Language, at: number): Next {
  const { step } = session;
  if (step.type === 'thanks' || step.type === 'told')
    return { session: { ...session, step: { ...step, visit: chosen(step.visit, language) } }, sends: [] };
  if (step.type !== 'notice') return stay(session);
  const visit = chosen(step.visit, language);
  const due = visit.due[step.index];
  if (due === undefined) return stay(session);
  return { session: enter(session, { ...step, visit }, at, noticeTimeMs(visit, due)), sends: [] };
}

function onAnswer(
  session: Session,
  step: Extract<Step, { type: 'notice' }>,
  given: Extract<Happening, { type: 'answer' }>,
  at: number
): Next {
  const { visit, index, presentedAt } = step;
  const due = visit.due[index];
  if (due === undefined) return stay(session);
  const { language, canConfirm } = shownTo(visit, due);
  if (given.outcome === 'understood' && !canConfirm) return stay(session);
  const answer: GivenAnswer = {
    id: given.id,
    session: visit.session,
    due,
    language,
    outcome: given.outcome,
    presentedAt,
    answeredAt: at
  };
  return send(session, { visit, index, presentedAt }, answer, given.online, at);
}

function send(session: Session, where: AtNotice, answer: GivenAnswer, online: boolean, at: number): Next {
  if (!online) {
    const step: Step = { type: 'not-recorded', ...where, answer, refusal: null };
    return { session: enter(session, step, at, stuck(session)), sends: [] };
  }
  const sending = enter(session, { type: 'sending', ...where, answer }, at, SERVER_MS);
  return { session: sending, sends: [{ type: 'answer', answer }] };
}

function onAnswerAnswered(session: Session, id: string, answer: AnswerAnswer | null, at: number): Next {
  const { step } = session;
  // A late "recorded" is still true while its worker looks at "not recorded"; to anybody else it says nothing.
  if ((step.type !== 'sending' && step.type !== 'not-recorded') || step.answer.id !== id) return stay(session);
  const { visit, index, presentedAt } = step;
  if (answer?.type === 'recorded') {
    const { outcome } = step.answer;
    const after = outcome === 'understood' ? visit : withDoubt(visit);
    return {
      session: enter(session, { type: 'recorded', visit: after, index, presentedAt, outcome }, at, RECORDED_MS),
      sends: []
    };
  }
  if (answer === null && step.type === 'not-recorded') return stay(session);
  const refusal = answer?.code ?? null;
  const failed: Step = { type: 'not-recorded', visit, index, presentedAt, answer: step.answer, refusal };
  return { session: enter(session, failed, at, stuck(session)), sends: [] };
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
      return onHelpedAnswered(session, step.sending.id, null, at, begin);
    case 'recorded':
      return goOn(session, step.visit, step.index, at);
    default:
      return read(session, leaving(step), at);
  }
}

function goOn(session: Session, visit: Visit, index: number, at: number): Next {
  if (session.waiting.length > 0) return read(session, [{ type: 'leave', session: visit.session }], at);
  return show(session, visit, index + 1, at);
}

function enter(session: Session, step: Step, at: number, lastsMs: number): Session {
  return { ...session, step, since: at, until: at + lastsMs };
}

function leaving(step: Step): Send[] {
  return 'visit' in step ? [{ type: 'leave', session: step.visit.session }] : [];
}

const stay = (session: Session): Next => ({ session, sends: [] });
const chosen = (visit: Visit, language: Language): Visit => ({ ...visit, chosen: language });
const withDoubt = (visit: Visit): Visit => ({ ...visit, allUnderstood: false });
const where = ({ visit, index, presentedAt }: AtNotice): AtNotice => ({ visit, index, presentedAt });
const said = (session: Session): number => (session.waiting.length > 0 ? SAID_WHILE_WAITED_FOR_MS : SAID_MS);
const stuck = (session: Session): number => (session.waiting.length > 0 ? SAID_WHILE_WAITED_FOR_MS : HESITATION_MS);
