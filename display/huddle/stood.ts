// Measures that something stood on this glass in full: from its second frame, in sight, frame after frame, for its whole time. What breaks off begins anew.

export interface Stood {
  /** On the page's own clock. */
  readonly ms: number;
}
export interface Measuring {
  /** How long it has to stand. */
  readonly fullMs: number;
  readonly monotonic: () => number;
  /** How much of it is over, 0 to 1. */
  readonly onThrough: (through: number) => void;
  /** Once, when it has. */
  readonly onStood: (stood: Stood) => void;
}

/** A glass that draws nothing for so long may as well have been dark; a machine under load is slower than a frame, not than this. */
export const LONGEST_FRAME_MS = 2500;

/** Begins when it is called, after what is to stand has been put there. Answers the undo. */
export function stood({ fullMs, monotonic, onThrough, onStood }: Measuring): () => void {
  let frames = 0;
  let since = 0;
  let last = 0;
  let next = 0;
  const again = (): void => {
    frames = 0;
    onThrough(0);
  };
  const frame = (): void => {
    const at = monotonic();
    if (document.visibilityState !== 'visible' || (frames > 0 && at - last > LONGEST_FRAME_MS)) again();
    else if (++frames === 2) since = at;
    last = at;
    if (frames >= 2) onThrough(Math.min(1, (at - since) / fullMs));
    if (frames >= 2 && at - since >= fullMs) return onStood({ ms: Math.floor(at - since) });
    next = requestAnimationFrame(frame);
  };
  next = requestAnimationFrame(frame);
  document.addEventListener('visibilitychange', again);
  return () => {
    cancelAnimationFrame(next);
    document.removeEventListener('visibilitychange', again);
  };
}
