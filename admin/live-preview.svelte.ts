// An editor's preview: asks the server what the form as it stands comes to, a moment after the last key.
import type * as v from 'valibot';
import { parse } from '#playlists/site/parse.ts';

/** Long enough that a fast typist asks once a word, short enough to feel live. */
const SETTLE_MS = 250;

export class LivePreview<T> {
  #url: string;
  #answer: v.GenericSchema<unknown, T>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  content = $state.raw<T | null>(null);
  /** What stands in the preview is older than what is typed. */
  waiting = $state(false);
  /** The server could not be asked. */
  failed = $state(false);

  /** `url` takes the form by POST and answers as `answer` says; `first` is what the page came with. */
  constructor(url: string, answer: v.GenericSchema<unknown, T>, first: T) {
    this.#url = url;
    this.#answer = answer;
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
    const content = await this.#answered(body);
    // An answer that a later question has overtaken says nothing any more.
    if (turn !== this.#asked) return;
    this.failed = content === null;
    this.content = content ?? this.content;
    this.waiting = false;
  }

  async #answered(body: FormData): Promise<T | null> {
    try {
      const response = await fetch(this.#url, { method: 'POST', body });
      if (!response.ok) return null;
      const parsed = parse(this.#answer, await response.json());
      return parsed.ok ? parsed.value : null;
    } catch (fault) {
      // The line is down: fetch says so with a TypeError. Anything else is a bug.
      if (fault instanceof TypeError || fault instanceof SyntaxError) return null;
      throw fault;
    }
  }
}
