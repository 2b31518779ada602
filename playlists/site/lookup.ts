// Looking something up by its id. Ids come from people, and `constructor` is one that every object answers to by its prototype.

/** The record's own entry, never an inherited one. */
export function lookup<K extends string, V>(record: Readonly<Record<K, V>>, id: K): V | undefined {
  // Not Object.hasOwn: the oldest display browser (Chromium 87) lacks it.
  return Object.prototype.hasOwnProperty.call(record, id) ? record[id] : undefined;
}

/** The record without one entry; the others keep their identity. */
export function without<K extends string, V>(record: Readonly<Record<K, V>>, id: K): Readonly<Record<K, V>> {
  const { [id]: _gone, ...rest } = record;
  return rest as Readonly<Record<K, V>>;
}

export const listed = <V>(record: Readonly<Record<string, V>>): readonly V[] => Object.values(record);
