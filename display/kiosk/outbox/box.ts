// The kiosk's box: answers on the device until the server has them. A row that is here survives a reload, a killed browser and a power cut; nothing
// but the server's word takes it out, and a box that does not open is never thrown away.
import type { DBSchema, IDBPDatabase } from 'idb';
import type { KeptRow, Stock } from '#playlists/wire/kept.ts';

export type Unplaced = Omit<KeptRow, 'place'>;
/** How many wait, and the device's own time at which the oldest was kept; null where nobody can say. */
export interface Waiting {
  readonly count: number;
  readonly oldestDeviceAt: number | null;
}

interface Schema extends DBSchema {
  /** The key counts up and is never given twice, also where rows were taken out. */
  rows: { key: number; value: KeptRow };
  stock: { key: string; value: Stock };
}
type Database = IDBPDatabase<Schema>;

/** A database of its own: what is kept for showing is thrown away where it is damaged or does not fit, and this must not be. */
const NAME = 'floorcast-outbox';
/** A disk that dies has been seen never to answer; the worker is told before the session gives up by itself. */
const ANSWER_MS = 5000;

export class Box {
  #database: Promise<Database> | null = null;

  /** Whether it is on the device's disk now. False where it has no room, no store, or gives no answer. */
  async keep(row: Unplaced): Promise<boolean> {
    const kept = this.#use(async (database) => {
      // Relaxed is the default: it says done before the disk has it.
      const writing = database.transaction('rows', 'readwrite', { durability: 'strict' });
      await Promise.all([writing.store.add(row as KeptRow), writing.done]);
      return true;
    });
    return (await kept) ?? false;
  }

  /** The oldest. */
  async oldest(most: number): Promise<readonly KeptRow[]> {
    return (await this.#use((database) => database.getAll('rows', undefined, most))) ?? [];
  }

  /** Beyond a place. */
  async after(place: number, most: number): Promise<readonly KeptRow[]> {
    return (await this.#use((database) => database.getAll('rows', IDBKeyRange.lowerBound(place, true), most))) ?? [];
  }

  /** The server has them. */
  async forget(rows: readonly KeptRow[]): Promise<void> {
    await this.#use(async (database) => {
      const writing = database.transaction('rows', 'readwrite');
      await Promise.all([...rows.map(({ place }) => writing.store.delete(place)), writing.done]);
    });
  }

  async waiting(): Promise<Waiting | null> {
    const found = await this.#use(async (database) => ({
      count: await database.count('rows'),
      oldest: await database.getAll('rows', undefined, 1)
    }));
    return found === null ? null : { count: found.count, oldestDeviceAt: found.oldest[0]?.deviceAt ?? null };
  }

  async stock(): Promise<unknown> {
    return (await this.#use((database) => database.get('stock', 'stock'))) ?? null;
  }

  async putStock(stock: Stock): Promise<boolean> {
    return (await this.#use((database) => database.put('stock', stock, 'stock'))) !== null;
  }

  /** Null where the store does not do it, whatever the reason. */
  async #use<T>(use: (database: Database) => Promise<T>): Promise<T | null> {
    try {
      this.#database ??= open(() => (this.#database = null));
      return await inTime(this.#database.then(use));
    } catch {
      // The next one tries anew.
      const lost = this.#database;
      this.#database = null;
      void lost?.then(
        (database) => database.close(),
        () => undefined
      );
      return null;
    }
  }
}

async function open(lost: () => void): Promise<Database> {
  const { openDB } = await import('idb');
  return openDB<Schema>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('rows', { keyPath: 'place', autoIncrement: true });
      database.createObjectStore('stock');
    },
    terminated: lost
  });
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The store does not answer')), ANSWER_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
