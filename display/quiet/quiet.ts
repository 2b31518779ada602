// Makes a browser tab into a wall. Loaded after the first slide, which waits for none of it.
import { fullScreen } from './full-screen.ts';
import { hideCursor } from './hide-cursor.ts';
import { keepAwake } from './keep-awake.ts';
import { neverHappens } from './never-happens.ts';

/** A screen's pointer is hidden by its own style, always. Answers the undo. */
export function quiet(kind: 'screen' | 'kiosk'): () => void {
  const undo = [neverHappens(), fullScreen(), keepAwake(), ...(kind === 'kiosk' ? [hideCursor()] : [])];
  return () => undo.forEach((one) => one());
}
