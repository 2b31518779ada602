// Who works when: a cycle that crews run through with their offsets, or a roster where no cycle exists (RULES.md, D).
import * as v from 'valibot';
import { crewId, shiftPatternId, workerId } from './ids.ts';
import type { DeepReadonly } from './readonly.ts';
import { list } from './sized.ts';
import { line, localDate, timestamp, wallTime, wholeNumber } from './values.ts';

/** Stands for a shift in a cycle; `o` is a day off, so that O and 0 would be taken for it. */
export const shiftLetter = v.pipe(
  v.string('must be text'),
  v.regex(/^[A-NP-Z1-9]$/, 'must be one of A to Z or 1 to 9, without O'),
  v.brand('ShiftLetter')
);

export const cycleText = v.pipe(
  v.string('must be text'),
  v.regex(/^[A-NP-Z1-9o]{1,366}$/, 'must be shift letters and o for days off, at most 366 days'),
  v.check((text) => /[^o]/.test(text), 'must have at least one shift')
);

/** Starts and ends on the wall clock: it ends its nominal hours after its start, whatever the clocks do in between. */
export const shift = v.strictObject({
  letter: shiftLetter,
  name: line(1, 30),
  start: wallTime,
  hours: v.pipe(
    v.number('must be a number'),
    v.minValue(0.25, 'must be at least a quarter of an hour'),
    v.maxValue(24, 'must be at most 24 hours'),
    v.multipleOf(0.25, 'must be in quarters of an hour')
  )
});

/** A shift instance: one crew's one shift, named by the local date on which it starts. */
export const shiftName = v.strictObject({ crew: crewId, shift: shiftLetter, date: localDate });

/** What differs from the cycle, each by shift instance. */
export const shiftException = v.variant('type', [
  /** Two instances of the cycle change places: each crew works the other's. */
  v.strictObject({ type: v.literal('swap'), one: shiftName, other: shiftName }),
  v.strictObject({ type: v.literal('cancelled'), ...shiftName.entries }),
  v.strictObject({ type: v.literal('added'), ...shiftName.entries }),
  /** No shift of the cycle starts on these dates, both included. */
  v.strictObject({ type: v.literal('shutdown'), firstDate: localDate, lastDate: localDate })
]);

export const cyclePattern = v.strictObject({
  type: v.literal('cycle'),
  id: shiftPatternId,
  name: line(1, 60),
  /** The date on which every crew stands at its offset. */
  anchorDate: localDate,
  /** One letter a day. */
  cycle: cycleText,
  shifts: list(shift, 20, 'shifts', 'must have at least one shift'),
  crews: list(
    v.strictObject({
      crew: crewId,
      /** Days into the cycle on the anchor date. */
      offset: wholeNumber(0, 365),
      /** A cycle of its own, for crews that stay on one shift; null for the pattern's. */
      cycle: v.nullable(cycleText)
    }),
    50,
    'crews',
    'must have at least one crew'
  ),
  exceptions: list(shiftException, 1000, 'exceptions'),
  since: timestamp
});

export const roster = v.strictObject({
  type: v.literal('roster'),
  id: shiftPatternId,
  name: line(1, 60),
  /** Where `end` is not after `start` the shift ends on the next date. */
  rows: list(v.strictObject({ worker: workerId, date: localDate, start: wallTime, end: wallTime }), 5000, 'rows'),
  since: timestamp
});

export const shiftPattern = v.variant('type', [cyclePattern, roster]);

export type ShiftLetter = v.InferOutput<typeof shiftLetter>;
export type Shift = DeepReadonly<v.InferOutput<typeof shift>>;
export type ShiftName = DeepReadonly<v.InferOutput<typeof shiftName>>;
export type ShiftException = DeepReadonly<v.InferOutput<typeof shiftException>>;
export type CyclePattern = DeepReadonly<v.InferOutput<typeof cyclePattern>>;
export type Roster = DeepReadonly<v.InferOutput<typeof roster>>;
export type ShiftPattern = DeepReadonly<v.InferOutput<typeof shiftPattern>>;
