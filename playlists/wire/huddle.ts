// A huddle between kiosk, server and screen: a supervisor begins it, badges come, the screen shows the talk and tells what stood there, badges sign.
import * as v from 'valibot';
import { announcementId, contentHash, displayId } from '../site/ids.ts';
import type { DeepReadonly } from '../site/readonly.ts';
import { language, line, wholeNumber } from '../site/values.ts';
import { clientId } from './client-id.ts';
import { shownContent } from './content.ts';
import { session } from './kiosk-pin.ts';

const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const version = wholeNumber(1, 1_000_000);
const refused = v.strictObject({ type: v.literal('refused'), code: v.string(), says: v.string() });

/** Kiosk to server: what can be talked about, and where it can be shown? The session is a supervisor's, with badge and PIN. */
export const huddleOffer = v.strictObject({ session });
export const huddleOfferAnswer = v.variant('type', [
  v.strictObject({
    type: v.literal('offer'),
    /** `open` is how many of the supervisor's people here have not confirmed it; those with most first. */
    talks: v.array(
      v.strictObject({
        announcement: announcementId,
        version,
        titles: v.record(language, v.string()),
        open: v.number()
      })
    ),
    /** Those that can show it now: this kiosk's last one first, then those of its place. */
    screens: v.array(v.strictObject({ display: displayId, name: v.string(), place: v.string() })),
    /** The huddle at this kiosk. */
    goesOn: v.nullable(clientId)
  }),
  refused
]);

/** Kiosk to server. `id` becomes the huddle's. */
export const huddleBegin = v.strictObject({
  session,
  id: clientId,
  announcement: announcementId,
  version,
  screen: displayId
});
/** Kiosk to server: whoever came is to be shown it now. */
export const huddleCall = v.strictObject({ id: clientId, huddle: clientId });
/** Kiosk to server: by a supervisor's session, as it began. */
export const huddleEnd = v.strictObject({ session, id: clientId, huddle: clientId });
/**
 * Screen to server: the talk stood here in full, in this language, in sight all the while. Instants are the server's as the screen knows them; `ms` was
 * measured on a clock that nobody sets.
 */
export const huddleShown = v.strictObject({
  id: clientId,
  huddle: clientId,
  language,
  from: instant,
  until: instant,
  ms: wholeNumber(0, 86_400_000)
});
export const huddleSaid = v.variant('type', [v.strictObject({ type: v.literal('said') }), refused]);

/** Kiosk to server: a badge was read in a huddle; `id` as with `badge`. Who has come and seen the talk signs by it. */
export const huddleBadge = v.strictObject({
  id: clientId,
  huddle: clientId,
  code: line(1, 64),
  readAt: instant,
  page: v.optional(v.pipe(v.string(), v.maxLength(64)))
});
const person = { firstName: v.string(), languages: v.pipe(v.array(language), v.minLength(1)) };
export const huddleBadgeAnswer = v.variant('type', [
  /** They are here, and it is shown to them. */
  v.strictObject({ type: v.literal('came'), ...person }),
  v.strictObject({ type: v.literal('recorded'), ...person }),
  /** `person` where the badge is somebody's. */
  v.strictObject({ ...refused.entries, person: v.nullable(v.strictObject(person)) })
]);

/** Server to kiosk and screen of a huddle: how it stands, whole; null where the display is in none. */
export const huddleGlass = v.nullable(
  v.strictObject({
    id: clientId,
    announcement: announcementId,
    version,
    contentHash,
    content: shownContent,
    phase: v.picklist(['gathering', 'showing', 'tapping', 'late']),
    /** What the screen is to show: anew for each `turn`. `isAgain`: for those who came late. */
    showing: v.nullable(v.strictObject({ turn: v.number(), language, fullMs: v.number(), isAgain: v.boolean() })),
    /** Until when all who came may sign; null before that has begun. */
    tapUntil: v.nullable(instant),
    endsAt: instant,
    /** Until when the screen shows nothing of its program; once everybody had their time, only while who is late is shown it. */
    coversUntil: instant,
    /** Of those who came, in the order of their coming; the floor's where nobody has. */
    languages: v.array(language),
    /** How many have come. */
    here: v.number(),
    kiosk: displayId,
    kioskName: v.string(),
    screenName: v.string(),
    screenIsUp: v.boolean()
  })
);

export type HuddleOffer = DeepReadonly<v.InferOutput<typeof huddleOffer>>;
export type HuddleOfferAnswer = DeepReadonly<v.InferOutput<typeof huddleOfferAnswer>>;
export type HuddleBegin = DeepReadonly<v.InferOutput<typeof huddleBegin>>;
export type HuddleCall = DeepReadonly<v.InferOutput<typeof huddleCall>>;
export type HuddleEnd = DeepReadonly<v.InferOutput<typeof huddleEnd>>;
export type HuddleShown = DeepReadonly<v.InferOutput<typeof huddleShown>>;
export type HuddleSaidAnswer = DeepReadonly<v.InferOutput<typeof huddleSaid>>;
export type HuddleBadge = DeepReadonly<v.InferOutput<typeof huddleBadge>>;
export type HuddleBadgeAnswer = DeepReadonly<v.InferOutput<typeof huddleBadgeAnswer>>;
export type HuddleGlass = DeepReadonly<v.InferOutput<typeof huddleGlass>>;

/** Display to server. */
export interface HuddleToServer {
  'huddle-offer': (body: HuddleOffer, done: (answer: HuddleOfferAnswer) => void) => void;
  'huddle-begin': (body: HuddleBegin, done: (answer: HuddleSaidAnswer) => void) => void;
  'huddle-call': (body: HuddleCall, done: (answer: HuddleSaidAnswer) => void) => void;
  'huddle-end': (body: HuddleEnd, done: (answer: HuddleSaidAnswer) => void) => void;
  'huddle-badge': (body: HuddleBadge, done: (answer: HuddleBadgeAnswer) => void) => void;
  'huddle-shown': (body: HuddleShown, done: (answer: HuddleSaidAnswer) => void) => void;
}
