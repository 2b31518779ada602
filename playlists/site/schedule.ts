// When and where a playlist runs.
import * as v from 'valibot';
import { targets } from './display.ts';
import { playlistId, scheduleId } from './ids.ts';
import type { DeepReadonly } from './readonly.ts';
import { line, localDate, timestamp, wallTime, wholeNumber } from './values.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * Every week on these days from a wall time until a wall time of the site's zone. Where `until` is not after `from`
 * the window crosses midnight (equal means 24 hours); it belongs to the day it starts on. Dates are of window starts, inclusive.
 */
export const weekly = v.strictObject({
  type: v.literal('weekly'),
  days: v.pipe(v.array(v.picklist(weekdays)), v.minLength(1, 'must name at least one day'), v.maxLength(7)),
  from: wallTime,
  until: wallTime,
  firstDate: v.nullable(localDate),
  lastDate: v.nullable(localDate)
});

export const timeRule = v.variant('type', [weekly]);

export const schedule = v.strictObject({
  id: scheduleId,
  name: line(1, 60),
  playlist: playlistId,
  targets,
  rule: timeRule,
  /** The higher wins; those of equal priority rotate together. */
  priority: wholeNumber(0, 9),
  since: timestamp
});

export type Weekday = (typeof weekdays)[number];
export type Weekly = DeepReadonly<v.InferOutput<typeof weekly>>;
export type TimeRule = DeepReadonly<v.InferOutput<typeof timeRule>>;
export type Schedule = DeepReadonly<v.InferOutput<typeof schedule>>;
