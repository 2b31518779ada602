// A person on the site's roster. Workers live in the people table, not in the site's document, so that a name can be erased.
import * as v from 'valibot';
import { label } from './audience.ts';
import { crewId, workerId } from './ids.ts';
import type { DeepReadonly } from './readonly.ts';
import { list } from './sized.ts';
import { language, line, localDate } from './values.ts';

/** A badge code as scanners give it, prefixes stripped: printable ASCII without spaces at the ends. */
export const badgeCode = v.pipe(
  v.string('must be text'),
  v.regex(/^[\x21-\x7e](?:[\x20-\x7e]{0,62}[\x21-\x7e])?$/, 'must be 1 to 64 plain characters'),
  v.brand('BadgeCode')
);
export type BadgeCode = v.InferOutput<typeof badgeCode>;

export const pin = v.pipe(v.string('must be text'), v.regex(/^\d{6}$/, 'must be 6 digits'));

export const supervising = ['nobody', 'crew', 'site'] as const;

export const worker = v.strictObject({
  id: workerId,
  /** The number the plant knows the person by; unique within the site. */
  number: v.pipe(
    v.string('must be text'),
    v.regex(/^[A-Za-z0-9-]{1,20}$/, 'must be 1 to 20 letters, digits or hyphens')
  ),
  firstName: line(1, 60),
  lastName: line(1, 60),
  /** As it is printed beside what they sign; empty where nobody said it, as is who employs them. */
  jobTitle: v.optional(line(0, 80), ''),
  employer: v.optional(line(0, 80), ''),
  crew: v.nullable(crewId),
  /** Languages the worker reads, preferred first. */
  languages: list(language, 8, 'languages', 'must name at least one language'),
  /** Badge codes that stand for the worker; each belongs to one worker of the site. */
  badges: list(badgeCode, 5, 'badges'),
  roles: v.optional(list(label, 10, 'roles'), []),
  departments: v.optional(list(label, 10, 'departments'), []),
  tags: v.optional(list(label, 20, 'tags'), []),
  /** The first day at work; null where it was before there was a roster. What was published earlier and is still valid is asked of them too. */
  joinedOn: v.optional(v.nullable(localDate), null),
  /** The last day at work. */
  leftOn: v.optional(v.nullable(localDate), null),
  /** Whose questions they answer and whose crew they see at a kiosk. */
  supervises: v.optional(v.picklist(supervising, 'must be one of nobody, crew, site'), 'nobody')
});
export type Worker = DeepReadonly<v.InferOutput<typeof worker>>;
