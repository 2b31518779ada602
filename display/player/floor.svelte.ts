// What a paired display knows, whole and reactive: its programs, how it hangs, live facts, and how the line to the server is.
// Screens and kiosks alike stand on it.
import type { HuddleGlass } from '#playlists/wire/huddle.ts';
import type { FactsMessage, Glass, ProgramMessage } from '#playlists/wire/floor.ts';
import { FloorLink } from '../link/floor-link.ts';
import type { ServerClock } from '../link/server-clock.ts';
import { noticeSleep } from '../link/sleep.ts';
import { untilLoaded } from '../link/until-loaded.ts';
import type { DeviceStore } from '../store/device-store.ts';
import type { Troubles } from '../store/troubles.svelte.ts';
import { KeptPage } from '../worker/keep-page.ts';
import { becomeWhole, goBack, newestRevision, onGlassAt, settle, take, type HeldPrograms } from './held-programs.ts';

/** What a display begins with: what the server wrote into the page, or what the store kept. */
export interface FloorStart {
  readonly held: HeldPrograms;
  readonly glass: Glass;
  readonly facts: FactsMessage | null;
  readonly clock: ServerClock;
  /** Since when the line is gone, in server time; null where the server has just been heard. */
  readonly goneSince: number | null;
}
export type Standing = 'paired' | 'unpaired' | 'superseded';

const CLOCK_KEPT_MS = 60_000;
/** Timers that lie further ahead overflow. */
const FAR_MS = 86_400_000;

export class Floor {
  /** Null once the display has lost its place. */
  held = $state.raw<HeldPrograms | null>(null);
  glass = $state.raw<Glass | null>(null);
  /** The huddle that it is in, as the server said last. */
  huddle = $state.raw<HuddleGlass>(null);
  facts = $state.raw<FactsMessage | null>(null);
  standing = $state<Standing>('paired');
  /** Since when the line is gone, in server time; null while it is up or not known to be gone. */
  goneSince = $state<number | null>(null);
  /** Whether the server was heard and not lost since. */
  isUp = $state(false);
  /** Counts how often the clock was set: instants lie elsewhere then. */
  clockSettings = $state(0);
  /** Of the page that the server has, heard last; null where it speaks another version of the protocol; undefined until it is heard. */
  serverVersion = $state<string | null | undefined>(undefined);
  /** Counts how often what is asked of somebody may have changed. */
  notices = $state(0);
  readonly clock: ServerClock;
  readonly link: FloorLink;
  readonly #store: DeviceStore;
  readonly #troubles: Troubles;
  /** What was whole when the page began with something else; undefined until the store has answered. */
  #earlier: ProgramMessage | null | undefined;
  readonly #keptPage = new KeptPage();
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** A kiosk shows nothing of its program but takeovers, whose words are inline. */
  readonly #needsNothing: boolean;

  constructor(start: FloorStart, store: DeviceStore, troubles: Troubles) {
    this.clock = start.clock;
    this.#troubles = troubles;
    this.#store = store;
    this.held = start.held;
    this.glass = start.glass;
    this.facts = start.facts;
    this.goneSince = start.goneSince;
    this.#needsNothing = start.glass.kind === 'kiosk';
    this.link = new FloorLink(this.clock, {
      revision: () => newestRevision(this.held),
      onProgram: (message) => this.#take(message),
      onGlass: (glass) => {
        this.glass = glass;
        void this.#keep();
      },
      onFacts: (facts) => (this.facts = facts),
      onHuddle: (huddle) => (this.huddle = huddle),
      onNotices: () => this.notices++,
      onLine: (up) => this.#line(up),
      onClock: () => {
        this.#troubles.over('clock-unsure');
        this.#clockSet();
      },
      onUnpaired: () => this.#leave('unpaired'),
      onSuperseded: () => this.#leave('superseded'),
      onVersion: (version) => (this.serverVersion = version)
    });
  }

  /** Which programs it holds and goes by now; null once the display has lost its place. */
  seen(): { revision: string; ruling: string } | null {
    const revision = newestRevision(this.held);
    if (this.held === null || revision === null) return null;
    return { revision, ruling: onGlassAt(this.held, this.clock.now()).revision };
  }

  /** Has files of the page on the device, as far as a page can: without a service worker they are in its memory alone. */
  keepFiles(paths: readonly string[]): Promise<boolean> {
    return this.#keptPage.keep(paths);
  }

  /** Goes on line. Answers the undo. */
  open(): () => void {
    this.link.open();
    void this.#findEarlier();
    const keeping = setInterval(() => void this.#keepClock(), CLOCK_KEPT_MS);
    const awake = noticeSleep((ms) => {
      this.clock.slept(ms);
      this.#clockSet();
    });
    return () => {
      awake();
      clearInterval(keeping);
      clearTimeout(this.#settling);
      this.link.close();
    };
  }

  /** All that the program of that revision shows is on the device. */
  becomeWhole(revision: string): void {
    if (this.held === null) return;
    this.held = becomeWhole(this.held, revision, this.clock.now());
    this.#settle();
    void this.#keep();
  }

  #take(message: ProgramMessage): void {
    if (this.held === null) return;
    this.held = { ...take(this.held, message, this.clock.now()), showsTakeovers: true };
    if (this.#needsNothing) this.becomeWhole(message.revision);
    else void this.#keep();
  }

  #line(up: boolean): void {
    this.isUp = up;
    this.goneSince = up ? null : (this.goneSince ?? this.clock.now());
    if (this.held === null) return;
    if (up) {
      this.#keptPage.look(this.glass?.kind === 'kiosk' ? '/kiosk' : '/display');
      // Whatever is held now is what the server says.
      if (!this.held.showsTakeovers) this.held = { ...this.held, showsTakeovers: true };
    } else if (this.#earlier != null) this.held = goBack(this.held, this.#earlier);
  }

  #clockSet(): void {
    this.clockSettings++;
    this.#settle();
    void this.#keepClock();
  }

  /** Lets what has gone live be live, and looks again when the next one does. */
  #settle(): void {
    clearTimeout(this.#settling);
    if (this.held === null) return;
    const at = this.clock.now();
    const settled = settle(this.held, at);
    if (settled !== this.held) {
      this.held = settled;
      void this.#keep();
    }
    const from = settled.coming?.from ?? null;
    if (from !== null) this.#settling = setTimeout(() => this.#settle(), Math.min(FAR_MS, from - at));
  }

  async #findEarlier(): Promise<void> {
    const kept = await this.#store.read('floor');
    const { parseFloor } = await untilLoaded(() => import('../store/kept-floor.ts'));
    const found = parseFloor(kept);
    const isOurs = found !== null && found.glass.id === this.glass?.id && found.held.isWhole;
    this.#earlier = isOurs ? found.held.live : null;
    if (this.held === null) return;
    if (this.#needsNothing || this.held.live.revision === this.#earlier?.revision)
      this.held = becomeWhole(this.held, this.held.live.revision, this.clock.now());
    if (!this.isUp && this.goneSince !== null) this.#line(false);
    await this.#keep();
  }

  /** What is whole stays in the store until something newer is. */
  async #keep(): Promise<void> {
    if (this.held === null || this.glass === null || this.#earlier === undefined) return;
    const held = this.#earlier === null ? this.held : goBack(this.held, this.#earlier);
    await this.#store.write('floor', { held, glass: this.glass });
  }

  async #keepClock(): Promise<void> {
    if (this.held !== null) await this.#store.write('clock', { serverAt: this.clock.now(), deviceAt: Date.now() });
  }

  #leave(standing: Standing): void {
    this.standing = standing;
    this.held = null;
    this.facts = null;
    this.huddle = null;
    if (standing === 'unpaired') void this.#store.forget();
  }
}
