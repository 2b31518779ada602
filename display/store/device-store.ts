// What a display keeps on the device: its last program, the contents and the pictures of that program. All of it can be fetched again,
// so a store that cannot be opened (private window, full disk) costs nothing but that.
import type { DBSchema, IDBPDatabase } from 'idb';
import type { ContentHash, MediaHash } from '#playlists/site/ids.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import type { Glass, ProgramMessage } from '#playlists/wire/floor.ts';

export interface Kept {
  readonly message: ProgramMessage;
  readonly glass: Glass;
}

interface Schema extends DBSchema {
  kept: { key: 'program'; value: Kept };
  contents: { key: ContentHash; value: ShownContent };
  pictures: { key: MediaHash; value: Blob };
}

export class DeviceStore {
  readonly #database: Promise<IDBPDatabase<Schema> | null>;

  constructor() {
    this.#database = open().catch(() => null);
  }

  async keepProgram(kept: Kept): Promise<void> {
    await this.#try((database) => database.put('kept', kept, 'program'));
  }

  async content(hash: ContentHash): Promise<ShownContent | null> {
    return (await this.#try((database) => database.get('contents', hash))) ?? null;
  }

  async keepContent(hash: ContentHash, content: ShownContent): Promise<void> {
    await this.#try((database) => database.put('contents', content, hash));
  }

  async picture(hash: MediaHash): Promise<Blob | null> {
    return (await this.#try((database) => database.get('pictures', hash))) ?? null;
  }

  async keepPicture(hash: MediaHash, picture: Blob): Promise<void> {
    await this.#try((database) => database.put('pictures', picture, hash));
  }

  /** Lets go of everything that the program no longer names. */
  async keepOnly(contents: ReadonlySet<ContentHash>, pictures: ReadonlySet<MediaHash>): Promise<void> {
    await this.#try(async (database) => {
      for (const hash of await database.getAllKeys('contents')) {
        if (!contents.has(hash)) await database.delete('contents', hash);
      }
      for (const hash of await database.getAllKeys('pictures')) {
        if (!pictures.has(hash)) await database.delete('pictures', hash);
      }
    });
  }

  async forget(): Promise<void> {
    await this.#try(async (database) => {
      await Promise.all([database.clear('kept'), database.clear('contents'), database.clear('pictures')]);
    });
  }

  /** Undefined where there is no store or it refused: the caller fetches instead. */
  async #try<T>(use: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
    const database = await this.#database;
    if (database === null) return undefined;
    return use(database).catch(() => undefined);
  }
}

async function open(): Promise<IDBPDatabase<Schema>> {
  const { openDB } = await import('idb');
  return openDB<Schema>('floorcast', 1, {
    upgrade(database) {
      database.createObjectStore('kept');
      database.createObjectStore('contents');
      database.createObjectStore('pictures');
    }
  });
}
