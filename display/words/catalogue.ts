// The words of displays, kiosks and the phone page in one language. Every catalogue is complete: a missing word does not compile. Those of any glass
// stand apart, so that what a screen carries until its first slide does not grow with what is said to workers.
import type { Excuse } from '#playlists/answer/excusal.ts';
import type { Outcome, Reason } from '#playlists/wire/floor.ts';

type Kind = 'safety' | 'warning' | 'good' | 'news';

/** What may stand on any glass. */
export interface GlassWords {
  /** The catalogue's own language tag; may differ from the one asked for where that has no catalogue. */
  readonly language: string;
  /** Whether a person who speaks the language every day has checked these words. */
  readonly reviewed: boolean;
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Stands after the kind: `Safety · must be confirmed`. */
  readonly mustBeConfirmed: string;
  /** Stands after a large number of days; plural forms by CLDR category. */
  readonly days: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  readonly nothingToConfirm: string;
  readonly noLine: string;
  readonly badgeToKiosk: string;
  readonly orScanCode: string;
  /** The shift board; a time stands with its day where that is another. */
  readonly onDuty: string;
  readonly nextOnDuty: (time: string) => string;
  readonly nobodyOnDuty: string;
  /** Below a countdown of `5:07`. */
  readonly hoursAndMinutes: string;
  readonly minutesAndSeconds: string;
  readonly forCrews: (names: string) => string;
  readonly confirmedOf: (confirmed: number, asked: number) => string;
  readonly until: (time: string) => string;
  readonly drill: string;
  readonly emergency: string;
  readonly since: (time: string) => string;
  readonly followSiteAlarm: string;
  readonly noLineSince: (time: string) => string;
  readonly pairing: {
    readonly screen: string;
    readonly kiosk: string;
    readonly enterCode: string;
    readonly orScan: string;
    /** `time` is a countdown, `9:59`. */
    readonly newCodeIn: (time: string) => string;
    readonly connecting: string;
    readonly superseded: string;
    readonly unpaired: string;
  };
  /** A huddle: a notice that a big screen shows to a crew, who sign it at a kiosk. */
  readonly huddle: {
    readonly title: string;
    readonly begin: string;
    readonly whichNotice: string;
    readonly whichScreen: string;
    readonly noScreen: string;
    readonly showNow: string;
    readonly readOnScreen: string;
    readonly signNow: string;
    readonly notYet: string;
    readonly end: string;
    readonly screenGone: string;
  };
}

/** All there is: what is said to workers who answer, too. */
export interface Words extends GlassWords {
  readonly greeting: {
    readonly morning: (name: string) => string;
    readonly day: (name: string) => string;
    readonly evening: (name: string) => string;
    readonly night: (name: string) => string;
  };
  /** The four answers. */
  readonly answers: Readonly<Record<Outcome, string>>;
  /** Why somebody cannot follow a notice at this kiosk, in their own words. */
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly whyNotHere: string;
  readonly backToNotice: string;
  /** On the button for "understood", until the notice's end was seen. */
  readonly readToEnd: string;
  readonly questionOf: (index: number, count: number) => string;
  /** After a check that was not passed. */
  readonly readAgain: string;
  readonly newIsMarked: string;
  /** Before the number of notices. */
  readonly toConfirm: (count: number) => string;
  readonly readAloud: string;
  readonly stopReading: string;
  /** Where a PIN or a witness is demanded that this kiosk cannot take. */
  readonly moreThanBadge: string;
  readonly holdBadge: string;
  /** Where a camera reads badges and a frame on the glass shows where. */
  readonly holdInFrame: string;
  readonly oneMoment: string;
  readonly noticeOf: (index: number, count: number) => string;
  readonly partOf: (index: number, count: number) => string;
  readonly up: string;
  readonly down: string;
  readonly chooseLanguage: string;
  readonly secondsLeft: (seconds: number) => string;
  readonly recorded: string;
  readonly notRecorded: string;
  readonly tryAgain: string;
  readonly goOn: string;
  /** Stands over the answer to what a worker asked; below it whether it helped. */
  readonly answerForYou: string;
  readonly clearNow: string;
  readonly stillUnclear: string;
  readonly checkedIn: string;
  readonly thanks: (name: string) => string;
  readonly allDone: string;
  /** Some notices were left without a confirmation. */
  readonly notAllConfirmed: string;
  readonly unknownBadge: string;
  readonly askSupervisor: string;
  readonly scanAgain: string;
  /** Two scanners typed into one another. */
  readonly oneAtATime: string;
  readonly scannerNotSetUp: string;
  readonly badgeWaits: string;
  readonly noLineNothingRecorded: string;
  /** Without a line; never the word of `recorded`. */
  readonly keptHere: string;
  readonly keptLater: string;
  /** The device refuses: what to do. */
  readonly notKept: string;
  readonly noLineKept: string;
  /** Why a notice that demands more than a badge cannot be confirmed meanwhile. */
  readonly needsLine: string;
  /** `language` is the language's own name. */
  readonly notInLanguage: (language: string) => string;
  readonly shownIn: (language: string) => string;
  readonly cannotConfirm: string;
  /** Said where a language was chosen that the worker's record does not name. */
  readonly notYourLanguage: string;
  /** Why the server did not record an answer. */
  readonly noticeOver: string;
  readonly noticeChanged: string;
  readonly sessionOver: string;
  readonly phone: {
    readonly title: string;
    readonly number: string;
    readonly pin: string;
    readonly show: string;
    readonly over: string;
    readonly scanAgain: string;
    readonly wrong: string;
    readonly wait: string;
    readonly tooLong: string;
    readonly codeChanged: string;
    readonly closePage: string;
    readonly pinUnsafe: string;
  };
  /** Number and PIN at a kiosk; the rest of its words are the phone's. */
  readonly pad: {
    readonly noBadge: string;
    readonly next: string;
    readonly deleteOne: string;
    readonly back: string;
    readonly notWorked: string;
    readonly wrongPin: string;
  };
  /** A supervisor beside a worker who has no PIN, cannot read it, or must have a witness. */
  readonly witness: {
    readonly withSupervisor: string;
    readonly tells: string;
    /** Where a supervisor of others held a badge to it. */
    readonly notTheirs: string;
  };
  /** A supervisor's sheet at a kiosk. */
  /** What a supervisor does beside seeing who is here. */
  readonly sheet: {
    readonly questions: string;
    readonly rollCall: string;
    readonly newCard: string;
    readonly setPin: string;
    readonly choosePin: string;
    readonly pinAgain: string;
    readonly pinsDiffer: string;
    readonly excuse: string;
    readonly reasons: Readonly<Record<Excuse, string>>;
    readonly allNotices: string;
    readonly thisShift: string;
    readonly oneWeek: string;
    readonly openEnd: string;
    /** To a worker's question, in the words of whoever answers it. */
    readonly answers: readonly [string, string, string, string];
    readonly ownWords: string;
    readonly takeBack: string;
    readonly endRollCall: string;
    readonly ticksOff: string;
    readonly elsewhere: string;
  };
  readonly crewSheet: {
    readonly supervisor: string;
    readonly holdOwnBadge: string;
    readonly notSupervisor: string;
    readonly here: string;
    readonly missing: string;
    readonly notConfirmed: string;
    readonly dayBadge: string;
    readonly holdCard: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly agency: string;
    readonly language: string;
    readonly crew: string;
    readonly cardTaken: string;
    readonly validUntil: (time: string) => string;
    readonly close: string;
  };
}
