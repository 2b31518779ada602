// The next times at which a schedule runs, as the server puts them in words: zone data and shift patterns are its business.
import * as v from 'valibot';

export const nextTimes = v.object({
  times: v.array(
    v.object({
      /** Null where it runs already. */
      starts: v.nullable(v.string()),
      /** Null where it has no end. */
      ends: v.nullable(v.string()),
      lasts: v.string(),
      /** What the clocks do to it; mostly empty. */
      remark: v.string()
    })
  ),
  /** Sentences on later times that are unlike the others. */
  more: v.array(v.string())
});
export type NextTimes = v.InferOutput<typeof nextTimes>;
