// The socket events between a paired display and the server (namespace /floor), each body as a schema. Both ends parse what arrives.
import * as v from 'valibot';
import { announcementId, contentHash, displayId } from '../site/ids.ts';
import { assurances } from '../answer/assurance.ts';
import { asking } from '../answer/questions.ts';
import { program } from '../program/program.ts';
import { MOST_QUESTIONS } from '../site/confirming.ts';
import type { DeepReadonly } from '../site/readonly.ts';
import { language, line, wholeNumber } from '../site/values.ts';
import type { BroughtCheckpoint, NewCheckpoint } from './checkpoint.ts';
import { clientId } from './client-id.ts';
import { shownContent } from './content.ts';
import { health } from './health.ts';
import type { HuddleGlass, HuddleToServer } from './huddle.ts';
import type { BroughtAnswer, CopiesAnswer, CopiesAsked, CopiesBrought } from './copies.ts';
import type { KeptBatch, KeptTaken, StockAnswer, StockAsked } from './kept.ts';
import {
  session as kioskSession,
  type Prove,
  type ProveAnswer,
  type SignIn,
  type SignInAnswer,
  type Witness,
  type WitnessAnswer,
  type WitnessBadge,
  type WitnessBadgeAnswer
} from './kiosk-pin.ts';
import type { Act, ActAnswer, Look, LookAnswer } from './crew-sheet.ts';
import type { BindBadge, DayBadge, IssuedAnswer, Supervise, SuperviseAnswer } from './supervising.ts';
import type { PlaysAnswer, PlaysBatch } from './plays.ts';

const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

/** How this display stands on the wall; not part of the program, which is free of identity. */
export const glass = v.strictObject({
  id: displayId,
  name: v.string(),
  place: v.string(),
  kind: v.picklist(['screen', 'kiosk']),
  viewingDistanceM: v.number(),
  diagonalIn: v.number(),
  /** Languages of the interface and of the site, in the floor's order. */
  languages: v.pipe(v.array(language), v.minLength(1))
});

/**
 * Server to display: the whole truth. A program takes effect at `takesEffectAt`; until then the display keeps the one it has.
 * It is free of the display's identity, so that displays that show the same get the same bytes.
 */
export const programMessage = v.strictObject({ revision: v.string(), takesEffectAt: instant, program });

/** A presence token on the glass of this display: the QR holds `path` on the display's own origin. Shown only within [from, until). */
export const qrFact = v.strictObject({
  announcement: announcementId,
  version: wholeNumber(1, 1_000_000),
  from: instant,
  until: instant,
  path: v.string()
});
const people = wholeNumber(0, 1_000_000);
/** How many have confirmed a notice, where the site shows it: in all, and of the crews that are large enough [A20]. */
export const countFact = v.strictObject({
  announcement: announcementId,
  version: wholeNumber(1, 1_000_000),
  asked: people,
  confirmed: people,
  groups: v.array(v.strictObject({ name: v.string(), asked: people, confirmed: people }))
});
/** Server to display: live facts, replaced as a whole. */
export const factsMessage = v.strictObject({ serverAt: instant, qr: v.array(qrFact), counts: v.array(countFact) });

/** The build of a display's page, as in its health. */
export const version = v.pipe(v.string(), v.maxLength(64));

/**
 * Display to server, first thing after connecting. The answer says whether the revision held is current, and which version of the page the server
 * has. It and `renew` are what every version understands of every other.
 */
export const hello = v.strictObject({
  protocol: v.number(),
  revision: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  version: v.optional(version)
});
export const helloAnswer = v.variant('type', [
  v.strictObject({ type: v.literal('current'), serverAt: instant, glass, version }),
  v.strictObject({ type: v.literal('program'), serverAt: instant, glass, message: programMessage, version }),
  v.strictObject({ type: v.literal('reload') })
]);

/** Display to server: what is on the glass now (after paint), at most once a slide change and every 10 s. */
export const status = v.strictObject({
  revision: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  shows: v.variant('type', [
    v.strictObject({
      type: v.literal('slide'),
      announcement: announcementId,
      version: wholeNumber(1, 1_000_000),
      language
    }),
    v.strictObject({ type: v.literal('takeover'), id: v.pipe(v.string(), v.maxLength(40)) }),
    v.strictObject({ type: v.literal('card') }),
    v.strictObject({ type: v.literal('dark') }),
    /** What is said around a huddle's talk; the talk itself is a slide. */
    v.strictObject({ type: v.literal('huddle') }),
    v.strictObject({ type: v.literal('kiosk'), busy: v.boolean() })
  ]),
  /** What the server's clock is ahead of the device's own. */
  clockOffsetMs: v.pipe(v.number(), v.finite()),
  /** Whether the page is in sight, as the browser tells it. */
  visible: v.optional(v.boolean(), true),
  /** Now and then; what it says stands until the next one. */
  health: v.optional(health)
});

/** Kiosk to server: a badge was read. `id` makes a repeat of the same reading the same check-in. */
export const badge = v.strictObject({ id: clientId, code: line(1, 64), readAt: instant, page: v.optional(version) });

const textBefore = v.strictObject({ title: v.string(), bodyHtml: v.string() });

/** One notice that a worker still has to confirm, whole, in every language there is. */
export const due = v.strictObject({
  announcement: announcementId,
  version: wholeNumber(1, 1_000_000),
  contentHash,
  content: shownContent,
  /** Until when the worker has time; null where that is open. */
  dueAt: v.optional(v.nullable(instant), null),
  /** What the version said that this worker confirmed before; null where they confirmed none. */
  before: v.optional(v.nullable(v.record(language, textBefore)), null)
});

/** The answer to a question of the worker's, until they say that it is clear. */
export const told = v.strictObject({
  /** Names the question. */
  question: clientId,
  kind: v.picklist(asking),
  /** What the notice was called, in its languages. */
  titles: v.record(language, v.string()),
  /** As it was typed, in that language. */
  text: v.string(),
  language,
  /** Who answered; empty where nobody knows them any more. */
  by: v.string(),
  answeredAt: instant
});

export const badgeAnswer = v.variant('type', [
  v.strictObject({
    type: v.literal('welcome'),
    /** Names this worker's session at this kiosk; answers carry it. */
    session: v.string(),
    /** How sure it is by now that it is this worker. */
    assurance: v.picklist(assurances),
    firstName: v.string(),
    /** Languages the worker reads, preferred first. */
    languages: v.pipe(v.array(language), v.minLength(1)),
    /** False where this check-in had been recorded already within the same two seconds or under the same id. */
    firstReading: v.boolean(),
    due: v.array(due),
    told: v.array(told)
  }),
  v.strictObject({ type: v.literal('unknown-badge') }),
  v.strictObject({ type: v.literal('refused'), code: v.string(), says: v.string() })
]);

export const outcomes = ['understood', 'not-understood', 'question', 'cannot'] as const;

/** Why somebody cannot follow a notice here. */
export const reasons = [
  'language',
  'cannot-read',
  'no-glasses',
  'noise-or-light',
  'called-away',
  'not-my-task'
] as const;

/** What the worker said, word for word as it stood on the glass. */
export const statement = line(1, 200);

const answerBody = v.strictObject({
  id: clientId,
  session: kioskSession,
  announcement: announcementId,
  version: wholeNumber(1, 1_000_000),
  contentHash,
  /** The language that was shown when the worker answered. */
  language,
  outcome: v.picklist(outcomes, 'must be one of the four answers'),
  /** Only with `cannot`. */
  reason: v.optional(v.nullable(v.picklist(reasons, 'must be one of the reasons')), null),
  /** Since when it stood before the worker, after a failed check anew, and until when: a check comes after it. */
  presentedFrom: instant,
  presentedUntil: v.optional(instant),
  answeredAt: instant,
  /** Whether its end was in sight. */
  toTheEnd: v.optional(v.boolean(), false),
  /** What was chosen at the check, by the questions' places in the notice, and the seed their order followed from. */
  choices: v.optional(v.nullable(v.pipe(v.array(v.nullable(wholeNumber(0, 5))), v.maxLength(MOST_QUESTIONS))), null),
  seed: v.optional(v.nullable(line(1, 64)), null),
  statement: v.optional(statement),
  page: v.optional(version)
});

/**
 * Kiosk to server: one answer. It may be said "recorded" only when the server's answer says so. What is optional is what pages from before
 * it do not send.
 */
export const answer = v.pipe(
  answerBody,
  v.forward(
    v.partialCheck(
      [['outcome'], ['reason']],
      ({ outcome, reason }) => reason === null || outcome === 'cannot',
      'goes with "cannot" alone'
    ),
    ['reason']
  ),
  v.forward(
    v.partialCheck(
      [['presentedFrom'], ['presentedUntil'], ['answeredAt']],
      ({ presentedFrom, presentedUntil, answeredAt }) =>
        presentedUntil === undefined || (presentedFrom <= presentedUntil && presentedUntil <= answeredAt),
      'must lie between presentedFrom and answeredAt'
    ),
    ['presentedUntil']
  ),
  v.forward(
    v.partialCheck(
      [['choices'], ['seed']],
      ({ choices, seed }) => (choices === null) === (seed === null),
      'goes with choices, and they with it'
    ),
    ['seed']
  )
);
export const answerAnswer = v.variant('type', [
  v.strictObject({ type: v.literal('recorded'), seq: v.number(), at: instant }),
  v.strictObject({ type: v.literal('refused'), code: v.string(), says: v.string() })
]);

/**
 * Server to display: go on at this origin of the same server, if this browser trusts it. `claim` (single use, 60 s) makes the browser
 * there the same display. The answer comes before it goes.
 */
export const move = v.strictObject({
  origin: v.pipe(v.string(), v.regex(/^https:\/\/[^/?#@]+$/, 'must be an https origin')),
  claim: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'must be a claim'))
});
export const moveAnswer = v.picklist(['moving', 'untrusted']);

/** Kiosk to server: whether an answer helped. The answer is as to `answer`. */
export const helped = v.strictObject({
  id: clientId,
  session: kioskSession,
  question: clientId,
  isClear: v.boolean()
});
export const helpedAnswer = v.variant('type', [
  v.strictObject({ type: v.literal('recorded'), at: instant }),
  v.strictObject({ type: v.literal('refused'), code: v.string(), says: v.string() })
]);

/** Kiosk to server: what is due to the worker of this session by now? Asked when `notices` came, and when the line is there again. */
export const stillDue = v.strictObject({ session: kioskSession });
export const stillDueAnswer = v.variant('type', [
  v.strictObject({ type: v.literal('due'), due: v.array(due) }),
  v.strictObject({ type: v.literal('refused'), code: v.string(), says: v.string() })
]);

/** Kiosk to server: the worker's session is over (countdown, "done", next badge). */
export const leave = v.strictObject({ session: kioskSession });

export type Glass = DeepReadonly<v.InferOutput<typeof glass>>;
export type ProgramMessage = DeepReadonly<v.InferOutput<typeof programMessage>>;
export type CountFact = DeepReadonly<v.InferOutput<typeof countFact>>;
export type QrFact = DeepReadonly<v.InferOutput<typeof qrFact>>;
export type FactsMessage = DeepReadonly<v.InferOutput<typeof factsMessage>>;
export type Hello = DeepReadonly<v.InferOutput<typeof hello>>;
export type HelloAnswer = DeepReadonly<v.InferOutput<typeof helloAnswer>>;
export type Status = DeepReadonly<v.InferOutput<typeof status>>;
export type Badge = DeepReadonly<v.InferOutput<typeof badge>>;
export type Due = DeepReadonly<v.InferOutput<typeof due>>;
export type BadgeAnswer = DeepReadonly<v.InferOutput<typeof badgeAnswer>>;
export type Told = DeepReadonly<v.InferOutput<typeof told>>;
export type Helped = DeepReadonly<v.InferOutput<typeof helped>>;
export type HelpedAnswer = DeepReadonly<v.InferOutput<typeof helpedAnswer>>;
export type Outcome = (typeof outcomes)[number];
export type Reason = (typeof reasons)[number];
export type Answer = DeepReadonly<v.InferOutput<typeof answer>>;
export type AnswerAnswer = DeepReadonly<v.InferOutput<typeof answerAnswer>>;
export type Move = DeepReadonly<v.InferOutput<typeof move>>;
export type MoveAnswer = v.InferOutput<typeof moveAnswer>;
export type StillDue = DeepReadonly<v.InferOutput<typeof stillDue>>;
export type StillDueAnswer = DeepReadonly<v.InferOutput<typeof stillDueAnswer>>;
export type Leave = DeepReadonly<v.InferOutput<typeof leave>>;

export interface FloorToServer extends HuddleToServer {
  hello: (body: Hello, done: (answer: HelloAnswer) => void) => void;
  clock: (body: null, done: (serverAt: number) => void) => void;
  status: (body: Status) => void;
  badge: (body: Badge, done: (answer: BadgeAnswer) => void) => void;
  answer: (body: Answer, done: (answer: AnswerAnswer) => void) => void;
  /** The key that PINs are sealed to. */
  'seal-key': (body: null, done: (key: string) => void) => void;
  'sign-in': (body: SignIn, done: (answer: SignInAnswer) => void) => void;
  supervise: (body: Supervise, done: (answer: SuperviseAnswer) => void) => void;
  'day-badge': (body: DayBadge, done: (answer: IssuedAnswer) => void) => void;
  'bind-badge': (body: BindBadge, done: (answer: IssuedAnswer) => void) => void;
  'crew-look': (body: Look, done: (answer: LookAnswer) => void) => void;
  'crew-act': (body: Act, done: (answer: ActAnswer) => void) => void;
  prove: (body: Prove, done: (answer: ProveAnswer) => void) => void;
  'witness-badge': (body: WitnessBadge, done: (answer: WitnessBadgeAnswer) => void) => void;
  witness: (body: Witness, done: (answer: WitnessAnswer) => void) => void;
  helped: (body: Helped, done: (answer: HelpedAnswer) => void) => void;
  stillDue: (body: StillDue, done: (answer: StillDueAnswer) => void) => void;
  leave: (body: Leave) => void;
  stock: (body: StockAsked, done: (answer: StockAnswer) => void) => void;
  kept: (body: KeptBatch, done: (answer: KeptTaken) => void) => void;
  copies: (body: CopiesAsked, done: (answer: CopiesAnswer) => void) => void;
  'bring-copies': (body: CopiesBrought, done: (answer: BroughtAnswer) => void) => void;
  plays: (body: PlaysBatch, done: (answer: PlaysAnswer) => void) => void;
  checkpoint: (body: BroughtCheckpoint, done: (answer: BroughtCheckpoint) => void) => void;
  /** Whether it is this display's turn to load the version of the page that the server has. */
  renew: (body: null, done: (may: boolean) => void) => void;
}
export interface ServerToFloor {
  program: (body: ProgramMessage) => void;
  /** The display was renamed, hung elsewhere, or its languages changed. */
  glass: (body: Glass) => void;
  facts: (body: FactsMessage) => void;
  checkpoint: (body: NewCheckpoint) => void;
  /** To kiosks: what is asked of somebody may have changed. */
  notices: () => void;
  /** The display is no longer paired (revoked or moved): forget the program and show a pairing code. */
  unpaired: () => void;
  /** To kiosks and screens: the huddle they are in, whenever it stands otherwise, and when they come on line. */
  huddle: (body: HuddleGlass) => void;
  move: (body: Move, done: (answer: MoveAnswer) => void) => void;
  /** Another browser took this display's place: stop and say so. */
  superseded: () => void;
}
