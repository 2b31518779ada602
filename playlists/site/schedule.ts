// When and where a playlist runs, and how it treats what is on already.
import * as v from 'valibot';
import { targets } from './display.ts';
import { playlistId, scheduleId } from './ids.ts';
import type { DeepReadonly } from './readonly.ts';
import { timeRule } from './time-rule.ts';
import { line, timestamp, wholeNumber } from './values.ts';

/** Replaces what is below it, joins what is on, or interrupts it for so many seconds of each hour, spread evenly (RULES.md, P and I). */
export const mode = v.variant('type', [
  v.strictObject({ type: v.literal('replace') }),
  v.strictObject({ type: v.literal('add') }),
  v.strictObject({ type: v.literal('interrupt'), secondsPerHour: wholeNumber(3, 1800) })
]);

export const schedule = v.strictObject({
  id: scheduleId,
  name: line(1, 60),
  playlist: playlistId,
  targets,
  rule: timeRule,
  mode,
  /** The higher wins; those of equal priority rotate together. */
  priority: wholeNumber(0, 9),
  since: timestamp
});

export type Mode = DeepReadonly<v.InferOutput<typeof mode>>;
export type Schedule = DeepReadonly<v.InferOutput<typeof schedule>>;
