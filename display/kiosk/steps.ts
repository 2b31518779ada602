// What a kiosk's session can be, what can happen to it, and what it sends. All times are monotonic milliseconds.
import type { Progress } from '#playlists/answer/next-step.ts';
import type { Language } from '#playlists/site/values.ts';
import type { AnswerAnswer, BadgeAnswer, Due, Helped, HelpedAnswer, Outcome, Reason } from '#playlists/wire/floor.ts';
import type {
  Prove,
  ProveAnswer,
  Witness,
  WitnessAnswer,
  WitnessBadge,
  WitnessBadgeAnswer
} from '#playlists/wire/kiosk-pin.ts';
import type { Kept, Visit } from './visit.ts';

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
  readonly reason: Reason | null;
  /** Whose words the buttons had, preferred first. */
  readonly saidIn: readonly Language[];
  readonly presentedFrom: number;
  readonly presentedUntil: number;
  readonly answeredAt: number;
  readonly toTheEnd: boolean;
  readonly choices: readonly (number | null)[] | null;
  readonly seed: string | null;
}

/** A check as it was taken; `readUntil` is when the notice gave way to it. */
export interface Taken {
  /** What the order of questions and choices follows from. */
  readonly seed: string;
  /** By the questions' places in the notice. */
  readonly choices: readonly (number | null)[];
  readonly readUntil: number;
}

export interface AtNotice {
  readonly visit: Visit;
  readonly index: number;
  /** Since when it stands on the glass. */
  readonly presentedAt: number;
  /** How far its reader is: begins anew with another language, and after a failed check. */
  readonly progress: Progress;
  /** Whether a check was failed, so that it is read again. */
  readonly isAgain: boolean;
  /** Whether a supervisor tells it to who cannot read it, and confirms that as a witness. */
  readonly isTold: boolean;
}

/** Read and understood, and still to be proven. */
export interface AtProof extends AtNotice {
  readonly taken: Taken | null;
  /** When the notice gave way to it. */
  readonly readUntil: number;
  /** Names the answer that comes of it. */
  readonly answerId: string;
  /** Names the try that is on its way; null while none is. */
  readonly trying: string | null;
  /** Why the last try came to nothing: the server's code, or `no-line`. */
  readonly refusal: string | null;
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
  /** Who they are and what is outstanding, before the first of several notices. */
  | { readonly type: 'greeting'; readonly visit: Visit }
  | ({ readonly type: 'notice' } & AtNotice)
  /** `asked` is how many of the check's questions, in their order, have been answered. */
  | ({ readonly type: 'check'; readonly taken: Taken; readonly asked: number } & AtNotice)
  /** Why it cannot be followed here. */
  | ({ readonly type: 'reasons' } & AtNotice)
  /** Their PIN. */
  | ({ readonly type: 'prove' } & AtProof)
  /** A supervisor's badge, and, where that `mayWitness`, their PIN. */
  | ({ readonly type: 'witness'; readonly badge: BadgeRead | null; readonly mayWitness: boolean } & AtProof)
  /** The notice that stood here was withdrawn; `index` is the next one's place. */
  | { readonly type: 'gone'; readonly visit: Visit; readonly index: number }
  | ({ readonly type: 'sending'; readonly answer: GivenAnswer } & AtNotice)
  /** `refusal` is the server's code, or null where no answer came. */
  | ({ readonly type: 'not-recorded'; readonly answer: GivenAnswer; readonly refusal: string | null } & AtNotice)
  /** By the server, or kept on this kiosk. */
  | ({ readonly type: 'recorded'; readonly outcome: Outcome; readonly isKept: boolean } & AtNotice)
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
  | { readonly type: 'reason'; readonly id: string; readonly reason: Reason; readonly online: boolean }
  /** A choice at the check, by its place in the notice; `id` names the answer that the last one makes. */
  | { readonly type: 'choice'; readonly id: string; readonly choice: number; readonly online: boolean }
  /** Six digits, which stand nowhere else. */
  | { readonly type: 'pin'; readonly id: string; readonly pin: string; readonly online: boolean }
  | { readonly type: 'proved'; readonly id: string; readonly answer: Proved | null; readonly online: boolean }
  /** The worker has no PIN, or cannot read it: their supervisor is there. */
  | { readonly type: 'with-supervisor'; readonly online: boolean }
  /** From the check, the reasons or the proof to the notice. */
  | { readonly type: 'back' }
  /** The notice's end came into sight. */
  | { readonly type: 'end-seen' }
  /** The takeover that stood over the kiosk is off it. */
  | { readonly type: 'uncovered' }
  /** Something that is asked may have changed. */
  | { readonly type: 'look-again' }
  /** What is due to the worker of that session by now. */
  | { readonly type: 'due'; readonly session: string; readonly due: readonly Due[] }
  | { readonly type: 'answer-answered'; readonly id: string; readonly answer: AnswerAnswer | Kept | null }
  | { readonly type: 'helped'; readonly id: string; readonly isClear: boolean; readonly online: boolean }
  | { readonly type: 'helped-answered'; readonly id: string; readonly answer: HelpedAnswer | null }
  | { readonly type: 'retry'; readonly online: boolean }
  | { readonly type: 'go-on' }
  /** The worker turned a page, or tapped the greeting: still there. */
  | { readonly type: 'touch' }
  | { readonly type: 'time' };

export type Proved = ProveAnswer | WitnessBadgeAnswer | WitnessAnswer;
/** A PIN as it was typed: sealed where it leaves. */
type Typed<T extends { readonly pin: string }> = Omit<T, 'pin'> & { readonly id: string; readonly pin: string };

export type Send =
  | { readonly type: 'badge'; readonly badge: BadgeRead }
  | { readonly type: 'answer'; readonly answer: GivenAnswer }
  | ({ readonly type: 'prove' } & Typed<Prove>)
  | ({ readonly type: 'witness-badge'; readonly id: string } & WitnessBadge)
  | ({ readonly type: 'witness' } & Typed<Witness>)
  | ({ readonly type: 'helped' } & Helped)
  /** What is due by now? */
  | { readonly type: 'look-again'; readonly session: string }
  | { readonly type: 'leave'; readonly session: string };

export interface Next {
  readonly session: Session;
  readonly sends: readonly Send[];
}

/** What hands can do at a kiosk. */
export interface Acts {
  choose(language: Language): void;
  answer(outcome: Outcome): void;
  reason(reason: Reason): void;
  choice(choice: number): void;
  pin(digits: string): void;
  withSupervisor(): void;
  back(): void;
  endSeen(): void;
  helped(isClear: boolean): void;
  retry(): void;
  goOn(): void;
  touch(): void;
}

export const idle: Session = {
  step: { type: 'idle' },
  since: 0,
  until: Infinity,
  waiting: [],
  unreadableUntil: -Infinity
};
