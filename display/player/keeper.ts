// Makes programs whole: gathers what the newest one needs, tries again as long as something is missing, and says when it may go live.
// Then lets go of what no program names any more.
import type { ProgramMessage } from '#playlists/wire/floor.ts';
import type { Troubles } from '../store/troubles.svelte.ts';
import type { ContentShelf } from './content-shelf.ts';
import type { Floor } from './floor.svelte.ts';
import { gather, type Gathered, type KeysOf } from './gather.ts';
import type { MediaShelf } from './media-shelf.ts';

/**
 * So long is waited on line for what cannot be had; then the program goes live without it. Off line it waits: what is live is whole, and
 * right by its own schedule.
 */
const PATIENCE_MS = 300_000;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;
/** For what is missing from a program that is live, and what the server says it has not got. */
const RARELY_MS = 600_000;

export class Keeper {
  readonly #floor: Floor;
  readonly #contents: ContentShelf;
  readonly #media: MediaShelf;
  readonly #keysOf: KeysOf;
  readonly #troubles: Troubles;
  /** Revision under way, or done. */
  #at: string | null = null;
  #work = new AbortController();
  #wake: () => void = () => undefined;
  #upSince: number | null = null;
  #gathered: { readonly revision: string; readonly all: Gathered } | null = null;
  #tidied: string | null = null;

  constructor(
    floor: Floor,
    shelves: { readonly contents: ContentShelf; readonly media: MediaShelf },
    keysOf: KeysOf,
    troubles: Troubles
  ) {
    this.#floor = floor;
    this.#contents = shelves.contents;
    this.#media = shelves.media;
    this.#keysOf = keysOf;
    this.#troubles = troubles;
  }

  /** Call whenever a program came or went live, and when the line came or went. */
  look(): void {
    const { held, clock, isUp } = this.#floor;
    if (isUp && this.#upSince === null) {
      this.#upSince = clock.monotonic();
      this.#wake();
    } else if (!isUp) this.#upSince = null;
    if (held === null) return this.close();
    const wanted = held.coming?.message ?? held.live;
    if (wanted.revision !== this.#at) this.#start(wanted);
    else if (held.coming === null) void this.#tidy();
  }

  /** The store was lost: everything is brought again. */
  again(): void {
    this.#contents.keepAgain();
    this.#media.keepAgain();
    this.#at = this.#tidied = null;
    this.look();
  }

  close(): void {
    this.#work.abort();
    this.#at = null;
  }

  #start(wanted: ProgramMessage): void {
    this.#work.abort();
    this.#work = new AbortController();
    this.#at = wanted.revision;
    void this.#complete(wanted, this.#work.signal);
  }

  async #complete({ revision, program }: ProgramMessage, signal: AbortSignal): Promise<void> {
    const { clock } = this.#floor;
    const since = clock.monotonic();
    for (let attempt = 0; ; attempt++) {
      const all = await gather(program, this.#contents, this.#media, this.#keysOf, signal);
      if (all === null || signal.aborted) return;
      this.#gathered = { revision, all };
      const late = all.missing.filter(({ why }) => why === 'not-now');
      const isOver = this.#upSince !== null && clock.monotonic() - Math.max(since, this.#upSince) >= PATIENCE_MS;
      const goesLive = late.length === 0 || isOver;
      this.#report(all, isOver);
      if (goesLive) {
        this.#floor.becomeWhole(revision);
        void this.#tidy();
      }
      if (all.missing.length === 0) return;
      await this.#pause(goesLive ? RARELY_MS : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt), signal);
      if (signal.aborted) return;
    }
  }

  /** What the program that is live does not name is let go, once nothing else is coming. */
  async #tidy(): Promise<void> {
    const { held } = this.#floor;
    if (held === null || held.coming !== null || !held.isWhole || this.#tidied === held.live.revision) return;
    if (this.#gathered?.revision !== held.live.revision) return;
    const { revision, all } = this.#gathered;
    this.#tidied = revision;
    // Media of a content that is missing are not known: they may be on the device from before.
    if (all.missing.some(({ kind }) => kind === 'content')) return;
    await this.#contents.keepOnly(all.contents);
    await this.#media.keepOnly(all.media);
  }

  #report({ missing, fonts }: Gathered, isOver: boolean): void {
    for (const code of ['content-late', 'medium-late'] as const) this.#troubles.over(code);
    for (const family of fonts) this.#troubles.say('font-missing', family);
    if (!isOver) return;
    for (const { kind, what, why } of missing) {
      if (why === 'not-now') this.#troubles.say(kind === 'content' ? 'content-late' : 'medium-late', what);
    }
  }

  /** Shorter where the line comes back. */
  #pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      signal.addEventListener('abort', this.#wake);
    });
  }
}
