// The version that displays and server must agree on. A display that meets another version reloads once.
export const PROTOCOL = 3;

/** Live QR tokens stand for windows of this length (docs/decisions.md, presence-proven QR). */
export const QR_WINDOW_MS = 15_000;
