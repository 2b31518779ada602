// The words of slides by content hash: from the page, the device or the server, each brought once, checked and parsed.
import type { ContentHash } from '#playlists/site/ids.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import type { DeviceStore, KeptBytes } from '../store/device-store.ts';
import type { Troubles } from '../store/troubles.svelte.ts';
import type { OnDevice } from './on-device.ts';

export class ContentShelf {
  readonly #ready: Map<ContentHash, ShownContent>;
  /** As they came, to be kept again where the store was lost; null for those that the page brought. */
  readonly #bytes = new Map<ContentHash, KeptBytes>();
  readonly #kept = new Set<ContentHash>();
  readonly #asked = new Map<ContentHash, Promise<OnDevice>>();
  readonly #store: DeviceStore;
  readonly #troubles: Troubles;

  constructor(store: DeviceStore, troubles: Troubles, fromPage: Readonly<Record<ContentHash, ShownContent>>) {
    this.#store = store;
    this.#troubles = troubles;
    this.#ready = new Map(Object.entries(fromPage) as [ContentHash, ShownContent][]);
  }

  /** What is at hand now. */
  get(hash: ContentHash): ShownContent | undefined {
    return this.#ready.get(hash);
  }

  /** Null where it cannot be had now; asking again later tries again. */
  async fetch(hash: ContentHash): Promise<ShownContent | null> {
    if (!this.#ready.has(hash)) await this.bring(hash, new AbortController().signal);
    return this.#ready.get(hash) ?? null;
  }

  /** Sees to it that it is on the device and right. */
  bring(hash: ContentHash, signal: AbortSignal): Promise<OnDevice> {
    if (this.#kept.has(hash)) return Promise.resolve('here');
    const asked = this.#asked.get(hash) ?? this.#bring(hash, signal).finally(() => this.#asked.delete(hash));
    this.#asked.set(hash, asked);
    return asked;
  }

  /** The store was lost: what is at hand is put into it again when it is next brought. */
  keepAgain(): void {
    this.#kept.clear();
  }

  async keepOnly(hashes: ReadonlySet<ContentHash>): Promise<void> {
    // All three alike: what is thought to be kept is never brought again, though it come back into the program.
    for (const all of [this.#ready, this.#bytes, this.#kept]) {
      for (const hash of all.keys()) if (!hashes.has(hash)) all.delete(hash);
    }
    await this.#store.keepOnly('contents', hashes);
  }

  async #bring(hash: ContentHash, signal: AbortSignal): Promise<OnDevice> {
    const atHand = this.#bytes.get(hash);
    if (atHand !== undefined) {
      // Where it is refused again, it stays in memory.
      await this.#store.put('contents', hash, atHand);
      this.#kept.add(hash);
      return 'here';
    }
    const parts = Promise.all([import('../store/bring.ts'), import('../link/heard.ts')]);
    // The server went away between the page and this.
    const loaded = await parts.catch(() => null);
    if (loaded === null) return 'not-now';
    const [{ bring }, { heard }] = loaded;
    const brought = await bring(this.#store, this.#troubles, 'contents', hash, signal);
    if (brought.type !== 'here') return brought.type;
    const content = heard('content', parsed(await brought.bytes.blob.text()));
    if (content === null) {
      // Kept by another version of the program, whose contents were made otherwise.
      await this.#store.drop('contents', hash);
      return 'not-now';
    }
    this.#ready.set(hash, content);
    this.#bytes.set(hash, brought.bytes);
    this.#kept.add(hash);
    return 'here';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
