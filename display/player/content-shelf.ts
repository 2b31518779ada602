// The words of slides by content hash: from the page, the device or the server, each fetched once and parsed.
import type { ContentHash } from '#playlists/site/ids.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import type { DeviceStore } from '../store/device-store.ts';

export class ContentShelf {
  readonly #ready: Map<ContentHash, ShownContent>;
  readonly #asked = new Map<ContentHash, Promise<ShownContent | null>>();
  readonly #store: DeviceStore;

  constructor(store: DeviceStore, fromPage: Readonly<Record<ContentHash, ShownContent>>) {
    this.#store = store;
    this.#ready = new Map(Object.entries(fromPage) as [ContentHash, ShownContent][]);
    for (const [hash, content] of this.#ready) void store.keepContent(hash, content);
  }

  /** What is at hand now. */
  get(hash: ContentHash): ShownContent | undefined {
    return this.#ready.get(hash);
  }

  /** Null where it cannot be had now; asking again later tries again. */
  fetch(hash: ContentHash): Promise<ShownContent | null> {
    const ready = this.#ready.get(hash);
    if (ready !== undefined) return Promise.resolve(ready);
    const asked = this.#asked.get(hash) ?? this.#ask(hash).finally(() => this.#asked.delete(hash));
    this.#asked.set(hash, asked);
    return asked;
  }

  keepOnly(hashes: ReadonlySet<ContentHash>): void {
    for (const hash of this.#ready.keys()) if (!hashes.has(hash)) this.#ready.delete(hash);
  }

  async #ask(hash: ContentHash): Promise<ShownContent | null> {
    const kept = await this.#store.content(hash);
    const content = kept ?? (await fromServer(hash));
    if (content === null) return null;
    this.#ready.set(hash, content);
    if (kept === null) await this.#store.keepContent(hash, content);
    return content;
  }
}

async function fromServer(hash: ContentHash): Promise<ShownContent | null> {
  try {
    const [response, { heard }] = await Promise.all([fetch(`/floor/content/${hash}`), import('../link/heard.ts')]);
    // A captive portal answers 200 with a page of its own: only what parses is believed.
    return response.ok ? heard('content', await response.json()) : null;
  } catch {
    return null;
  }
}
