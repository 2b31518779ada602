// A named stretch of the day that schedules share: `Breakfast`, `Handover`, `Night`. Moving it moves all of them.
import * as v from 'valibot';
import { daypartId } from './ids.ts';
import type { DeepReadonly } from './readonly.ts';
import { line, timestamp, wallTime } from './values.ts';

/** Where `until` is not after `from` it ends on the next date; equal times are a whole day [T3]. */
export const daypart = v.strictObject({
  id: daypartId,
  name: line(1, 40),
  from: wallTime,
  until: wallTime,
  since: timestamp
});

export type Daypart = DeepReadonly<v.InferOutput<typeof daypart>>;
