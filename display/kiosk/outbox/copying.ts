// Copies of the record on a kiosk while it runs: looked after whenever something was recorded here and from time to time, one look at a time.
import type { Floor } from '../../player/floor.svelte.ts';
import { CopyBox } from './copy-box.ts';
import { bringUnread, keepCopies } from './keep-copies.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class Copying {
  readonly #box = new CopyBox();
  readonly #floor: Floor;
  readonly #note: (error: string) => void;
  #isLooking = false;
  /** Something came while it looked. */
  #isAgain = false;
  #hasTriedUnread = false;

  constructor(floor: Floor, note: (error: string) => void) {
    this.#floor = floor;
    this.#note = note;
  }

  look(): void {
    if (this.#isLooking) this.#isAgain = true;
    else void this.#look();
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    const { link, clock } = this.#floor;
    try {
      do {
        this.#isAgain = false;
        if (this.#floor.isUp && !this.#hasTriedUnread) {
          this.#hasTriedUnread = true;
          await bringUnread(this.#box, link, clock.now(), pause);
        }
        if (this.#floor.isUp) await keepCopies(this.#box, link, clock.now(), pause);
      } while (this.#isAgain);
    } catch (error) {
      this.#note(`copies of the record: ${String(error)}`);
    } finally {
      this.#isLooking = false;
    }
  }
}
