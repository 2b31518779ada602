// What a supervisor does at a kiosk with their own badge and PIN: who is there, a card for somebody who has none.
import * as v from 'valibot';
import { label } from '../site/audience.ts';
import { crewId, workerId } from '../site/ids.ts';
import type { DeepReadonly } from '../site/readonly.ts';
import { language, line } from '../site/values.ts';
import { badgeCode } from '../site/worker.ts';
import { clientId } from './client-id.ts';
import { crewShown, refused } from './crew-sheet.ts';
import { session } from './kiosk-pin.ts';
import { sealedPin } from './sealed.ts';

/** Kiosk to server: the PIN to a supervisor's own session, sealed for `supervise` and the session. */
export const supervise = v.strictObject({ session, pin: sealedPin });
export const superviseAnswer = v.variant('type', [
  v.strictObject({
    type: v.literal('crew'),
    /** Stands for the supervisor from here on. */
    session,
    ...crewShown
  }),
  refused
]);

/** Kiosk to server: a card for somebody in no file, until the end of the shift. `id` makes a repeat the same. */
export const dayBadge = v.strictObject({
  session,
  id: clientId,
  firstName: line(1, 60),
  lastName: line(1, 60),
  agency: v.nullable(label),
  language,
  crew: v.nullable(crewId),
  code: badgeCode
});
/** Kiosk to server: a card that nobody has becomes this worker's. */
export const bindBadge = v.strictObject({ session, worker: workerId, code: badgeCode });
export const issuedAnswer = v.variant('type', [
  /** `until` (epoch ms) is null where it has no end. */
  v.strictObject({ type: v.literal('issued'), until: v.nullable(v.number()) }),
  refused
]);

export type Supervise = DeepReadonly<v.InferOutput<typeof supervise>>;
export type SuperviseAnswer = DeepReadonly<v.InferOutput<typeof superviseAnswer>>;
export type DayBadge = DeepReadonly<v.InferOutput<typeof dayBadge>>;
export type BindBadge = DeepReadonly<v.InferOutput<typeof bindBadge>>;
export type IssuedAnswer = DeepReadonly<v.InferOutput<typeof issuedAnswer>>;
