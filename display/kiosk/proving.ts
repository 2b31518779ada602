// Between "understood" and its answer, where more than a badge is demanded: the worker's PIN, or a supervisor's badge and PIN. Until the answer is
// sent nothing of it is kept, and the next worker's badge ends it.
import type { Due } from '#playlists/wire/floor.ts';
import { enter, SERVER_MS, stay } from './entering.ts';
import { answer, where } from './give-answer.ts';
import type { AtNotice, AtProof, BadgeRead, Happening, Next, Proved, Send, Session, Step, Taken } from './steps.ts';

/** To find the digits with gloves on, and to fetch a supervisor from the next line. */
export const PIN_MS = 40_000;
export const SUPERVISOR_MS = 90_000;

export type Proving = Extract<Step, { type: 'prove' | 'witness' }>;

export function askProof(
  session: Session,
  notice: AtNotice,
  by: Proving['type'],
  taken: Taken | null,
  answerId: string,
  at: number
): Next {
  const readUntil = taken?.readUntil ?? at;
  const proof: AtProof = { ...where(notice), taken, readUntil, answerId, trying: null, refusal: null };
  return by === 'prove'
    ? { session: enter(session, { type: 'prove', ...proof }, at, PIN_MS), sends: [] }
    : askWitness(session, proof, at);
}

/** Who has no PIN asks a supervisor, who is worth as much. */
export function askWitness(session: Session, proof: AtProof, at: number): Next {
  const { taken, readUntil, answerId } = proof;
  const asks: AtProof = { ...where(proof), taken, readUntil, answerId, trying: null, refusal: null };
  return {
    session: enter(session, { type: 'witness', ...asks, badge: null, mayWitness: false }, at, SUPERVISOR_MS),
    sends: []
  };
}

/** A badge at a witness's sheet; null where it is the next worker's. */
export function onWitnessBadge(
  session: Session,
  step: Extract<Step, { type: 'witness' }>,
  badge: BadgeRead,
  at: number
): Next | null {
  if (step.badge !== null) return step.badge.code === badge.code ? stay(session) : null;
  const send: Send = { type: 'witness-badge', id: badge.id, session: step.visit.session, code: badge.code };
  const asked = { ...step, badge, trying: badge.id, refusal: null };
  return { session: enter(session, asked, at, SERVER_MS), sends: [send] };
}

export function onPin(
  session: Session,
  step: Proving,
  { id, pin, online }: Extract<Happening, { type: 'pin' }>,
  at: number
): Next {
  if (step.trying !== null) return stay(session);
  if (step.type === 'witness' && (step.badge === null || !step.mayWitness)) return stay(session);
  if (!online) return { session: failed(session, step, 'no-line', at), sends: [] };
  return {
    session: enter(session, { ...step, trying: id, refusal: null }, at, SERVER_MS),
    sends: [pinOf(step, id, pin)]
  };
}

function pinOf(step: Proving, id: string, pin: string): Send {
  const { session } = step.visit;
  if (step.type === 'prove') return { type: 'prove', id, session, pin };
  const { announcement, version } = step.visit.due[step.index] as Due;
  const code = step.badge?.code ?? '';
  return { type: 'witness', id, session, code, pin, announcement, version, isTold: step.isTold };
}

/** `somebodyElse` goes on with the badge of who is no witness: it is the next worker's. Null where no answer came. */
export function onProved(
  session: Session,
  { id, answer: said, online }: { readonly id: string; readonly answer: Proved | null; readonly online: boolean },
  at: number,
  somebodyElse: (badge: BadgeRead) => Next
): Next {
  const { step } = session;
  if ((step.type !== 'prove' && step.type !== 'witness') || step.trying !== id) return stay(session);
  switch (said?.type) {
    case 'proven': {
      const { session: name } = said;
      const progress = { ...step.progress, assurance: 'badge-pin' } as const;
      const visit = { ...step.visit, session: name, assurance: 'badge-pin' } as const;
      return understood(session, { ...step, visit, progress }, online, at);
    }
    case 'witnessed':
      return understood(session, step, online, at, said.session);
    case 'witness':
      if (step.type !== 'witness') return stay(session);
      return { session: enter(session, { ...step, trying: null, mayWitness: true }, at, PIN_MS), sends: [] };
    case 'somebody-else':
      if (step.type !== 'witness' || step.badge === null) return stay(session);
      return somebodyElse(step.badge);
    case 'refused':
      return { session: failed(session, step, said.code, at), sends: [] };
    case undefined:
      return { session: failed(session, step, 'no-line', at), sends: [] };
    default:
      return said satisfies never;
  }
}

function understood(session: Session, step: Proving, online: boolean, at: number, witnessed?: string): Next {
  const { taken, readUntil, answerId } = step;
  const said = { outcome: 'understood', reason: null, taken, readUntil } as const;
  return answer(session, step, { id: answerId, online }, witnessed === undefined ? said : { ...said, witnessed }, at);
}

/** A badge that was of no use is asked for anew. */
function failed(session: Session, step: Proving, refusal: string, at: number): Session {
  const again = { ...step, trying: null, refusal };
  if (again.type === 'prove') return enter(session, again, at, PIN_MS);
  return enter(session, again.mayWitness ? again : { ...again, badge: null }, at, SUPERVISOR_MS);
}
