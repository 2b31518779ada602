// A kiosk in a huddle: each badge is sent at once, and what the server said to the last one stands for a moment. Nothing is said to be recorded before that.
import type { Language } from '#playlists/site/values.ts';
import type { HuddleBadgeAnswer } from '#playlists/wire/huddle.ts';
import type { FloorLink } from '../../link/floor-link.ts';
import { pageVersion } from '../../health/page-version.ts';
import { clientId } from '../client-id.ts';
import type { KioskClock } from '../kiosk-life.svelte.ts';
import type { Reading, Unread } from '../reading/reader.ts';

/** `languages` are those of whose badge it was; null where nobody knows. */
export type Told =
  | { readonly type: 'came' | 'recorded'; readonly firstName: string; readonly languages: readonly Language[] }
  | { readonly type: 'refused'; readonly code: string; readonly languages: readonly Language[] | null }
  | { readonly type: 'unread'; readonly why: Unread };

/** The next one in the row is not kept waiting; who is refused reads why. */
const TOLD_MS = { came: 1400, recorded: 1400, refused: 3500, unread: 3000 } as const;
const TRIES = 2;

export class HuddleLife {
  /** What is said to whose badge was read last; null while it waits for the next. */
  told: Told | null = $state.raw(null);
  readonly #link: Pick<FloorLink, 'huddleBadge' | 'isUp'>;
  readonly #clock: KioskClock;
  #over: ReturnType<typeof setTimeout> | undefined;

  constructor(link: Pick<FloorLink, 'huddleBadge' | 'isUp'>, clock: KioskClock) {
    this.#link = link;
    this.#clock = clock;
  }

  /** `at` is monotonic. */
  hear(huddle: string, reading: Reading, at: number): void {
    if (reading.type === 'unreadable') return this.#tell({ type: 'unread', why: reading.why });
    void this.#read(huddle, reading.code, Math.round(at + this.#clock.now() - this.#clock.monotonic()));
  }

  close(): void {
    clearTimeout(this.#over);
  }

  async #read(huddle: string, code: string, readAt: number): Promise<void> {
    const body = { id: clientId(), huddle, code, readAt, page: pageVersion() };
    let answer: HuddleBadgeAnswer | null = null;
    // The same id: sent again it is the same reading.
    for (let tries = 0; answer === null && tries < TRIES; tries++) answer = await this.#link.huddleBadge(body);
    if (answer === null)
      this.#tell({ type: 'refused', code: this.#link.isUp ? 'no-answer' : 'no-line', languages: null });
    else if (answer.type === 'refused')
      this.#tell({ type: 'refused', code: answer.code, languages: answer.person?.languages ?? null });
    else this.#tell(answer);
  }

  #tell(told: Told): void {
    clearTimeout(this.#over);
    this.told = told;
    this.#over = setTimeout(() => (this.told = null), TOLD_MS[told.type]);
  }
}
