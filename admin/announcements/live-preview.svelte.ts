// The editor's preview: asks the server for the words as screens get them, a moment after the last key.
import { parse } from '#playlists/site/parse.ts';
import { shownContent, type ShownContent } from '#playlists/wire/content.ts';

/** Long enough that a fast typist asks once a word, short enough to feel live. */
const SETTLE_MS = 250;

export class LivePreview {
  #url: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  content = $state.raw<ShownContent | null>(null);
  /** What stands in the preview is older than what is typed. */
  waiting = $state(false);
  /** The server could not be asked. */
  failed = $state(false);

  constructor(url: string, first: ShownContent) {
    this.#url = url;
    this.content = first;
  }

  ask(form: HTMLFormElement): void {
    this.waiting = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#fetch(new FormData(form)), SETTLE_MS);
  }

  /** Resolves when what is drawn is what is typed. */
  async settled(): Promise<void> {
    while (this.waiting) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS / 5));
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#asked++;
    this.waiting = false;
  }

  async #fetch(body: FormData): Promise<void> {
    const turn = ++this.#asked;
    const content = await this.#shown(body);
    // An answer that a later question has overtaken says nothing any more.
    if (turn !== this.#asked) return;
    this.failed = content === null;
    this.content = content ?? this.content;
    this.waiting = false;
  }

  async #shown(body: FormData): Promise<ShownContent | null> {
    try {
      const response = await fetch(this.#url, { method: 'POST', body });
      if (!response.ok) return null;
      const parsed = parse(shownContent, await response.json());
      return parsed.ok ? parsed.value : null;
    } catch (fault) {
      // The line is down: fetch says so with a TypeError. Anything else is a bug.
      if (fault instanceof TypeError || fault instanceof SyntaxError) return null;
      throw fault;
    }
  }
}
