// Notices that the device slept. The monotonic clock stands still then, and the device's own does not; but somebody who sets that clock looks the
// same, so a leap counts only where the page was hidden meanwhile, as it is on a tablet that sleeps.

const TRIFLE_MS = 2000;

/** `slept` is told how long. Answers the undo. */
export function noticeSleep(slept: (ms: number) => void): () => void {
  const ahead = (): number => Date.now() - performance.now();
  let hiddenAt: number | null = document.visibilityState === 'hidden' ? ahead() : null;
  const changed = (): void => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = ahead();
    } else if (hiddenAt !== null) {
      const leap = ahead() - hiddenAt;
      hiddenAt = null;
      if (leap > TRIFLE_MS) slept(leap);
    }
  };
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}
