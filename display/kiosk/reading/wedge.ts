// A scanner that types, heard on the whole page before anything on it sees a key: there is no field to tap into.
import { KEY_GAP_MS, type ScannerProfile } from './profile.ts';
import type { Reader } from './reader.ts';
import { emptyBuffer, hear, lift, pauseAt, type Heard } from './scan-buffer.ts';

/** Keys still on their way when a pause is over are heard first. */
const ON_THE_WAY_MS = 25;
/** A little longer than the pause that ends half a scan. */
const HALF_MS = 130;

export function wedge(profile: ScannerProfile): Reader {
  return (heed) => {
    let buffer = emptyBuffer;
    let pause: ReturnType<typeof setTimeout> | undefined;

    const tell = ({ reading }: Pick<Heard, 'reading'>, at: number): void => {
      if (reading === null) return;
      heed(reading.type === 'code' ? { ...reading, how: 'wedge' } : reading, at);
    };
    const wait = (): void => {
      clearTimeout(pause);
      if (buffer.ended !== null) pause = setTimeout(onPause, KEY_GAP_MS[profile.speed] + ON_THE_WAY_MS);
      else if (buffer.text !== '') pause = setTimeout(onPause, HALF_MS);
    };
    const onKey = (event: KeyboardEvent): void => {
      const { key, code, shiftKey: shift, ctrlKey: ctrl, altKey: alt, metaKey: meta, repeat, timeStamp: at } = event;
      const caps = event.getModifierState('CapsLock');
      const heard = hear(buffer, { key, code, shift, ctrl, alt, meta, caps, repeat, at }, profile);
      const { lastAt } = buffer;
      buffer = heard.buffer;
      if (heard.swallow) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      // A code that waited for this key was read before it.
      tell(heard, heard.reading?.type === 'code' ? lastAt : at);
      wait();
    };
    const onLift = (event: KeyboardEvent): void => {
      buffer = lift(buffer, event.code, profile);
    };
    const onPause = (): void => {
      const { lastAt } = buffer;
      const over = pauseAt(buffer, performance.now(), profile);
      buffer = over.buffer;
      tell(over, lastAt);
      wait();
    };

    addEventListener('keydown', onKey, { capture: true });
    addEventListener('keyup', onLift, { capture: true });
    return () => {
      clearTimeout(pause);
      removeEventListener('keydown', onKey, { capture: true });
      removeEventListener('keyup', onLift, { capture: true });
    };
  };
}
