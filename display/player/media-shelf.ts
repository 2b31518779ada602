// Pictures and videos on the device, by hash and variant; in memory those for which it has no room.
import type { MediaHash } from '#playlists/site/ids.ts';
import type { DeviceStore, KeptBytes } from '../store/device-store.ts';
import type { Troubles } from '../store/troubles.svelte.ts';
import type { OnDevice } from './on-device.ts';

/** As in its address: `HASH/VARIANT`. */
export type MediaKey = `${MediaHash}/${string}`;

/** More than this is not held in memory: a television has little, and dies of it. */
const MOST_LOOSE_BYTES = 96_000_000;

export class MediaShelf {
  readonly #store: DeviceStore;
  readonly #troubles: Troubles;
  /** Found right since the page was opened. */
  readonly #kept = new Set<MediaKey>();
  readonly #loose = new Map<MediaKey, KeptBytes>();

  constructor(store: DeviceStore, troubles: Troubles) {
    this.#store = store;
    this.#troubles = troubles;
  }

  /** Whether it is known to be here and right. */
  has(key: MediaKey): boolean {
    return this.#kept.has(key) || this.#loose.has(key);
  }

  async blob(key: MediaKey): Promise<Blob | null> {
    const loose = this.#loose.get(key);
    if (loose !== undefined) return loose.blob;
    if (this.#kept.has(key)) return (await this.#store.get('media', key))?.blob ?? null;
    const kept = await (await bringing())?.fromStore(this.#store, this.#troubles, 'media', key);
    if (kept == null) return null;
    this.#kept.add(key);
    return kept.blob;
  }

  /** Sees to it that it is here and right. */
  async bring(key: MediaKey, signal: AbortSignal): Promise<OnDevice> {
    if (this.has(key)) return 'here';
    const brought = await (await bringing())?.bring(this.#store, this.#troubles, 'media', key, signal);
    if (brought === undefined) return 'not-now';
    if (brought.type !== 'here') return brought.type;
    const { bytes, isKept } = brought;
    if (isKept) this.#kept.add(key);
    else if (this.#looseBytes() + bytes.blob.size <= MOST_LOOSE_BYTES) this.#loose.set(key, bytes);
    return this.has(key) ? 'here' : 'not-now';
  }

  /** The store was lost, and with it all that is not in memory. */
  keepAgain(): void {
    this.#kept.clear();
  }

  /** Lets go of the rest; there may be room then for what is in memory. */
  async keepOnly(keys: ReadonlySet<MediaKey>): Promise<void> {
    for (const key of this.#loose.keys()) if (!keys.has(key)) this.#loose.delete(key);
    for (const key of this.#kept) if (!keys.has(key)) this.#kept.delete(key);
    await this.#store.keepOnly('media', keys);
    for (const [key, bytes] of this.#loose) {
      if (!(await this.#store.put('media', key, bytes))) return;
      this.#kept.add(key);
      this.#loose.delete(key);
    }
    this.#troubles.over('store-full');
  }

  #looseBytes(): number {
    let sum = 0;
    for (const { blob } of this.#loose.values()) sum += blob.size;
    return sum;
  }
}

/** Null where the server went away before it was loaded. */
const bringing = (): Promise<typeof import('../store/bring.ts') | null> =>
  import('../store/bring.ts').catch(() => null);
