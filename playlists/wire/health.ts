// How a display is, as it reports it beside what is on its glass: about once in ten seconds, since the report before.
import * as v from 'valibot';
import type { DeepReadonly } from '../site/readonly.ts';
import { LONGEST_ERROR, MOST_ERRORS } from './told-errors.ts';

export { LONGEST_ERROR, MOST_ERRORS };
export const MOST_TROUBLES = 20;
export const LONGEST_WHAT = 80;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e15));
const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0));

export const health = v.strictObject({
  /** The build that the page runs. */
  version: v.pipe(v.string(), v.maxLength(64)),
  /** How far its idea of the server's time may be off; null where it never heard the server. */
  clockUncertaintyMs: v.nullable(milliseconds),
  /** Null where the browser does not say: over plain http none does. */
  storage: v.nullable(v.strictObject({ usedBytes: count, quotaBytes: count })),
  /** Frames that came late while slides changed. */
  frames: v.strictObject({ changes: count, dropped: count, longestMs: milliseconds }),
  /** What is not as it should be, as long as it is not: a code of the display's own, and what it is about. */
  troubles: v.pipe(
    v.array(
      v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)), what: v.pipe(v.string(), v.maxLength(LONGEST_WHAT)) })
    ),
    v.maxLength(MOST_TROUBLES)
  ),
  /** What nobody had thought of, each once, with how often it happened. */
  errors: v.pipe(
    v.array(v.strictObject({ says: v.pipe(v.string(), v.maxLength(LONGEST_ERROR)), times: count })),
    v.maxLength(MOST_ERRORS)
  ),
  /** Reports of proof that are kept on the device and not yet sent. */
  playsWaiting: count,
  /** Of a kiosk: answers on the device that the server has not got yet, and since when the oldest waits (epoch ms), where that is known. */
  keptAnswers: v.optional(
    v.strictObject({ count, since: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))) })
  )
});
export type Health = DeepReadonly<v.InferOutput<typeof health>>;
