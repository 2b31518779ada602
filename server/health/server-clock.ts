// The server's one clock. Where the machine's shows what cannot be, it goes on from the last instant it believed by a clock that nobody sets, until the machine's can be right again.
import { canBe, isBehind, WRITTEN_AT } from '#playlists/evidence/believed-clock.ts';

export interface ServerClock {
  /** Epoch ms. */
  readonly now: () => number;
  /** Whether that is the machine's clock, and not what is reckoned without it. */
  isBelieved(): boolean;
  /** The server dated something by this instant before it was started. */
  saw(at: number): void;
  /** What is wrong with the machine's clock and what to do; null where nothing is. */
  trouble(): string | null;
}

/** `shown`: the machine's clock, in epoch ms; `monotonic`: milliseconds by one that nobody sets. */
export function serverClock(shown: () => number, monotonic: () => number): ServerClock {
  let seen: number | null = null;
  let base = { at: WRITTEN_AT, mono: monotonic() };
  const reckoned = (): number => Math.round(base.at + monotonic() - base.mono);

  return {
    now() {
      const at = shown();
      if (!canBe(at, seen)) return reckoned();
      base = { at, mono: monotonic() };
      seen = Math.max(seen ?? at, at);
      return at;
    },
    isBelieved: () => canBe(shown(), seen),
    saw(at) {
      seen = Math.max(seen ?? at, at);
      if (!canBe(shown(), seen) && at > reckoned()) base = { at, mono: monotonic() };
    },
    trouble() {
      const at = shown();
      if (!canBe(at, seen))
        return `The clock of this server shows ${written(at)}, which cannot be. It is not believed: the server reckons by itself, and has come to ${written(reckoned())}. Set the machine’s clock right (NTP); nothing has to be restarted.`;
      return seen !== null && isBehind(at, seen)
        ? `The clock of this server shows ${written(at)}, and something was dated ${written(seen)} here before: it is wrong now, or was then. What is recorded meanwhile keeps its order and is dated no earlier. Set the machine’s clock right (NTP); nothing has to be restarted.`
        : null;
    }
  };
}

/** For whoever looks after the machine: `2026-11-23 10:40 UTC`. */
function written(at: number): string {
  const iso = new Date(at).toISOString();
  return `${iso.slice(0, -8).replace('T', ' ')} UTC`;
}
