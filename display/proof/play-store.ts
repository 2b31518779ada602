// Where plays wait on the device until the server has them: a database of its own, so that nothing that is kept for showing can push them out
// or be pushed out by them.
import type { DBSchema, IDBPDatabase } from 'idb';
import type { KeptBatch } from './play-batch.ts';

/** Every call may fail, for a full disk or a browser without a store: false, null and nothing then. */
export interface PlayStore {
  /** Of what was kept, oldest first. */
  keys(): Promise<readonly number[]>;
  get(key: number): Promise<KeptBatch | null>;
  add(batch: KeptBatch): Promise<number | null>;
  replace(key: number, batch: KeptBatch): Promise<boolean>;
  remove(key: number): Promise<void>;
}

interface Schema extends DBSchema {
  batches: { key: number; value: KeptBatch };
}

export class IndexedPlayStore implements PlayStore {
  readonly #database: Promise<IDBPDatabase<Schema> | null>;

  constructor() {
    this.#database = open().catch(() => null);
  }

  async keys(): Promise<readonly number[]> {
    return (await this.#try((database) => database.getAllKeys('batches'))) ?? [];
  }

  async get(key: number): Promise<KeptBatch | null> {
    return (await this.#try((database) => database.get('batches', key))) ?? null;
  }

  async add(batch: KeptBatch): Promise<number | null> {
    return (await this.#try((database) => database.add('batches', batch))) ?? null;
  }

  async replace(key: number, batch: KeptBatch): Promise<boolean> {
    return (await this.#try((database) => database.put('batches', batch, key))) !== undefined;
  }

  async remove(key: number): Promise<void> {
    await this.#try((database) => database.delete('batches', key));
  }

  async #try<T>(use: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
    const database = await this.#database;
    if (database === null) return undefined;
    return use(database).catch(() => undefined);
  }
}

async function open(): Promise<IDBPDatabase<Schema>> {
  const { openDB } = await import('idb');
  return openDB<Schema>('floorcast-plays', 1, {
    upgrade(database) {
      database.createObjectStore('batches', { autoIncrement: true });
    }
  });
}
