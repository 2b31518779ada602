// Everybody's answer to one version of an announcement, as the page and the file show it.
import type { Assurance } from '#playlists/answer/assurance.ts';
import type { Outcome, Reason } from '#playlists/wire/floor.ts';

export interface Person {
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Empty where the worker is in none. */
  readonly crew: string;
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
  readonly outcome: Outcome;
  /** Of who could not follow it there; null where none was given. */
  readonly reason: Reason | null;
  /** Null where there was no check. */
  readonly passed: boolean | null;
  readonly display: string;
  readonly contentHash: string;
}
export interface AnswersOf {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** How many versions there are; the last is the one on the floor. */
  readonly versions: number;
  readonly publishedAt: number | null;
  /** How many workers it is meant for. Who moved to another crew, or left, may have confirmed besides. */
  readonly asked: number;
  readonly confirmed: readonly AnswerLine[];
  readonly waiting: readonly Person[];
  /** Those of `others` that wait for a supervisor. */
  readonly open: readonly AnswerLine[];
  /** Every answer that was something else than understood. */
  readonly others: readonly AnswerLine[];
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

/** How sure it is that this person answered. */
export const assuranceWords: Readonly<Record<Assurance, string>> = {
  shown: 'Shown, without a badge',
  'unverified-badge': 'Badge that the kiosk could not look up',
  badge: 'Badge at a kiosk',
  'badge-pin': 'Badge and PIN at a kiosk',
  pin: 'Number and PIN at a kiosk',
  'presence-code': 'Code on the glass, number and PIN',
  witnessed: 'Before a witness'
};

export const personName = (who: Person | null): string =>
  who === null ? 'No longer on the list' : `${who.firstName} ${who.lastName}`;
