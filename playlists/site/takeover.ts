// An emergency or drill that replaces everything on its displays at once, always with an end.
import * as v from 'valibot';
import { targets } from './display.ts';
import { takeoverId } from './ids.ts';
import type { DeepReadonly } from './readonly.ts';
import { record } from './sized.ts';
import { language, line, timestamp } from './values.ts';

export const severities = ['emergency', 'warning'] as const;
/** After ISO 7010: where to go (green), fire (red), danger (yellow), what not to do. */
export const pictograms = [
  'leave',
  'assembly-point',
  'shelter',
  'first-aid',
  'fire',
  'attention',
  'gas',
  'no-entry'
] as const;

const takeoverWording = v.strictObject({ title: line(1, 80), body: line(0, 240) });

export const takeover = v.strictObject({
  id: takeoverId,
  severity: v.picklist(severities, 'must be emergency or warning'),
  pictogram: v.picklist(pictograms, 'must be one of the pictograms'),
  drill: v.boolean('must be true or false'),
  texts: record(language, takeoverWording, 8, 'languages', 'must have a text in at least one language'),
  targets,
  startedAt: timestamp,
  /** The lease: it ends here by itself unless renewed, also on a display that lost its line. */
  until: timestamp,
  endedAt: v.nullable(timestamp)
});

export type Takeover = DeepReadonly<v.InferOutput<typeof takeover>>;

/** A lease may run at most this long before it must be renewed. */
export const LONGEST_LEASE_MS = 24 * 3_600_000;

/** When a takeover stops being in force: ended by hand or by its lease (epoch milliseconds). */
export function takeoverEnd(one: Takeover): number {
  const lease = Date.parse(one.until);
  return one.endedAt === null ? lease : Math.min(lease, Date.parse(one.endedAt));
}
