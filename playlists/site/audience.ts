// Whom an announcement asks for an answer, and until when they have time for it.
import * as v from 'valibot';
import { crewId, workerId } from './ids.ts';
import type { DeepReadonly } from './readonly.ts';
import { list } from './sized.ts';
import { line, timestamp, wholeNumber } from './values.ts';

/** What people are told apart by beside their crew: a role, a department, a word of the site's own. Case, width and spaces do not matter. */
export const label = v.pipe(
  line(1, 40),
  v.check((text) => !/[,;]/.test(text), 'must not contain a comma or semicolon')
);

/**
 * Each of crews, roles, departments and tags that names something narrows it: crew A and forklift drivers are the forklift drivers
 * of crew A. `workers` are asked besides; where they alone are named, they alone are asked. Where nothing is named, everybody is.
 */
export const audience = v.strictObject({
  crews: list(crewId, 50, 'crews'),
  roles: v.optional(list(label, 50, 'roles'), []),
  departments: v.optional(list(label, 50, 'departments'), []),
  tags: v.optional(list(label, 50, 'tags'), []),
  /** Only those of them who are on duty at some time while it asks. */
  onDuty: v.optional(v.boolean('must be true or false'), false),
  workers: v.optional(list(workerId, 500, 'workers'), [])
});

export const due = v.variant('type', [
  v.strictObject({ type: v.literal('whenever') }),
  v.strictObject({ type: v.literal('by'), at: timestamp }),
  /** By the end of the n-th shift that the worker works from then on. */
  v.strictObject({ type: v.literal('worked-shift'), nth: wholeNumber(1, 20) })
]);

export type Audience = DeepReadonly<v.InferOutput<typeof audience>>;
export type Due = DeepReadonly<v.InferOutput<typeof due>>;

/** What an announcement of the library asks on a site: everybody, whenever. */
export const EVERYBODY: Audience = { crews: [], roles: [], departments: [], tags: [], onDuty: false, workers: [] };
export const WHENEVER: Due = { type: 'whenever' };
