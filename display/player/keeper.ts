// Makes programs whole: gathers what the newest one needs, tries again as long as something is missing, and says when it may go live.
// Then lets go of what no program names any more.
import type { ProgramMessage } from '#playlists/wire/floor.ts';
import type { Troubles } from '../store/troubles.svelte.ts';
import type { ContentShelf } from './content-shelf.ts';
import type { Floor } from './floor.svelte.ts';
import { loadedFiles } from '../fonts/font-files.ts';
import { gather, type Gathered, type KeysOf } from './gather.ts';
import type { MediaShelf } from './media-shelf.ts';

/**
 * So long is waited for what cannot be had, all the time on line together; then the program goes live without it. Off line it waits: what is
 * live is whole, and right by its own schedule.
 */
const PATIENCE_MS = 300_000;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;
/** For what is missing from a program that is live, and what the server says it has not got. */
const RARELY_MS = 600_000;
const LATE = { content: 'content-late', drawing: 'drawing-late', medium: 'medium-late' } as const;

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
  /** When the line came up, on the monotonic clock, and for how long it was up before. */
  #upSince: number | null = null;
  #upMs = 0;
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
    } else if (!isUp && this.#upSince !== null) {
      this.#upMs = this.#onLineMs();
      this.#upSince = null;
    }
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
    const { signal } = this.#work;
    void this.#complete(wanted, signal).catch((error: unknown) => {
      // A bug of ours. It is told like any other, and the program is tried anew when something changes.
      if (!signal.aborted) this.#at = null;
      throw error;
    });
  }

  async #complete({ revision, program }: ProgramMessage, signal: AbortSignal): Promise<void> {
    const since = this.#onLineMs();
    for (let attempt = 0; ; attempt++) {
      const all = await gather(
        program,
        this.#floor.glass?.place ?? '',
        this.#contents,
        this.#media,
        this.#keysOf,
        signal
      );
      if (all === null || signal.aborted) return;
      this.#gathered = { revision, all };
      const isKept = await this.#floor.keepFiles(loadedFiles());
      if (signal.aborted) return;
      const late = all.missing.filter(({ why }) => why === 'not-now');
      const isOver = this.#onLineMs() - since >= PATIENCE_MS;
      const goesLive = (late.length === 0 && isKept) || isOver;
      this.#report(all, isOver);
      if (goesLive) {
        this.#floor.becomeWhole(revision);
        void this.#tidy();
      }
      if (all.missing.length === 0 && isKept) return;
      await this.#pause(goesLive ? RARELY_MS : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt), signal);
      if (signal.aborted) return;
    }
  }

  #onLineMs(): number {
    return this.#upMs + (this.#upSince === null ? 0 : this.#floor.clock.monotonic() - this.#upSince);
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

  #report({ missing }: Gathered, isOver: boolean): void {
    for (const code of Object.values(LATE)) this.#troubles.over(code);
    if (!isOver) return;
    for (const { kind, what, why } of missing) if (why === 'not-now') this.#troubles.say(LATE[kind], what);
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
