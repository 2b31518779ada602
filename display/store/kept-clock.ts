// The server's time through a restart without the server: what both clocks said at one moment, and what the device's own says now.

export interface KeptClock {
  /** Epoch milliseconds at the server and on the device's own clock, at the same moment. */
  readonly serverAt: number;
  readonly deviceAt: number;
}
export interface Recalled {
  /** The server's time now, as well as the device can know it. */
  readonly serverAt: number;
  /** False where the device's clock cannot have run on meanwhile. */
  readonly isSure: boolean;
}

/** No display is switched on again after so long; a clock that went from 1970 to today was set. */
const LONGEST_OFF_MS = 400 * 86_400_000;
/** Clocks are put right by a little all the time. */
const TRIFLE_MS = 5000;

/**
 * A device's clock may be hours wrong: only the time that passed on it is believed. Where it ran backwards or made a leap of years it was
 * set (a battery is empty, NTP came late), and it is no earlier than when the display was last seen alive: there it goes on.
 */
export function recalled(kept: KeptClock, deviceAt: number): Recalled {
  const passed = deviceAt - kept.deviceAt;
  if (passed < -TRIFLE_MS || passed > LONGEST_OFF_MS) return { serverAt: kept.serverAt, isSure: false };
  return { serverAt: kept.serverAt + Math.max(0, passed), isSure: true };
}

/** Null for what is no clock. */
export function parseClock(value: unknown): KeptClock | null {
  if (typeof value !== 'object' || value === null) return null;
  const { serverAt, deviceAt } = value as { readonly serverAt?: unknown; readonly deviceAt?: unknown };
  return isInstant(serverAt) && isInstant(deviceAt) ? { serverAt, deviceAt } : null;
}

const isInstant = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
