// The fields that say how long names behind answers are kept, of an announcement and of the site: both ways, as in announcement-form.ts.
import type { Retention } from '#playlists/site/retention.ts';
import type { FormValues } from './form-values.ts';

export interface TypedRetention {
  /** Empty where nothing is said. */
  readonly type: string;
  readonly months: string;
}

export const typedRetention = (of: Retention | undefined): TypedRetention =>
  of === undefined ? { type: '', months: '24' } : { type: of.type, months: String(of.months) };

/** Null where the form has no such fields. */
export const readRetention = (form: FormValues): TypedRetention | null =>
  form.names().includes('retention.type')
    ? { type: form.text('retention.type'), months: form.text('retention.months') }
    : null;

/** Unparsed; undefined leaves it as it is, null takes it off. */
export function rawRetention(typed: TypedRetention | null): unknown {
  if (typed === null) return undefined;
  if (typed.type === '') return null;
  return { type: typed.type, months: /^\d{1,4}$/.test(typed.months) ? Number(typed.months) : NaN };
}
