// When a code in the picture is a badge held there: seen often enough, in the same words. One frame of a bar code can be read wrongly, and a badge that
// hangs on somebody who walks by is not held there.
import type { Seen } from './decode.ts';

export interface Sightings {
  readonly text: string;
  readonly times: number;
  readonly lastAt: number;
}
export const noSightings: Sightings = { text: '', times: 0, lastAt: -Infinity };

/** Between two sights of a badge in a hand some frames are blurred. */
const SAME_WITHIN_MS = 800;

export function sight(before: Sightings, { text }: Seen, at: number): Sightings {
  const isSame = text === before.text && at - before.lastAt <= SAME_WITHIN_MS;
  return { text, times: isSame ? before.times + 1 : 1, lastAt: at };
}

/** A QR corrects itself; bars have one check sign or none. While somebody is at the kiosk, the next one must mean it. */
export function isHeld({ times }: Sightings, { kind }: Seen, isBusy: boolean): boolean {
  return times >= (kind === 'qr' ? 1 : 2) * (isBusy ? 3 : 1);
}
