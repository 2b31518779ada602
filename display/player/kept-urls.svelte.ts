// Addresses of files that are on the device, for what draws from an address: a video is sought in, and a logo stands on every slide, also
// after a start without the server. The server's own address stands in for what is not on the device.
import type { MediaKey, MediaShelf } from './media-shelf.ts';

export class KeptUrls {
  readonly #shelf: MediaShelf;
  #urls: Readonly<Record<MediaKey, string>> = $state.raw({});

  constructor(shelf: MediaShelf) {
    this.#shelf = shelf;
  }

  /** What is known now; reactive. */
  url(key: MediaKey): string {
    return this.#urls[key] ?? `/floor/media/${key}`;
  }

  /** Finds it on the device, where it is known to be right. */
  async ready(key: MediaKey): Promise<void> {
    if (key in this.#urls || !this.#shelf.has(key)) return;
    const blob = await this.#shelf.blob(key);
    if (blob === null || key in this.#urls) return;
    this.#urls = { ...this.#urls, [key]: URL.createObjectURL(blob) };
  }

  /** Lets go of the others: an address keeps its file in memory. */
  keepOnly(keys: ReadonlySet<MediaKey>): void {
    const gone = Object.entries(this.#urls).filter(([key]) => !keys.has(key as MediaKey));
    if (gone.length === 0) return;
    for (const [, url] of gone) URL.revokeObjectURL(url);
    this.#urls = Object.fromEntries(Object.entries(this.#urls).filter(([key]) => keys.has(key as MediaKey)));
  }
}
