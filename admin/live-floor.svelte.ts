// The state of a site's displays as it changes, by Socket.IO: connected while a page looks at it, reconnecting by itself.
import { io, type Socket } from 'socket.io-client';
import { createContext } from 'svelte';
import { createSubscriber, SvelteMap } from 'svelte/reactivity';
import type { DeskToServer, DisplayState, ServerToDesk } from '#playlists/wire/desk.ts';

/** Changes that arrive together reload the page's data once. */
const SETTLE_MS = 150;

export const [liveFloor, setLiveFloor] = createContext<LiveFloor>();

export class LiveFloor {
  readonly #states: SvelteMap<string, DisplayState>;
  readonly #follow: () => void;

  /** What the page was `loaded` with is of the instant `at` (the server's epoch ms); `reload` is called when the site's document or its answers changed since. */
  constructor(site: string, at: number, loaded: readonly DisplayState[], reload: () => void) {
    this.#states = new SvelteMap(loaded.map((one) => [one.display, one]));
    this.#follow = createSubscriber(() => this.#connect(site, at, reload));
  }

  /** Keeps the line open as long as the effect that calls it, also where there is no display to ask about. */
  follow(): void {
    this.#follow();
  }

  /** How a display is doing; null for one that was never seen. */
  state(display: string): DisplayState | null {
    this.#follow();
    return this.#states.get(display) ?? null;
  }

  #connect(site: string, at: number, reload: () => void): () => void {
    const socket: Socket<ServerToDesk, DeskToServer> = io('/desk', { reconnectionDelayMax: 5000 });
    let settling: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(settling);
      settling = setTimeout(reload, SETTLE_MS);
    };
    let before = false;
    socket.on('connect', () => {
      // What was missed while the line was down, or between the page's data and its line.
      const again = before;
      before = true;
      socket.emit('follow', { site, since: at }, (answer) => {
        if (!('displays' in answer)) return;
        this.#replace(answer.displays);
        if (again || answer.missed) settle();
      });
    });
    socket.on('display', (state) => this.#states.set(state.display, state));
    socket.on('changed', settle);
    socket.on('answered', settle);
    return () => {
      clearTimeout(settling);
      socket.disconnect();
    };
  }

  #replace(states: readonly DisplayState[]): void {
    this.#states.clear();
    for (const one of states) this.#states.set(one.display, one);
  }
}
