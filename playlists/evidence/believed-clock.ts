// Which instants a server's clock may show. A box whose battery is dead starts in 1970, and a slip of a finger puts one at 2100: by such a clock nothing may be dated, let go of or ended.
import { DAY_MS } from '../calendar/day.ts';

/** No copy of this program is older. */
export const WRITTEN_AT = Date.UTC(2025, 0, 1);
const YEAR_MS = 365 * DAY_MS;
/** A server that was off for longer than this needs a newer program anyway, whose own date counts then. */
const MOST_OFF_MS = 10 * YEAR_MS;
/** Where it has seen nothing yet there is only the program's age to go by. */
const MOST_AGE_MS = 30 * YEAR_MS;

/** `seen`: the newest instant that the server has believed or dated anything by, in epoch ms; null on its first day. */
export function canBe(shown: number, seen: number | null): boolean {
  if (shown < WRITTEN_AT) return false;
  return shown <= (seen === null ? WRITTEN_AT + MOST_AGE_MS : Math.max(seen, WRITTEN_AT) + MOST_OFF_MS);
}

/** Less is what time servers correct by the way. */
const BEHIND_MS = 60_000;
/** A clock that can be right, and is behind what the server dated before: either it is wrong now, or it was then. */
export const isBehind = (shown: number, seen: number | null): boolean => seen !== null && shown < seen - BEHIND_MS;
