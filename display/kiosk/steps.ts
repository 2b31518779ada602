// What a kiosk's session can be, what can happen to it, and what it sends. All times are monotonic milliseconds.
import type { Language } from '#playlists/site/values.ts';
import type { AnswerAnswer, BadgeAnswer, Due, Helped, HelpedAnswer, Outcome } from '#playlists/wire/floor.ts';
import type { Visit } from './visit.ts';

export interface BadgeRead {
  readonly id: string;
  readonly code: string;
  readonly readAt: number;
}

export interface GivenAnswer {
  readonly id: string;
  readonly session: string;
  readonly due: Due;
  readonly language: Language;
  readonly outcome: Outcome;
  readonly presentedAt: number;
  readonly answeredAt: number;
}

export interface AtNotice {
  readonly visit: Visit;
  readonly index: number;
  readonly presentedAt: number;
}

export type Step =
  | { readonly type: 'idle' }
  | { readonly type: 'reading'; readonly badge: BadgeRead }
  | { readonly type: 'unknown-badge' }
  | { readonly type: 'no-line' }
  | { readonly type: 'not-checked-in'; readonly badge: BadgeRead }
  /** The answer to a question; `sending` is the word on it that is on its way. */
  | {
      readonly type: 'told';
      readonly visit: Visit;
      readonly index: number;
      readonly shownAt: number;
      readonly sending: { readonly id: string; readonly isClear: boolean } | null;
      readonly hasFailed: boolean;
    }
  | ({ readonly type: 'notice' } & AtNotice)
  | ({ readonly type: 'sending'; readonly answer: GivenAnswer } & AtNotice)
  /** `refusal` is the server's code, or null where no answer came. */
  | ({ readonly type: 'not-recorded'; readonly answer: GivenAnswer; readonly refusal: string | null } & AtNotice)
  | ({ readonly type: 'recorded'; readonly outcome: Outcome } & AtNotice)
  | { readonly type: 'thanks'; readonly visit: Visit };

export interface Session {
  readonly step: Step;
  /** The step began at `since` and ends by itself at `until`. */
  readonly since: number;
  readonly until: number;
  /** Badges read while the server was being waited for, in order. */
  readonly waiting: readonly BadgeRead[];
  /** A scan that could not be read, said until then. */
  readonly unreadableUntil: number;
}

export type Happening =
  | { readonly type: 'badge'; readonly badge: BadgeRead; readonly online: boolean }
  | { readonly type: 'unreadable' }
  /** `answer` is null where the line gave none; `floor` are the languages of this kiosk's floor. */
  | {
      readonly type: 'badge-answered';
      readonly id: string;
      readonly answer: BadgeAnswer | null;
      readonly floor: readonly Language[];
    }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'answer'; readonly id: string; readonly outcome: Outcome; readonly online: boolean }
  | { readonly type: 'answer-answered'; readonly id: string; readonly answer: AnswerAnswer | null }
  | { readonly type: 'helped'; readonly id: string; readonly isClear: boolean; readonly online: boolean }
  | { readonly type: 'helped-answered'; readonly id: string; readonly answer: HelpedAnswer | null }
  | { readonly type: 'retry'; readonly online: boolean }
  | { readonly type: 'go-on' }
  /** The worker turned a page: still there. */
  | { readonly type: 'touch' }
  | { readonly type: 'time' };

export type Send =
  | { readonly type: 'badge'; readonly badge: BadgeRead }
  | { readonly type: 'answer'; readonly answer: GivenAnswer }
  | ({ readonly type: 'helped' } & Helped)
  | { readonly type: 'leave'; readonly session: string };

export interface Next {
  readonly session: Session;
  readonly sends: readonly Send[];
}

export const idle: Session = {
  step: { type: 'idle' },
  since: 0,
  until: Infinity,
  waiting: [],
  unreadableUntil: -Infinity
};
