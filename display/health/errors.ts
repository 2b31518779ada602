// Errors on this page since they were last told: each once, with how often. Bounded, for what fails may fail a thousand times a minute.
import { LONGEST_ERROR, MOST_ERRORS } from '#playlists/wire/told-errors.ts';

export interface Told {
  readonly says: string;
  readonly times: number;
}

export class Errors {
  #all = new Map<string, number>();

  note(says: string): void {
    const text = says.slice(0, LONGEST_ERROR);
    const known = this.#all.get(text);
    if (known !== undefined || this.#all.size < MOST_ERRORS) this.#all.set(text, (known ?? 0) + 1);
  }

  /** All there is, and forgets it: whoever takes it tells it. */
  take(): readonly Told[] {
    const all = [...this.#all].map(([says, times]) => ({ says, times }));
    this.#all = new Map();
    return all;
  }

  /** Listens to what nobody caught. Answers the undo. */
  listen(): () => void {
    const caught = (event: ErrorEvent) => this.note(event.message);
    const rejected = (event: PromiseRejectionEvent) => this.note(told(event.reason));
    window.addEventListener('error', caught);
    window.addEventListener('unhandledrejection', rejected);
    return () => {
      window.removeEventListener('error', caught);
      window.removeEventListener('unhandledrejection', rejected);
    };
  }
}

export const told = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
