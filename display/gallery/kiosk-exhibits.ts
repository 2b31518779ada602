// What hangs in the kiosk's gallery: every step of a session, and what can come beside it, in the words of one language.
import { begun } from '#playlists/answer/next-step.ts';
import type { Confirming } from '#playlists/site/confirming.ts';
import type { Language } from '#playlists/site/values.ts';
import type { Due, Told } from '#playlists/wire/floor.ts';
import { idle, type AtNotice, type AtProof, type GivenAnswer, type Session, type Step } from '../kiosk/steps.ts';
import { KEPT, type Visit } from '../kiosk/visit.ts';
import type { Words } from '../words/catalogue.ts';
import { WIDE } from './pictures.ts';

/** Monotonic: a while into the step. */
export const NOW = 100_000;
const SINCE = NOW - 6_000;

export interface KioskExhibit {
  readonly session: Session;
  readonly isOnline: boolean;
  readonly offers: 'nothing' | 'languages';
}

/** A language with its words. */
export interface Hung {
  readonly language: Language;
  readonly said: Words;
}
type Make = (hung: Hung) => Partial<KioskExhibit> & { readonly step: Step };

const rest: Make = () => ({ step: { type: 'idle' } });
const made: Readonly<Record<string, Make>> = {
  rest,
  'rest, scan unread': () => ({ step: { type: 'idle' }, session: { ...idle, unreadableUntil: NOW + 1000 } }),
  'rest, no line': () => ({ step: { type: 'idle' }, isOnline: false }),
  'rest, answers kept': () => ({ step: { type: 'idle' }, isOnline: false, offers: 'languages' }),
  'unknown badge': () => ({ step: { type: 'unknown-badge' } }),
  'badge, no line': () => ({ step: { type: 'no-line' }, isOnline: false }),
  'not checked in': () => ({ step: { type: 'not-checked-in', badge: { id: 'b', code: 'b', readAt: SINCE } } }),
  greeting: (hung) => ({ step: { type: 'greeting', visit: visit(hung) } }),
  told: (hung) => ({ step: toldStep(hung, '') }),
  'told, not recorded': (hung) => ({ step: { ...toldStep(hung, ''), hasFailed: true } }),
  'told, long': (hung) => ({ step: toldStep(hung, `${hung.said.noLineNothingRecorded} `.repeat(5)) }),
  notice: (hung) => ({ step: { type: 'notice', ...at(hung) } }),
  'notice, changed and to be waited for': (hung) => ({
    step: { type: 'notice', ...at(hung, 1), isAgain: true }
  }),
  'notice, to the end': (hung) => ({ step: { type: 'notice', ...at(hung, 2) } }),
  'notice, another language': (hung) => ({
    step: { type: 'notice', ...at(hung, 3) }
  }),
  'notice, no line': (hung) => ({ step: { type: 'notice', ...at(hung, 3) }, isOnline: false }),
  'notice, kept here': (hung) => ({
    step: { type: 'notice', ...at(hung), visit: { ...visit(hung), firstName: '', session: `${KEPT}1` } },
    isOnline: false
  }),
  sending: (hung) => ({ step: { type: 'sending', ...at(hung), answer: given(hung) } }),
  check: (hung) => ({
    step: { type: 'check', ...at(hung, 4), asked: 0, taken: { seed: 's', choices: [], readUntil: SINCE } }
  }),
  reasons: (hung) => ({ step: { type: 'reasons', ...at(hung) } }),
  prove: (hung) => ({ step: { type: 'prove', ...proof(hung) } }),
  'witness, badge': (hung) => ({ step: { type: 'witness', ...proof(hung), badge: null, mayWitness: false } }),
  'witness, pin': (hung) => ({ step: { type: 'witness', ...proof(hung), badge: null, mayWitness: true } }),
  gone: (hung) => ({ step: { type: 'gone', visit: visit(hung), index: 1 } }),
  recorded: (hung) => ({ step: { type: 'recorded', ...at(hung), outcome: 'understood', isKept: false } }),
  'recorded, cannot': (hung) => ({ step: { type: 'recorded', ...at(hung), outcome: 'cannot', isKept: false } }),
  'recorded, no line': (hung) => ({
    step: { type: 'recorded', ...at(hung), outcome: 'understood', isKept: false },
    isOnline: false
  }),
  'recorded, a badge waits': (hung) => ({
    step: { type: 'recorded', ...at(hung), outcome: 'understood', isKept: false },
    session: { ...idle, waiting: [{ id: 'b', code: 'b', readAt: SINCE }] }
  }),
  'kept here': (hung) => ({
    step: { type: 'recorded', ...at(hung), outcome: 'understood', isKept: true },
    isOnline: false
  }),
  'kept here, question': (hung) => ({
    step: { type: 'recorded', ...at(hung), outcome: 'question', isKept: true },
    isOnline: false
  }),
  'not recorded': (hung) => ({
    step: { type: 'not-recorded', ...at(hung), answer: given(hung), refusal: null },
    session: { ...idle, waiting: [{ id: 'b', code: 'b', readAt: SINCE }] }
  }),
  'not recorded, no line': (hung) => ({
    step: { type: 'not-recorded', ...at(hung), answer: given(hung), refusal: null },
    isOnline: false
  }),
  'not kept': (hung) => ({
    step: { type: 'not-recorded', ...at(hung), answer: given(hung), refusal: 'not-kept' },
    isOnline: false
  }),
  thanks: (hung) => ({ step: { type: 'thanks', visit: visit(hung) } }),
  'thanks, something open': (hung) => ({
    step: { type: 'thanks', visit: { ...visit(hung), allUnderstood: false } }
  }),
  'thanks, nothing to confirm': (hung) => ({ step: { type: 'thanks', visit: { ...visit(hung), due: [] } } }),
  'thanks, kept here': (hung) => ({
    step: { type: 'thanks', visit: { ...visit(hung), session: `${KEPT}1` } },
    isOnline: false
  })
};

export const kioskNames: readonly string[] = Object.keys(made);

export function kioskExhibit(name: string, hung: Hung): KioskExhibit {
  const { step, session = idle, isOnline = true, offers = 'nothing' } = (made[name] ?? rest)(hung);
  return { session: { ...session, step, since: SINCE, until: NOW + 14_000 }, isOnline, offers };
}

const NOTHING: Confirming = { leastSeconds: 0, toTheEnd: false, check: null, demands: 'badge' };

function visit({ language, said }: Hung): Visit {
  const check = {
    questions: [
      {
        texts: {
          [language]: { asks: said.holdBadge, choices: [said.noLineKept, said.notRecorded, said.tryAgain, said.goOn] }
        },
        right: 0
      }
    ],
    passMark: 1
  } as unknown as NonNullable<Confirming['check']>;
  const all = [
    due('1', { language, said }, NOTHING),
    {
      ...due('2', { language, said }, { ...NOTHING, leastSeconds: 12 }),
      before: { [language]: { title: '', bodyHtml: '' } }
    },
    long(due('3', { language, said }, { ...NOTHING, toTheEnd: true })),
    due('4', { language: (language === 'de' ? 'pl' : 'de') as Language, said }, NOTHING),
    due('5', { language, said }, { ...NOTHING, check })
  ] as unknown as readonly Due[];
  return {
    session: 'sample',
    firstName: 'Konstantina',
    reads: [language],
    floor: ['de', 'pl'] as Language[],
    due: all,
    told: [],
    assurance: 'badge',
    chosen: null,
    allUnderstood: true
  };
}

function due(announcement: string, { language, said }: Hung, confirming: Confirming) {
  return {
    announcement,
    version: 1,
    contentHash: 'c'.repeat(64),
    dueAt: NOW,
    before: null,
    content: {
      template: announcement === '1' ? { type: 'picture-text', picture: WIDE } : { type: 'text' },
      kind: (['safety', 'warning', 'news', 'good'] as const)[Number(announcement) % 4],
      texts: {
        [language]: { title: said.pairing.kiosk, bodyHtml: `<p>${said.holdBadge}. ${said.noLineKept}</p>`, alt: '' }
      },
      asksAcknowledgement: true,
      confirming
    }
  };
}

function long<T extends ReturnType<typeof due>>(one: T): T {
  const texts = Object.fromEntries(
    Object.entries(one.content.texts).map(([language, text]) => [
      language,
      { ...text, bodyHtml: text.bodyHtml.repeat(12) }
    ])
  );
  return { ...one, content: { ...one.content, texts } };
}

function at(hung: Hung, index = 0): AtNotice {
  return {
    visit: visit(hung),
    index,
    presentedAt: SINCE,
    progress: begun('badge', SINCE),
    isAgain: false,
    isTold: false
  };
}

const given = (hung: Hung): GivenAnswer => ({
  ...{
    id: 'a',
    session: 'sample',
    due: visit(hung).due[0] as Due,
    language: hung.language,
    outcome: 'understood',
    reason: null,
    saidIn: [hung.language]
  },
  ...{ presentedFrom: SINCE, presentedUntil: NOW, answeredAt: NOW, toTheEnd: true, choices: null, seed: null }
});

const proof = (hung: Hung): AtProof => ({
  ...at(hung),
  taken: null,
  readUntil: NOW,
  answerId: 'a',
  trying: null,
  refusal: 'wrong'
});

function toldStep(hung: Hung, text: string): Extract<Step, { type: 'told' }> {
  const { language, said } = hung;
  const told = {
    question: 'q',
    kind: 'not-understood',
    titles: { [language]: said.pairing.kiosk },
    text: text || said.noLineKept,
    language,
    by: 'Konstantina Papadopoulou'
  } as unknown as Told;
  return {
    type: 'told',
    visit: { ...visit(hung), told: [told] },
    index: 0,
    shownAt: SINCE,
    sending: null,
    hasFailed: false
  };
}
