// A page that runs an older version than the server takes the new one: when its turn in the wave has come, when all of the new page is in the browser's
// cache, at a slide boundary, and only if the server has just answered. Until then it goes on as it is.
import { serverAnswers } from './server-answers.ts';

export interface Renewed {
  /** Asks the server whether this display may now. */
  ask(): Promise<boolean>;
  /** Whether all that the new page begins with is here. */
  fetched(): Promise<boolean>;
  /** Whether the page may go now: no takeover, nobody in the middle of something. */
  mayGo(): boolean;
  /** Whether nobody would see it go: there is no slide boundary to wait for. */
  isQuiet(): boolean;
  go(): void;
}

const LOOK_MS = 1000;
/** A slide that has just come has been painted whole by then, and the fade is over. */
const SETTLED_MS = 1500;
/** Not all displays of a floor ask at once. */
const ASK_MS = 30_000;
/** No boundary for so long: the slide that stands will stand again. Shorter than the place in the wave is kept. */
const PATIENCE_MS = 240_000;
const TRIED_MS = 60_000;
/** Its place in the wave is asked for anew before the server gives it to another. */
const PLACE_MS = 480_000;
/** A page that cannot talk with the server any more hears of no change and no alarm. */
const URGENT: Hurry = { askMs: 4000, patienceMs: 10_000 };
const USUAL: Hurry = { askMs: ASK_MS, patienceMs: PATIENCE_MS };

interface Hurry {
  readonly askMs: number;
  readonly patienceMs: number;
}

type State =
  | { readonly type: 'current' }
  /** `from` when it is next asked whether it may. */
  | { readonly type: 'waits'; readonly from: number }
  | { readonly type: 'busy' }
  | { readonly type: 'ready'; readonly since: number; readonly turnedAt: number | null };

export class Renewal {
  readonly #page: Renewed;
  readonly #monotonic: () => number;
  readonly #random: () => number;
  readonly #answers: () => Promise<boolean>;
  #state: State = { type: 'current' };
  #hurry = USUAL;

  constructor(
    page: Renewed,
    monotonic: () => number = () => performance.now(),
    random: () => number = Math.random,
    answers: () => Promise<boolean> = serverAnswers
  ) {
    this.#page = page;
    this.#monotonic = monotonic;
    this.#random = random;
    this.#answers = answers;
  }

  /** Answers the undo. */
  open(): () => void {
    const looking = setInterval(() => void this.look(), LOOK_MS);
    return () => clearInterval(looking);
  }

  /** The server was heard: whether it has another version, or one that this page does not understand. */
  heard(version: 'same' | 'other' | 'foreign'): void {
    this.#hurry = version === 'foreign' ? URGENT : USUAL;
    if (version === 'same') this.#state = { type: 'current' };
    else if (this.#state.type === 'current') this.#state = this.#waiting(this.#hurry.askMs / 2);
  }

  /** Another slide has come to the front. */
  turned(): void {
    if (this.#state.type === 'ready') this.#state = { ...this.#state, turnedAt: this.#monotonic() };
  }

  async look(): Promise<void> {
    const state = this.#state;
    const at = this.#monotonic();
    // Whoever could not go yet would keep others from their turn in the wave.
    if (state.type === 'waits' && at >= state.from && this.#page.mayGo()) this.#after(await this.#asked());
    else if (state.type === 'ready' && at - state.since >= PLACE_MS) this.#state = this.#waiting(0);
    else if (state.type === 'ready' && this.#isTime(state, at)) this.#after(await this.#went());
  }

  async #asked(): Promise<State> {
    this.#state = { type: 'busy' };
    if (!(await this.#page.ask())) return this.#waiting(this.#hurry.askMs);
    const isHere = await this.#page.fetched();
    return isHere ? { type: 'ready', since: this.#monotonic(), turnedAt: null } : this.#waiting(TRIED_MS);
  }

  async #went(): Promise<State> {
    this.#state = { type: 'busy' };
    const answers = await this.#answers();
    // A takeover may have come while the server was asked.
    if (answers && this.#page.mayGo()) this.#page.go();
    return this.#waiting(TRIED_MS);
  }

  /** The server may have been heard meanwhile to have the same version after all. */
  #after(next: State): void {
    if (this.#state.type === 'busy') this.#state = next;
  }

  #isTime({ since, turnedAt }: Extract<State, { type: 'ready' }>, at: number): boolean {
    if (!this.#page.mayGo()) return false;
    const isBoundary = turnedAt !== null && at - turnedAt >= SETTLED_MS && at - turnedAt < 2 * SETTLED_MS;
    return isBoundary || this.#page.isQuiet() || at - since >= this.#hurry.patienceMs;
  }

  /** Between half of it and the whole from now. */
  #waiting(ms: number): State {
    return { type: 'waits', from: this.#monotonic() + ms * (0.5 + this.#random() / 2) };
  }
}
