// What a pattern being typed comes to, as the server works it out.
import * as v from 'valibot';

export const cyclePreview = v.object({
  dates: v.array(v.string()),
  /** A letter for each date, empty for a day off. */
  rows: v.array(v.object({ name: v.string(), letters: v.array(v.string()) }))
});
export type CyclePreview = v.InferOutput<typeof cyclePreview>;
