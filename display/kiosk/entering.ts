// How a session comes to its next step: the step, since when and until when it stands by itself, and what is sent for it.
import type { Next, Send, Session, Step } from './steps.ts';
import { HESITATION_MS, type Visit } from './visit.ts';

export const SERVER_MS = 8_000;
/** A notice takes no answer at first, so that a second tap on the one before does not answer this one unread. */
export const ARMING_MS = 500;
const SAID_WHILE_WAITED_FOR_MS = 3_000;
export const SAID_MS = 6_000;

export function enter(session: Session, step: Step, at: number, lastsMs: number): Session {
  return { ...session, step, since: at, until: at + lastsMs };
}

export const stay = (session: Session): Next => ({ session, sends: [] });

export const leaving = (step: Step): Send[] =>
  'visit' in step ? [{ type: 'leave', session: step.visit.session }] : [];

export const withDoubt = (visit: Visit): Visit => ({ ...visit, allUnderstood: false });

/** How long something said may stand, shorter while the next badge waits. */
export const said = (session: Session): number => (session.waiting.length > 0 ? SAID_WHILE_WAITED_FOR_MS : SAID_MS);
export const stuck = (session: Session): number =>
  session.waiting.length > 0 ? SAID_WHILE_WAITED_FOR_MS : HESITATION_MS;
