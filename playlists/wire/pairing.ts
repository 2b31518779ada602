// The socket events of a browser that is not paired yet (namespace /pairing).
import * as v from 'valibot';

export const pairingWish = v.strictObject({ kind: v.picklist(['screen', 'kiosk']) });
/** `code` is 8 characters of an alphabet without look-alikes; `adoptPath` goes into the QR on the display's own origin. */
export const pairingCode = v.strictObject({ code: v.string(), expiresAt: v.number(), adoptPath: v.string() });

export type PairingWish = v.InferOutput<typeof pairingWish>;
export type PairingCode = v.InferOutput<typeof pairingCode>;

export interface PairingToServer {
  wish: (body: PairingWish, done: (answer: PairingCode) => void) => void;
}
export interface ServerToPairing {
  code: (body: PairingCode) => void;
  /** A manager adopted this browser. It fetches POST /display/claim with `claim` (single use, 60 s) to get its cookie, then opens `path`. */
  adopted: (body: { claim: string; path: '/display' | '/kiosk' }) => void;
}
