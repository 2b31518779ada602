// What the page of the record shows.
import type { Distrust } from '#playlists/evidence/witnessed.ts';

export interface SignedNow {
  readonly size: number;
  readonly at: number;
  readonly note: string;
  /** The note as a code, in SVG. */
  readonly qr: string;
}
export interface AlarmLine {
  /** Of its place in the list. */
  readonly id: number;
  readonly why: Distrust;
  readonly size: number;
  readonly signedAt: number;
  readonly display: string;
  readonly at: number;
  readonly rows: number;
  /** Null while it is open. */
  readonly said: { readonly by: string; readonly at: number; readonly reason: string } | null;
}
export interface RecordNow {
  readonly rows: number;
  /** Null where nothing is signed yet. */
  readonly signed: SignedNow | null;
  readonly alarms: readonly AlarmLine[];
}
