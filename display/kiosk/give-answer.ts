// An answer as it is given at a kiosk, and on its way: what was read, in which language, from when to when, and what shows that it was understood.
import type { Outcome, Reason } from '#playlists/wire/floor.ts';
import { enter, SERVER_MS, stay, stuck } from './entering.ts';
import type { AtNotice, GivenAnswer, Next, Session, Step, Taken } from './steps.ts';
import { shownTo, wantedLanguage } from './visit.ts';

/** `id` names what comes of a tap. */
export interface Tap {
  readonly id: string;
  readonly online: boolean;
}
export interface Said {
  readonly outcome: Outcome;
  readonly reason: Reason | null;
  readonly taken: Taken | null;
  /** When the notice gave way to what came between it and the answer; null where nothing did. */
  readonly readUntil: number | null;
  /** The session that answers, where a witness stood by at this notice alone. */
  readonly witnessed?: string;
}

export function answer(session: Session, step: AtNotice, { id, online }: Tap, said: Said, at: number): Next {
  const due = step.visit.due[step.index];
  if (due === undefined) return stay(session);
  const { outcome, reason, taken, readUntil, witnessed } = said;
  const given: GivenAnswer = {
    id,
    session: witnessed ?? step.visit.session,
    due,
    language: shownTo(step.visit, due).language,
    outcome,
    reason,
    saidIn: [wantedLanguage(step.visit), ...step.visit.reads],
    presentedFrom: step.progress.presentedFrom,
    presentedUntil: readUntil ?? at,
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
export const where = ({ visit, index, presentedAt, progress, isAgain, isTold }: AtNotice): AtNotice => ({
  visit,
  index,
  presentedAt,
  progress,
  isAgain,
  isTold
});
