// Plays that the server does not have yet, oldest first, in batches. Bounded: what finds no room is merged into a stretch that is said to be lost.
import { batchOf, isLost, lostBatch, withPlay, type KeptBatch } from './play-batch.ts';
import type { PlayStore } from './play-store.ts';
import type { Stamped } from './stamp.ts';

export interface Limits {
  /** 30 days of a slide every ten seconds are 1,730 batches. */
  readonly most: number;
  /** Of those that the device would not keep. */
  readonly mostInMemory: number;
}
const LIMITS: Limits = { most: 2500, mostInMemory: 100 };

/** `key` is null while it is only in memory, `batch` while it is only in the store. */
interface Waiting {
  key: number | null;
  batch: KeptBatch | null;
}

export class PlayQueue {
  readonly #store: PlayStore;
  readonly #boot: string;
  readonly #limits: Limits;
  #all: Waiting[] = [];
  /** The one that still takes plays. */
  #filling: Waiting | null = null;
  #n = 0;
  /** One thing after the other: two that write the same batch would lose a play. */
  #turn: Promise<unknown>;

  /** `boot` names this run of the page. */
  constructor(store: PlayStore, boot: string, limits = LIMITS) {
    this.#store = store;
    this.#boot = boot;
    this.#limits = limits;
    this.#turn = store.keys().then((keys) => {
      this.#all = keys.map((key) => ({ key, batch: null }));
    });
  }

  /** How many batches wait. */
  get length(): number {
    return this.#all.length;
  }

  add(plays: readonly Stamped[]): Promise<void> {
    return this.#inTurn(async () => {
      for (const one of plays) {
        const grown = this.#filling?.batch == null ? null : withPlay(this.#filling.batch, this.#n, one);
        if (this.#filling !== null && grown !== null) this.#filling.batch = grown;
        else await this.#begin(batchOf(this.#boot, this.#n, one));
        this.#n += 1;
      }
      if (plays.length > 0 && this.#filling !== null) await this.#keep(this.#filling);
      await this.#makeRoom();
    });
  }

  /** The one to send; it takes no more plays. Null where nothing waits. */
  oldest(): Promise<KeptBatch | null> {
    return this.#inTurn(async () => {
      for (let first = this.#all[0]; first !== undefined; first = this.#all[0]) {
        const batch = await this.#read(first);
        if (this.#filling === first) this.#filling = null;
        if (batch !== null) return batch;
        // Gone from the store, or unreadable.
        await this.#drop(first);
      }
      return null;
    });
  }

  /** The oldest one is at the server. */
  sent(): Promise<void> {
    return this.#inTurn(async () => {
      const [first] = this.#all;
      if (first !== undefined) await this.#drop(first);
    });
  }

  /** The oldest one cannot be taken by the server as it is: its time is said to be lost, and where that is not taken either nothing is. */
  refused(): Promise<void> {
    return this.#inTurn(async () => {
      const [first] = this.#all;
      const batch = first === undefined ? null : await this.#read(first);
      if (first === undefined || batch === null) return;
      if (isLost(batch)) return this.#drop(first);
      first.batch = lostBatch(this.#boot, this.#n++, [batch]);
      await this.#keep(first);
    });
  }

  async #begin(batch: KeptBatch): Promise<void> {
    if (this.#filling !== null) await this.#keep(this.#filling);
    this.#filling = { key: null, batch };
    this.#all.push(this.#filling);
  }

  /** What the store has need not stay in memory, but for the one that grows. */
  async #keep(one: Waiting): Promise<void> {
    if (one.batch === null) return;
    if (one.key !== null) {
      if (!(await this.#store.replace(one.key, one.batch))) return;
    } else {
      one.key = await this.#store.add(one.batch);
    }
    if (one.key !== null && one !== this.#filling) one.batch = null;
  }

  async #makeRoom(): Promise<void> {
    while (this.#all.length > this.#limits.most) await this.#merge(0);
    if (this.#inMemory().length > this.#limits.mostInMemory) {
      // The oldest gives its room to what could not be kept.
      await this.#merge(0);
      for (const one of this.#inMemory()) await this.#keep(one);
    }
    while (this.#inMemory().length > 2 * this.#limits.mostInMemory)
      await this.#merge(this.#all.findIndex(({ batch }) => batch !== null));
  }

  #inMemory(): readonly Waiting[] {
    return this.#all.filter((one) => one.batch !== null && one !== this.#filling);
  }

  /** The batches at this place and after it become one that says that their time is lost. */
  async #merge(place: number): Promise<void> {
    const [first, second] = this.#all.slice(place, place + 2);
    if (first === undefined || second === undefined) return;
    const batches = [await this.#read(first), await this.#read(second)].filter((one) => one !== null);
    if (this.#filling === second) this.#filling = null;
    await this.#drop(second);
    if (batches.length === 0) return this.#drop(first);
    first.batch = lostBatch(this.#boot, this.#n++, batches);
    await this.#keep(first);
  }

  async #read(one: Waiting): Promise<KeptBatch | null> {
    return one.batch ?? (one.key === null ? null : await this.#store.get(one.key));
  }

  async #drop(one: Waiting): Promise<void> {
    this.#all = this.#all.filter((other) => other !== one);
    if (this.#filling === one) this.#filling = null;
    if (one.key !== null) await this.#store.remove(one.key);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
