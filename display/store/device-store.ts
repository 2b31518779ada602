// What a display keeps on the device: its programs, their contents and media, and the server's time. All of it can be had again, so a store that is
// full, damaged, blocked or deleted costs nothing but that: it is thrown away and begun anew, and the page goes on with what it has in memory.
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Troubles } from './troubles.svelte.ts';

/** Bytes with the hash they had when they were found right. */
export interface KeptBytes {
  readonly blob: Blob;
  readonly sha256: string;
}

interface Schema extends DBSchema {
  /** Under `floor` the programs and how the display hangs, under `clock` the server's time. Parsed by who reads it. */
  kept: { key: string; value: unknown };
  contents: { key: string; value: KeptBytes };
  media: { key: string; value: KeptBytes };
}
export type Shelf = 'contents' | 'media';
type Database = IDBPDatabase<Schema>;

const NAME = 'floorcast';
/** 2: contents and media with their hashes. */
const VERSION = 2;
/** IndexedDB has been seen never to answer, where a disk dies or another page blocks it. */
const ANSWER_MS = 8000;
const AGAIN_AFTER_MS = 60_000;

export class DeviceStore {
  readonly #troubles: Troubles;
  #database: Promise<Database | null> | null = null;
  #openings = 0;
  #failedAt = -Infinity;
  /** Told when the store was opened again, empty perhaps: whoever has something in memory may keep it again. */
  onReopened: () => void = () => undefined;

  constructor(troubles: Troubles) {
    this.#troubles = troubles;
  }

  async read(key: 'floor' | 'clock'): Promise<unknown> {
    return (await this.#use((database) => database.get('kept', key)))?.value;
  }

  async write(key: 'floor' | 'clock', value: unknown): Promise<void> {
    await this.#use((database) => database.put('kept', value, key));
  }

  async get(shelf: Shelf, key: string): Promise<KeptBytes | null> {
    const found = (await this.#use((database) => database.get(shelf, key)))?.value;
    return found !== undefined && found.blob instanceof Blob && typeof found.sha256 === 'string' ? found : null;
  }

  /** Whether it is on the device now. */
  async put(shelf: Shelf, key: string, bytes: KeptBytes): Promise<boolean> {
    return (await this.#use((database) => database.put(shelf, bytes, key))) !== null;
  }

  async drop(shelf: Shelf, key: string): Promise<void> {
    await this.#use((database) => database.delete(shelf, key));
  }

  async keys(shelf: Shelf): Promise<readonly string[]> {
    return (await this.#use((database) => database.getAllKeys(shelf)))?.value ?? [];
  }

  async keepOnly(shelf: Shelf, keys: ReadonlySet<string>): Promise<void> {
    for (const key of await this.keys(shelf)) if (!keys.has(key)) await this.drop(shelf, key);
  }

  async forget(): Promise<void> {
    await this.#use(async (database) => {
      await Promise.all((['kept', 'contents', 'media'] as const).map((shelf) => database.clear(shelf)));
    });
  }

  /** Null where the store does not do it, whatever the reason. */
  async #use<T>(use: (database: Database) => Promise<T>): Promise<{ readonly value: T } | null> {
    for (let attempt = 0; attempt < 2; attempt++) {
      const database = await this.#open();
      if (database === null) return null;
      try {
        return { value: await inTime(use(database)) };
      } catch (error) {
        if (!(await this.#recovered(database, nameOf(error)))) throw error;
        if (nameOf(error) === 'QuotaExceededError') return null;
      }
    }
    return null;
  }

  /** False where it is no trouble of the store's but a bug of ours. */
  async #recovered(database: Database, name: string): Promise<boolean> {
    switch (name) {
      case 'DataCloneError':
      case 'TypeError':
        return false;
      case 'QuotaExceededError':
        this.#troubles.say('store-full');
        return true;
      // The connection was closed under us; opened again it works.
      case 'InvalidStateError':
      case 'AbortError':
        this.#close(database);
        return true;
      case 'TimeoutError':
        this.#close(database);
        this.#failed();
        return true;
      default:
        this.#close(database);
        await this.#throwAway();
        return true;
    }
  }

  #open(): Promise<Database | null> {
    if (this.#database !== null) return this.#database;
    if (performance.now() - this.#failedAt < AGAIN_AFTER_MS) return Promise.resolve(null);
    this.#database = this.#opened(this.#openings++ === 0).catch(() => {
      this.#failed();
      return null;
    });
    return this.#database;
  }

  #failed(): void {
    this.#database = null;
    this.#failedAt = performance.now();
    this.#troubles.say('store-unavailable');
  }

  async #opened(isFirst: boolean): Promise<Database> {
    const { openDB, deleteDB } = await import('idb');
    const connect = (): Promise<Database> => {
      const opening = openDB<Schema>(NAME, VERSION, {
        upgrade(database) {
          // Nothing is carried over from another version.
          for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
          for (const name of ['kept', 'contents', 'media'] as const) database.createObjectStore(name);
        },
        // Another page deletes it or has a newer version: holding on would block that page.
        blocking: () => this.#lost(),
        terminated: () => this.#lost()
      });
      return inTime(opening, (late) => late.close()).then((database) => {
        this.#troubles.over('store-unavailable');
        if (!isFirst) this.onReopened();
        return database;
      });
    };
    try {
      return await connect();
    } catch (error) {
      // A newer version is somebody's, if this page had the store before; at its start it is what an older program finds.
      if (nameOf(error) === 'VersionError' && !isFirst) throw error;
      await inTime(deleteDB(NAME));
      return connect();
    }
  }

  async #throwAway(): Promise<void> {
    this.#troubles.say('store-damaged');
    try {
      const { deleteDB } = await import('idb');
      await inTime(deleteDB(NAME));
    } catch {
      this.#failed();
    }
  }

  /** Opens again by itself, so that what is in memory is kept again soon. */
  #lost(): void {
    const lost = this.#database;
    this.#database = null;
    void lost?.then((database) => database?.close());
    setTimeout(() => void this.#open(), 1000);
  }

  #close(database: Database): void {
    this.#database = null;
    database.close();
  }
}

/** `late` is given what comes after nobody waits for it any more. */
function inTime<T>(work: Promise<T>, late: (value: T) => void = () => undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new DOMException('The store does not answer', 'TimeoutError'));
    }, ANSWER_MS);
    work.then((value) => (isLate ? late(value) : resolve(value)), reject).finally(() => clearTimeout(timer));
  });
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
