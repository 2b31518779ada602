// When something happened that a device without a line stamped: an instant with what is not known about it, and never a better one than that.

/** What a device knew when it kept the record. All in milliseconds. */
export interface DeviceTime {
  /** By the device's own clock. */
  readonly deviceAt: number;
  /** What the server's clock was ahead of it at the last measurement; null where there was none since the device started. */
  readonly offsetMs: number | null;
  /** Half the round trip of that measurement, and how long ago it was by the device's monotonic clock. */
  readonly errorMs: number;
  readonly sinceOffsetMs: number;
}

export interface HonestTime {
  /** The best guess, within [earliest, latest]; epoch milliseconds of the server. */
  readonly at: number;
  readonly earliest: number;
  readonly latest: number;
}

/** Quartz in tablets stays within 100 millionths; in a hot hall twice that. */
const DRIFT = 200 / 1_000_000;

/**
 * Nothing happened after it was received, nor before what the same device recorded before it, `notBefore` (its earliest). Where the device's clock says
 * something that cannot be, or was never measured, what is left is the stretch between these two [A26].
 */
export function honestTime(
  { deviceAt, offsetMs, errorMs, sinceOffsetMs }: DeviceTime,
  notBefore: number,
  receivedAt: number
): HonestTime {
  const open = { earliest: Math.min(notBefore, receivedAt), latest: receivedAt };
  const known = offsetMs === null ? null : { at: deviceAt + offsetMs, unsure: errorMs + sinceOffsetMs * DRIFT };
  const claimed =
    known === null
      ? open
      : { earliest: Math.floor(known.at - known.unsure), latest: Math.ceil(known.at + known.unsure) };
  const [earliest, latest] = [Math.max(open.earliest, claimed.earliest), Math.min(open.latest, claimed.latest)];
  // A clock that was turned meanwhile names a time outside of what is possible.
  if (earliest > latest || known === null) return { ...open, at: open.latest };
  return { at: Math.min(Math.max(Math.round(known.at), earliest), latest), earliest, latest };
}
