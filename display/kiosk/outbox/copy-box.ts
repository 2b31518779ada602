// Copies of the record's newest rows on the device, sealed by the server to itself. In a database of their own: what was answered here and waits (box.ts) must not fall
// with them.
import type { DBSchema, IDBPDatabase } from 'idb';
import { COPIES_KEPT_MS, MOST_BROUGHT, MOST_BROUGHT_LENGTH, MOST_COPIES, type Copy } from '#playlists/wire/copies.ts';
import type { Copies } from './keep-copies.ts';

interface Schema extends DBSchema {
  rows: { key: number; value: Copy };
  /** Those that this server cannot open: it may get its old keys back. */
  unread: { key: string; value: Copy };
  /** Whether the rows are being brought. */
  state: { key: 'bringing'; value: boolean };
}
type Database = IDBPDatabase<Schema>;
const NAME = 'floorcast-copies';

export class CopyBox implements Copies {
  #database: Promise<Database> | null = null;

  newest(): Promise<Copy | null> {
    return this.#use(
      async (database) => (await database.transaction('rows').store.openCursor(null, 'prev'))?.value ?? null
    );
  }

  /** The newest are kept; `at` is now, in the server's time. */
  add(rows: readonly Copy[], at: number): Promise<void> {
    return this.#use(async (database) => {
      const writing = database.transaction('rows', 'readwrite');
      const { store } = writing;
      await Promise.all(rows.map((row) => store.put(row)));
      const newest = (await store.openKeyCursor(null, 'prev'))?.key ?? 0;
      let tooMany = (await store.count()) - MOST_COPIES;
      for (let old = await store.openCursor(); old !== null; old = await old.continue()) {
        const isOld = tooMany-- > 0 || old.value.at < at - COPIES_KEPT_MS;
        // The newest says where the record stood.
        if (!isOld || old.key === newest) break;
        await old.delete();
      }
      await writing.done;
    });
  }

  /** As many of the oldest as one message takes; none where all were brought. */
  oldest(): Promise<readonly Copy[]> {
    return this.#use(async (database) => fitting(await database.getAll('rows', undefined, MOST_BROUGHT)));
  }

  brought(rows: readonly Copy[], unread: readonly Copy[]): Promise<void> {
    return this.#use(async (database) => {
      const writing = database.transaction(['rows', 'unread'], 'readwrite');
      await Promise.all([
        ...rows.map(({ seq }) => writing.objectStore('rows').delete(seq)),
        ...unread.map((row) => writing.objectStore('unread').put(row, row.id)),
        writing.done
      ]);
    });
  }

  isBringing(): Promise<boolean> {
    return this.#use(async (database) => (await database.get('state', 'bringing')) ?? false);
  }

  setBringing(is: boolean): Promise<void> {
    return this.#use(async (database) => void (await database.put('state', is, 'bringing')));
  }

  unread(): Promise<readonly Copy[]> {
    return this.#use(async (database) => fitting(await database.getAll('unread', undefined, MOST_BROUGHT)));
  }

  readAtLast(rows: readonly Copy[]): Promise<void> {
    return this.#use(async (database) => {
      const writing = database.transaction('unread', 'readwrite');
      await Promise.all([...rows.map(({ id }) => writing.store.delete(id)), writing.done]);
    });
  }

  /** What the store does not do is thrown: then nothing is kept, and the next look tries anew. */
  async #use<T>(use: (database: Database) => Promise<T>): Promise<T> {
    this.#database ??= open(() => (this.#database = null));
    try {
      return await use(await this.#database);
    } catch (error) {
      const lost = this.#database;
      this.#database = null;
      void lost?.then(
        (database) => database.close(),
        () => undefined
      );
      throw error;
    }
  }
}

function fitting(rows: readonly Copy[]): readonly Copy[] {
  let length = 0;
  return rows.filter(({ sealed }, index) => (length += sealed.length) <= MOST_BROUGHT_LENGTH || index === 0);
}

async function open(lost: () => void): Promise<Database> {
  const { openDB } = await import('idb');
  return openDB<Schema>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('rows', { keyPath: 'seq' });
      database.createObjectStore('unread');
      database.createObjectStore('state');
    },
    terminated: lost
  });
}
