// How smoothly slides change here: frames that came late while one layer gave way to the other.

export interface Frames {
  readonly changes: number;
  readonly dropped: number;
  readonly longestMs: number;
}

/** Longer than the cross-fade. */
const CHANGE_MS = 700;
/** Half a frame late is still the next one; what is slower than 20 frames a second is no panel's rate. */
const [LATE, SLOWEST_MS] = [1.5, 50];

export class FrameCount {
  #changes = 0;
  #dropped = 0;
  #longestMs = 0;

  /** Call when a slide change begins. */
  watch(): void {
    const times: number[] = [];
    const frame = (at: number) => {
      times.push(at);
      if (at - (times[0] ?? at) < CHANGE_MS) requestAnimationFrame(frame);
      else this.add(times);
    };
    if (document.visibilityState === 'visible') requestAnimationFrame(frame);
  }

  /** The times of a change's frames, in order. */
  add(times: readonly number[]): void {
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
    if (gaps.length === 0) return;
    const longest = Math.max(...gaps);
    this.#changes += 1;
    this.#dropped += dropped(gaps);
    this.#longestMs = Math.max(this.#longestMs, Math.round(longest * 10) / 10);
  }

  /** Since it was last asked. */
  take(): Frames {
    const taken = { changes: this.#changes, dropped: this.#dropped, longestMs: this.#longestMs };
    [this.#changes, this.#dropped, this.#longestMs] = [0, 0, 0];
    return taken;
  }
}

/** How many frames are missing, by the rate that most of them came at. */
function dropped(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((a, b) => a - b);
  const usual = Math.min(sorted[Math.floor(sorted.length / 2)] ?? SLOWEST_MS, SLOWEST_MS);
  return gaps.reduce((sum, gap) => sum + (gap > usual * LATE ? Math.round(gap / usual) - 1 : 0), 0);
}
