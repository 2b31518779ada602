// The server's time on an admin page, once a second while something reads it.
import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';

export const [clock, setClock] = createContext<Clock>();

export class Clock {
  readonly #ticks: () => void;
  #loadedAt: number;
  // Null on the server and during hydration, where the page must say what the server said.
  #offset: number | null = null;

  /** `loadedAt` is the server's clock (epoch ms) when the page was made. */
  constructor(loadedAt: number) {
    this.#loadedAt = loadedAt;
    this.#ticks = createSubscriber((update) => {
      this.#offset ??= this.#loadedAt - Date.now();
      const timer = setInterval(update, 1000);
      return () => clearInterval(timer);
    });
  }

  get now(): number {
    this.#ticks();
    return this.#offset === null ? this.#loadedAt : Date.now() + this.#offset;
  }
}
