// What a paired display knows, whole and reactive: its programs, how it hangs, live facts, and how the line to the server is.
// Screens and kiosks alike stand on it.
import type { FactsMessage, Glass, ProgramMessage } from '#playlists/wire/floor.ts';
import { FloorLink } from '../link/floor-link.ts';
import { pageHeard, ServerClock } from '../link/server-clock.ts';
import type { DeviceStore } from '../store/device-store.ts';
import { hold, newestRevision, type HeldPrograms } from './held-programs.ts';
import { reloadOnce } from './reload-once.ts';

/** What the server put into the page. */
export interface FloorStart {
  readonly message: ProgramMessage;
  readonly glass: Glass;
  readonly facts: FactsMessage;
}
export type Standing = 'paired' | 'unpaired' | 'superseded';

export class Floor {
  /** Null once the display has lost its place. */
  held = $state.raw<HeldPrograms | null>(null);
  glass = $state.raw<Glass | null>(null);
  facts = $state.raw<FactsMessage | null>(null);
  standing = $state<Standing>('paired');
  /** Since when the line is gone, in server time; null while it is up. */
  goneSince = $state<number | null>(null);
  /** Counts how often the clock was set: instants lie elsewhere then. */
  clockSettings = $state(0);
  readonly clock: ServerClock;
  readonly link: FloorLink;
  readonly #store: DeviceStore;

  constructor(start: FloorStart, serverAt: number, store: DeviceStore) {
    const heard = pageHeard();
    this.clock = new ServerClock(serverAt, heard.at, undefined, heard.errorMs);
    this.#store = store;
    this.held = hold(null, start.message, serverAt);
    this.glass = start.glass;
    this.facts = start.facts;
    this.link = new FloorLink(this.clock, {
      revision: () => newestRevision(this.held),
      onProgram: (message) => this.#take(message),
      onGlass: (glass) => {
        this.glass = glass;
        this.#keep();
      },
      onFacts: (facts) => (this.facts = facts),
      onLine: (up) => (this.goneSince = up ? null : (this.goneSince ?? this.clock.now())),
      onClock: () => this.clockSettings++,
      onUnpaired: () => this.#leave('unpaired'),
      onSuperseded: () => this.#leave('superseded'),
      onOutdated: reloadOnce
    });
  }

  /** Goes on line. Answers the undo. */
  open(): () => void {
    this.link.open();
    this.#keep();
    return () => this.link.close();
  }

  #take(message: ProgramMessage): void {
    this.held = hold(this.held, message, this.clock.now());
    this.#keep();
  }

  #keep(): void {
    const message = this.held?.waiting ?? this.held?.current;
    if (message !== undefined && this.glass !== null) void this.#store.keepProgram({ message, glass: this.glass });
  }

  #leave(standing: Standing): void {
    this.standing = standing;
    this.held = null;
    this.facts = null;
    if (standing === 'unpaired') void this.#store.forget();
  }
}
