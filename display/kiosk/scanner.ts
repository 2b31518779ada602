// Listens for badges on the whole page, before anything on it sees a key: there is no field to tap into.
import { emptyBuffer, hear, pauseAt, type Reading, type ScannerSpeed } from './scan-buffer.ts';

/** A little longer than the pause that ends half a scan, so that keys still on their way are heard first. */
const PAUSE_MS = 130;

/** Calls `onReading` with each badge and its time (`performance.now()`); the returned function stops listening. */
export function listen(speed: ScannerSpeed, onReading: (reading: Reading, at: number) => void): () => void {
  let buffer = emptyBuffer;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey: ctrl, altKey: alt, metaKey: meta, repeat, timeStamp: at } = event;
    const heard = hear(buffer, { key, ctrl, alt, meta, repeat, at }, speed);
    buffer = heard.buffer;
    if (heard.swallow) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (heard.reading !== null) onReading(heard.reading, at);
    clearTimeout(pause);
    if (buffer.text !== '') pause = setTimeout(onPause, PAUSE_MS);
  };
  const onPause = (): void => {
    const at = performance.now();
    const over = pauseAt(buffer, at);
    buffer = over.buffer;
    if (over.reading !== null) onReading(over.reading, at);
  };

  addEventListener('keydown', onKey, { capture: true });
  return () => {
    clearTimeout(pause);
    removeEventListener('keydown', onKey, { capture: true });
  };
}
