// A store for tests that can be full, or refuse altogether.
import type { KeptBatch } from './play-batch.ts';
import type { PlayStore } from './play-store.ts';

export class MemoryPlayStore implements PlayStore {
  readonly kept = new Map<number, KeptBatch>();
  /** So many batches find room. */
  room = Infinity;
  #last = 0;

  async keys(): Promise<readonly number[]> {
    return [...this.kept.keys()];
  }

  async get(key: number): Promise<KeptBatch | null> {
    return this.kept.get(key) ?? null;
  }

  async add(batch: KeptBatch): Promise<number | null> {
    if (this.kept.size >= this.room) return null;
    this.#last += 1;
    this.kept.set(this.#last, batch);
    return this.#last;
  }

  async replace(key: number, batch: KeptBatch): Promise<boolean> {
    if (this.kept.size > this.room) return false;
    this.kept.set(key, batch);
    return true;
  }

  async remove(key: number): Promise<void> {
    this.kept.delete(key);
  }
}
