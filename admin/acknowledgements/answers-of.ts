// Everybody's answer to one version of an announcement, as the page and the file show it.
import type { Assurance } from '#playlists/answer/assurance.ts';
import type { Excuse } from '#playlists/answer/excusal.ts';
import type { Outcome, Reason } from '#playlists/wire/floor.ts';
import type { Standing } from '#server/desk/standing.ts';

export interface Person {
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Empty where the worker is in none. */
  readonly crew: string;
}
/** Somebody who was asked, in the crew they were in then. */
export interface AskedPerson extends Person {
  readonly worker: string;
  /** `crew Blue, forklift drivers` */
  readonly because: string;
  /** Epoch ms. */
  readonly since: number;
  /** Until when they have time; null where there is no such time yet, or none at all. */
  readonly dueAt: number | null;
  /** The crew they are in now, where that is another one. */
  readonly crewNow: string | null;
  /** False where a kiosk no longer asks them: they do not belong to the audience any more. */
  readonly isStillAsked: boolean;
}
export interface ExcusedPerson extends AskedPerson {
  readonly reason: Excuse;
  /** Who said so, by name. */
  readonly by: string;
  /** Null where the roster says so, by somebody's last day. */
  readonly excusal: string | null;
  /** Epoch ms; null while it is open. */
  readonly until: number | null;
}
/** What one shift instance was asked. */
export interface ShiftStanding {
  readonly key: string;
  /** `Night · Blue` */
  readonly name: string;
  readonly from: number;
  readonly until: number;
  readonly asked: number;
  /** By the time nobody's badge was read for it any more. */
  readonly inTime: number;
  readonly later: number;
  readonly excused: number;
  readonly waiting: number;
}
/** Who stood by as a supervisor; `who` is null where they are no longer on the list. */
export interface Witness {
  readonly who: Person | null;
  /** Whether they told it to somebody who could not read it. */
  readonly isTold: boolean;
}
export interface AnswerLine {
  /** The answer's place in the site's ledger. */
  readonly seq: number;
  /** Null where the worker is no longer on the list. */
  readonly who: Person | null;
  /** Epoch ms by the server's clock. */
  readonly at: number;
  readonly language: string;
  readonly assurance: Assurance;
  /** Who stood by; null where nobody did. */
  readonly witness: Witness | null;
  /** Given in a huddle: it was read on the screen. */
  readonly inHuddle: boolean;
  readonly outcome: Outcome;
  /** Of who could not follow it there; null where none was given. */
  readonly reason: Reason | null;
  /** Null where there was no check. */
  readonly passed: boolean | null;
  /** By which rule they were asked; empty where they were not, or nobody kept it. */
  readonly because: string;
  readonly display: string;
  readonly contentHash: string;
  /** Of one that its kiosk kept without a line; null of any other. */
  readonly kept: KeptLine | null;
  /** Whether a kiosk brought it again after an older state of the record had been restored; `at` is then when it was recorded first. */
  readonly isAgain: boolean;
}
/** When it was given, as well as anybody can say, and what does not fit with it. Epoch ms. */
export interface KeptLine {
  readonly earliest: number;
  readonly latest: number;
  readonly marks: readonly string[];
}
export interface AnswersOf {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** How many versions there are; the last is the one on the floor. */
  readonly versions: number;
  readonly publishedAt: number | null;
  /** When it was settled who is asked, epoch ms; null where nobody kept that. */
  readonly frozenAt: number | null;
  /** How many it asks; each of them has confirmed, is excused, or is waited for. */
  readonly asked: number;
  readonly askedConfirmed: number;
  /** Everybody who confirmed, also who was not asked. */
  readonly confirmed: readonly AnswerLine[];
  /** Overdue first, then who is due sooner. */
  readonly waiting: readonly AskedPerson[];
  readonly excused: readonly ExcusedPerson[];
  /** The newest first. */
  readonly shifts: readonly ShiftStanding[];
  /** Read and understood by what a kiosk kept without a line, and not counted: something does not fit. */
  readonly misfits: readonly AnswerLine[];
  /** Those of `others` that wait for a supervisor. */
  readonly open: readonly AnswerLine[];
  /** Every answer that was something else than understood. */
  readonly others: readonly AnswerLine[];
}

/** What of it is told to whom nobody is named. */
export interface CountsOf {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** How many versions there are; the last is the one on the floor. */
  readonly versions: number;
  /** False where nobody kept who was asked. */
  readonly isKept: boolean;
  readonly standing: Pick<Standing, 'asked' | 'confirmed' | 'excused' | 'crews' | 'isTooFew' | 'open'>;
  /** The newest first. */
  readonly shifts: readonly ShiftStanding[];
  /** Groups of fewer are not counted. */
  readonly leastGroup: number;
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  understood: 'Read and understood',
  'not-understood': 'Not understood',
  question: 'Has a question',
  cannot: 'Not possible here'
};

export const reasonWords: Readonly<Record<Reason, string>> = {
  language: 'Not in a language they read',
  'cannot-read': 'Cannot read it',
  'no-glasses': 'No glasses at hand',
  'noise-or-light': 'Noise or light',
  'called-away': 'Called away',
  'not-my-task': 'Not their task'
};

export const excuseWords: Readonly<Record<Excuse, string>> = {
  sick: 'Sick',
  leave: 'On leave',
  swapped: 'Swapped shifts',
  left: 'Has left'
};

/** How sure it is that this person answered. */
const assuranceWords: Readonly<Record<Assurance, string>> = {
  shown: 'Shown, without a badge',
  'unverified-badge': 'Badge that the kiosk could not look up',
  badge: 'Badge at a kiosk',
  'badge-pin': 'Badge and PIN at a kiosk',
  pin: 'Number and PIN at a kiosk',
  'presence-code': 'Code on the glass, number and PIN',
  witnessed: 'Before a witness'
};

const misfitWords: Readonly<Record<string, string>> = {
  'unknown-badge': 'The badge is nobody’s',
  'other-answer': 'The same worker answered otherwise elsewhere',
  'version-over': 'This version was not asked for then',
  'not-known': 'The restored server does not know this version',
  changed: 'The notice said something else by then',
  language: 'Not in a language they read',
  'not-sure-enough': 'It demands more than a badge'
};

/** What does not fit with an answer that a kiosk kept, by its mark in the record. */
export const misfitSaid = (mark: string): string => misfitWords[mark] ?? 'Not all that it demands was done';

/** How sure it is that this person answered, and whether in a huddle. */
export const assuranceSaid = ({ assurance, inHuddle }: Pick<AnswerLine, 'assurance' | 'inHuddle'>): string =>
  inHuddle ? `${assuranceWords[assurance]}, in a huddle` : assuranceWords[assurance];

/** `Has a question: 2 · Not possible here: 1`; empty where all is answered. */
export const openWords = ({ open }: Pick<Standing, 'open'>): string =>
  (['question', 'not-understood', 'cannot'] as const)
    .filter((outcome) => open[outcome] > 0)
    .map((outcome) => `${outcomeWords[outcome]}: ${open[outcome]}`)
    .join(' · ');

export const personName = (who: Person | null): string =>
  who === null ? 'No longer on the list' : `${who.firstName} ${who.lastName}`;

/** How sure it is that this person answered, and by whose word. */
export function howSure(one: Pick<AnswerLine, 'assurance' | 'inHuddle' | 'witness'>): string {
  const { witness } = one;
  if (witness === null) return assuranceSaid(one);
  return `${witness.isTold ? 'Told by a witness' : assuranceWords.witnessed}: ${personName(witness.who)}`;
}
