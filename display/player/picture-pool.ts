// At most three <img> elements, used in turn: a new element for every slide makes a television's memory grow until it dies.
import type { MediaHash } from '#playlists/site/ids.ts';
import type { MediaKey, MediaShelf } from './media-shelf.ts';

const MOST = 3;
const GIVE_UP_MS = 20_000;

interface Held {
  readonly image: HTMLImageElement;
  hash: MediaHash | null;
  objectUrl: string | null;
  loading: boolean;
  usedAt: number;
}

export class PicturePool {
  readonly #held: Held[] = [];
  readonly #shelf: MediaShelf;
  readonly #keyOf: (hash: MediaHash) => MediaKey;
  #uses = 0;

  constructor(shelf: MediaShelf, keyOf: (hash: MediaHash) => MediaKey) {
    this.#shelf = shelf;
    this.#keyOf = keyOf;
  }

  /**
   * An element that holds the decoded picture and is none of `onGlass`; null where the picture cannot be had now. The device's own copy
   * comes first where it is known to be right, and where the line is gone, for then a request may hang for minutes.
   */
  async take(hash: MediaHash, onGlass: readonly HTMLImageElement[], isUp: boolean): Promise<HTMLImageElement | null> {
    const ready = this.#held.find((one) => one.hash === hash && !one.loading && !onGlass.includes(one.image));
    if (ready !== undefined) {
      ready.usedAt = ++this.#uses;
      return ready.image;
    }
    const held = this.#free(onGlass);
    if (held === null) return null;
    held.loading = true;
    held.usedAt = ++this.#uses;
    const key = this.#keyOf(hash);
    const sources = [() => Promise.resolve(`/floor/media/${key}`), () => this.#kept(held, key)];
    if (!isUp || this.#shelf.has(key)) sources.reverse();
    for (const source of sources) {
      const url = await source();
      if (url !== null && (await decoded(held.image, url))) {
        held.hash = hash;
        break;
      }
    }
    held.loading = false;
    return held.hash === hash ? held.image : null;
  }

  #free(onGlass: readonly HTMLImageElement[]): Held | null {
    const idle = this.#held.filter((one) => !one.loading && !onGlass.includes(one.image));
    const [oldest] = idle.sort((a, b) => a.usedAt - b.usedAt);
    if (this.#held.length < MOST) {
      const made: Held = { image: new Image(), hash: null, objectUrl: null, loading: false, usedAt: 0 };
      this.#held.push(made);
      return made;
    }
    if (oldest === undefined) return null;
    if (oldest.objectUrl !== null) URL.revokeObjectURL(oldest.objectUrl);
    oldest.objectUrl = null;
    oldest.hash = null;
    return oldest;
  }

  async #kept(held: Held, key: MediaKey): Promise<string | null> {
    const blob = await this.#shelf.blob(key);
    held.objectUrl = blob === null ? null : URL.createObjectURL(blob);
    return held.objectUrl;
  }
}

async function decoded(image: HTMLImageElement, url: string): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), GIVE_UP_MS);
  });
  image.src = url;
  const decoding = image.decode().then(
    () => true,
    () => false
  );
  const done = await Promise.race([decoding, tooLong]);
  clearTimeout(timer);
  if (!done) image.removeAttribute('src');
  return done;
}
