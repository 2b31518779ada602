// Addresses as people type or paste them into a list, made into the origins that documents hold. What is no address is for the schema to refuse.
import { originOf } from '#playlists/site/origin-of.ts';
import type { FormValues } from './form-values.ts';

/** Each once: two pages of one place are one origin. */
export const webOriginsFrom = (form: FormValues): readonly string[] => [
  ...new Set(form.words('webOrigins').map((typed) => originOf(typed) ?? typed))
];
