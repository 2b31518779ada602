// Why a display did not move to https, for the person who asked.
import type { Moved } from '../app.ts';

/** Null where it moves. */
export function whyNotMoved(moved: Moved, name: string): string | null {
  switch (moved.type) {
    case 'moving':
      return null;
    case 'untrusted':
      return `${name} does not trust ${moved.origin} yet, or cannot reach it, and stays where it is. Open /trust on its hardware first.`;
    case 'off-line':
      return `${name} is off line. Try again when it is back.`;
    case 'no-answer':
      return `${name} did not answer and stays where it is. Reload it, then try again.`;
    case 'busy':
      return `Somebody is at ${name} now. Try again in a minute.`;
    case 'no-https':
      return `There is no https for ${name}: it has it already, or this server’s is closed.`;
  }
}
