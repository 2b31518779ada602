// Parsing: the one way from unknown data to a typed value. Everything wrong is found in one go and named by field.
import * as v from 'valibot';

/** One thing wrong with data that came in: `field` is a dotted path (`rule.from`, empty for the whole), `says` a plain sentence part. */
export interface Fault {
  readonly field: string;
  readonly says: string;
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };

const MOST_LISTED = 50;
const LONGEST_KEY = 64;

/** Parses `data` by `schema`; at most 50 faults are listed, one for each value. Never throws. */
export function parse<S extends v.GenericSchema>(schema: S, data: unknown): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, data, { abortPipeEarly: true });
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, faults: result.issues.slice(0, MOST_LISTED).map(toFault) };
}

function toFault(issue: v.BaseIssue<unknown>): Fault {
  // Keys come from outside: an answer does not repeat 400 KB of one.
  const field = issue.path?.map((step) => String(step.key).slice(0, LONGEST_KEY)).join('.') ?? '';
  const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
  const missing = issue.received === 'undefined' || (issue.type === 'strict_object' && issue.input === undefined);
  if (unknownKey) return { field, says: 'is not known here' };
  if (missing) return { field, says: 'is missing' };
  return { field, says: issue.message.startsWith('Invalid') ? plain(issue) : issue.message };
}

const TYPES: Readonly<Record<string, string>> = {
  Object: 'an object',
  Array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false'
};

/** Valibot names what it expected as code does: `Object`, `("screen" | "kiosk")`, `Object | null`. */
function plain({ expected }: v.BaseIssue<unknown>): string {
  if (expected === null) return 'is not valid';
  const parts = expected.replace(/^\(|\)$/g, '').split(' | ');
  const names = parts.map((part) => TYPES[part] ?? part.replace(/^"|"$/g, ''));
  return names.length > 2 ? `must be one of ${names.join(', ')}` : `must be ${names.join(' or ')}`;
}
