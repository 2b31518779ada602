// What a kiosk's own store holds: the answers that wait for the server, and what it needs for times without one.
import type { Page } from 'playwright';

/** Everything in one store of the kiosk's box; empty where there is none yet. */
export const inBox = (at: Page, name: 'rows' | 'stock'): Promise<readonly unknown[]> =>
  all(at, 'floorcast-outbox', name);

/** The kiosk's copies of the record. */
export const copiesAt = (at: Page): Promise<readonly unknown[]> => all(at, 'floorcast-copies', 'rows');

function all(at: Page, kept: string, name: string): Promise<readonly unknown[]> {
  return at.evaluate(
    async ([box, store]) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error as Error);
        });
      if (!(await indexedDB.databases()).some((one) => one.name === box)) return [];
      const database = await done(indexedDB.open(box));
      try {
        return await done(database.transaction(store).objectStore(store).getAll());
      } finally {
        database.close();
      }
    },
    [kept, name] as const
  );
}
