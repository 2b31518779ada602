// What the server says, parsed by the wire's schemas. Loaded with the line itself: the first slide needs neither.
import * as v from 'valibot';
import { proveAnswer, signInAnswer, witnessAnswer, witnessBadgeAnswer } from '#playlists/wire/kiosk-pin.ts';
import { actAnswer, lookAnswer } from '#playlists/wire/crew-sheet.ts';
import { issuedAnswer, superviseAnswer } from '#playlists/wire/supervising.ts';
import { sealKey } from '#playlists/wire/sealed.ts';
import { shownContent } from '#playlists/wire/content.ts';
import * as wire from '#playlists/wire/floor.ts';
import * as huddle from '#playlists/wire/huddle.ts';
import { broughtAnswer, copiesAnswer } from '#playlists/wire/copies.ts';
import { keptTaken, stockAnswer } from '#playlists/wire/kept.ts';
import { playsAnswer } from '#playlists/wire/plays.ts';

const schemas = {
  program: wire.programMessage,
  glass: wire.glass,
  facts: wire.factsMessage,
  huddle: huddle.huddleGlass,
  // An answer that this page cannot read is a newer server's.
  hello: v.union([
    wire.helloAnswer,
    v.pipe(
      v.looseObject({ type: v.string() }),
      v.transform(() => ({ type: 'reload' as const }))
    )
  ]),
  clock: v.pipe(v.number(), v.finite()),
  badge: wire.badgeAnswer,
  answer: wire.answerAnswer,
  helped: wire.helpedAnswer,
  'seal-key': sealKey,
  'sign-in': signInAnswer,
  prove: proveAnswer,
  'witness-badge': witnessBadgeAnswer,
  witness: witnessAnswer,
  stillDue: wire.stillDueAnswer,
  supervise: superviseAnswer,
  'day-badge': issuedAnswer,
  'bind-badge': issuedAnswer,
  'crew-look': lookAnswer,
  'crew-act': actAnswer,
  'huddle-offer': huddle.huddleOfferAnswer,
  'huddle-begin': huddle.huddleSaid,
  'huddle-call': huddle.huddleSaid,
  'huddle-end': huddle.huddleSaid,
  'huddle-badge': huddle.huddleBadgeAnswer,
  'huddle-shown': huddle.huddleSaid,
  plays: playsAnswer,
  stock: stockAnswer,
  kept: keptTaken,
  copies: copiesAnswer,
  'bring-copies': broughtAnswer,
  renew: v.boolean(),
  content: shownContent
};
export type Heard = { readonly [K in keyof typeof schemas]: v.InferOutput<(typeof schemas)[K]> };

/** Null for what is malformed: it is as good as nothing, what is held stays. */
export function heard<K extends keyof Heard>(what: K, body: unknown): Heard[K] | null {
  const parsed = v.safeParse(schemas[what], body);
  return parsed.success ? (parsed.output as Heard[K]) : null;
}
