// One way to write a value as text, so that equal values have equal bytes and so equal hashes, whoever wrote them.

/**
 * JSON without white space, keys sorted by UTF-16 code units, every text in NFC; properties that are undefined are left out.
 * Throws on what JSON cannot hold (NaN, infinities, functions): such a value in a document is a bug.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`canonical: a ${typeof value} has no canonical form`);
}

/** Whether two values say the same; what is not there is the same only as what is not there. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b));
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`canonical: ${value} has no canonical form`);
  return JSON.stringify(value);
}

function canonicalObject(value: object): string {
  const keys = Object.keys(value);
  if (!keys.every(isPlain)) return canonicalEntries(value);
  let text = '';
  // The order of code units, which is sort's own.
  for (const key of keys.sort()) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    if (inner !== undefined) text += `${text === '' ? '' : ','}"${key}":${canonical(inner)}`;
  }
  return `{${text}}`;
}

function canonicalEntries(value: object): string {
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => [key.normalize('NFC'), inner] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

/** Composing and escaping are most of the work where millions of rows are read, and nearly all of their texts need neither. */
const canonicalText = (text: string): string => (isBare(text) ? `"${text}"` : JSON.stringify(text.normalize('NFC')));
/** ASCII without what JSON escapes. */
const isBare = (text: string): boolean => /^[ !#-[\]-~]*$/.test(text);
/** A key that is written as it is. */
const isPlain = (key: string): boolean => /^[\w-]+$/.test(key);
