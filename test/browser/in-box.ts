// What a kiosk's own store holds: the answers that wait for the server, and what it needs for times without one.
import type { Page } from 'playwright';

/** Everything in one store of the kiosk's box; empty where there is none yet. */
export function inBox(at: Page, name: 'rows' | 'stock'): Promise<readonly unknown[]> {
  return at.evaluate(async (store) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error as Error);
      });
    if (!(await indexedDB.databases()).some((one) => one.name === 'floorcast-outbox')) return [];
    const database = await done(indexedDB.open('floorcast-outbox'));
    try {
      return await done(database.transaction(store).objectStore(store).getAll());
    } finally {
      database.close();
    }
  }, name);
}
