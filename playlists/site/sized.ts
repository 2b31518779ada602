// Lists and records whose size is asked before their entries are. Each wrong entry is a fault of its own, made with its whole path:
// a million of them fill the memory before anybody counts.
import * as v from 'valibot';

type Key = v.BaseSchema<string, string, v.BaseIssue<unknown>>;

/** A list of at most `most` entries; of at least one where `empty` says what is wrong with none. */
export function list<T extends v.GenericSchema>(entry: T, most: number, nouns: string, empty?: string) {
  const says = atMost(most, nouns);
  const all = v.pipe(v.array(entry), v.minLength(empty === undefined ? 0 : 1, empty), v.maxLength(most, says));
  return sizeFirst(all, most, says);
}

/** At most `most` entries by their keys; at least one where `empty` says what is wrong with none. */
export function record<K extends Key, T extends v.GenericSchema>(
  key: K,
  entry: T,
  most: number,
  nouns: string,
  empty?: string
) {
  const all = v.pipe(
    v.record(key, entry),
    v.check((found) => empty === undefined || sizeOf(found) > 0, empty)
  );
  return sizeFirst(all, most, atMost(most, nouns));
}

/** The same schema, that looks at none of the entries where there are too many. */
function sizeFirst<S extends v.GenericSchema>(schema: S, most: number, says: string): S {
  const tooMany = v.pipe(
    v.unknown(),
    v.check(() => false, says)
  );
  return {
    ...schema,
    '~run': (dataset, config) => (sizeOf(dataset.value) > most ? tooMany : schema)['~run'](dataset, config)
  };
}

const atMost = (most: number, nouns: string): string => `must have at most ${most.toLocaleString('en')} ${nouns}`;

function sizeOf(input: unknown): number {
  if (Array.isArray(input)) return input.length;
  return typeof input === 'object' && input !== null ? Object.keys(input).length : 0;
}
