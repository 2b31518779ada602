// Gathers the keys of each scan whole, with their times, however slow they come: to see what a scanner sends, not to read badges.
import type { Press } from './try-out.ts';

/** Longer than any scanner pauses within a scan, shorter than anybody waits. */
const OVER_AFTER_MS = 300;
const MOST_KEYS = 200;
const HANDS_MS = 1_000;

/** `keeps` holds the keys back from the page but for the lone Tab and Enter of a hand. The returned function stops. */
export function watchScans(onScan: (presses: readonly Press[]) => void, keeps: boolean): () => void {
  let presses: Press[] = [];
  let over: ReturnType<typeof setTimeout> | undefined;
  let lastAt = -Infinity;

  const onKey = (event: KeyboardEvent): void => {
    const { key, code, shiftKey: shift, ctrlKey: ctrl, altKey: alt, metaKey: meta, repeat, timeStamp: at } = event;
    const isHand = at - lastAt > HANDS_MS && key.length > 1;
    if (isHand || isInField(event.target)) return;
    if (keeps && !ctrl && !meta) event.preventDefault();
    lastAt = at;
    if (presses.length < MOST_KEYS) presses.push({ key, code, shift, ctrl, alt, meta, repeat, at, liftedAt: null });
    wait();
  };
  const onLift = ({ code, timeStamp: at }: KeyboardEvent): void => {
    presses = presses.map((press) =>
      press.code === code && press.liftedAt === null ? { ...press, liftedAt: at } : press
    );
  };
  const wait = (): void => {
    clearTimeout(over);
    over = setTimeout(() => {
      const scan = presses;
      presses = [];
      onScan(scan);
    }, OVER_AFTER_MS);
  };

  addEventListener('keydown', onKey, { capture: true });
  addEventListener('keyup', onLift, { capture: true });
  return () => {
    clearTimeout(over);
    removeEventListener('keydown', onKey, { capture: true });
    removeEventListener('keyup', onLift, { capture: true });
  };
}

const isInField = (target: EventTarget | null): boolean => target instanceof HTMLInputElement;
