// Stories of a kiosk's session: what happens and when, what the kiosk stands at afterwards, and what it sent.
import type { Language } from '#playlists/site/values.ts';
import type { AnswerAnswer, BadgeAnswer, Due, Outcome } from '#playlists/wire/floor.ts';
import { next } from '../kiosk/session.ts';
import { idle, type Happening, type Send, type Session } from '../kiosk/steps.ts';

export const due = (announcement: string, ...languages: string[]) =>
  ({
    announcement,
    version: 1,
    contentHash: 'c'.repeat(64),
    content: {
      template: { type: 'text' },
      kind: 'safety',
      texts: Object.fromEntries(
        languages.map((one) => [one, { title: 'Ten words', bodyHtml: '<p>or so</p>', alt: '' }])
      ),
      asksAcknowledgement: true
    }
  }) as unknown as Due;

export const welcome = (session: string, reads: string[], ...notices: Due[]) =>
  ({
    type: 'welcome',
    session,
    assurance: 'badge',
    firstName: session,
    languages: reads as Language[],
    firstReading: true,
    due: notices,
    told: []
  }) as BadgeAnswer;
export const marek = welcome('Marek', ['de', 'pl'], due('press', 'de', 'en'), due('gate', 'pl'));
export const ana = welcome('Ana', ['ro'], due('press', 'de', 'en'));
export const recorded: AnswerAnswer = { type: 'recorded', seq: 1, at: 1 };

export const badge = (code: string, online = true): Happening => ({
  type: 'badge',
  badge: { id: `id-${code}`, code, readAt: 0 },
  online
});
export const badgeAnswered = (code: string, answer: BadgeAnswer | null): Happening => ({
  type: 'badge-answered',
  id: `id-${code}`,
  answer,
  floor: ['en' as Language]
});
export const answer = (id: string, outcome: Outcome = 'understood', online = true): Happening => ({
  type: 'answer',
  id,
  outcome,
  online
});
export const answerAnswered = (id: string, given: AnswerAnswer | null): Happening => ({
  type: 'answer-answered',
  id,
  answer: given
});
export const language = (one: string): Happening => ({ type: 'language', language: one as Language });
export const time: Happening = { type: 'time' };
/** From what is outstanding to the first of it. */
export const tapped: Happening = { type: 'touch' };

/** Happenings in order, each 10 ms after the one before; a number waits. */
export function tell(story: readonly (Happening | number)[]): { session: Session; sends: Send[] } {
  let at = 1_000;
  let session = idle;
  const sends: Send[] = [];
  for (const one of story) {
    if (typeof one === 'number') {
      // The clock ticks while nothing else happens.
      for (const end = at + one; at < end; at += 100) session = tick(session, at, sends);
      continue;
    }
    const after = next(session, one, (at += 10));
    session = after.session;
    sends.push(...after.sends);
  }
  return { session, sends };
}
function tick(session: Session, at: number, sends: Send[]): Session {
  const after = next(session, time, at);
  sends.push(...after.sends);
  return after.session;
}

export function stands({ step }: Session): string {
  switch (step.type) {
    case 'notice':
    case 'sending':
    case 'not-recorded':
    case 'recorded':
      return `${step.type} ${step.visit.firstName} ${step.index}`;
    case 'check':
      return `check ${step.visit.firstName} ${step.index} ${step.asked}`;
    case 'prove':
      return `prove ${step.visit.firstName} ${step.trying ?? step.refusal ?? ''}`.trim();
    case 'witness':
      return `witness ${step.visit.firstName} ${step.mayWitness ? 'PIN' : 'badge'} ${step.trying ?? step.refusal ?? ''}`.trim();
    case 'reasons':
    case 'gone':
      return `${step.type} ${step.visit.firstName} ${step.index}`;
    case 'greeting':
    case 'thanks':
      return `${step.type} ${step.visit.firstName}`;
    case 'reading':
    case 'not-checked-in':
      return `${step.type} ${step.badge.code}`;
    default:
      return step.type;
  }
}
export const sent = (sends: readonly Send[]): string[] =>
  sends.map((one) => {
    if (one.type === 'badge') return `badge ${one.badge.id}`;
    if (one.type === 'look-again') return `look again ${one.session}`;
    return one.type === 'answer' ? `answer ${one.answer.id} ${one.answer.language}` : `leave ${one.session}`;
  });
