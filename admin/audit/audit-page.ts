// A page of the audit, as it is shown.

export interface AuditLine {
  readonly seq: number;
  readonly at: number;
  readonly who: string;
  readonly says: string;
  /** The thing or the worker it was done to; empty where there is none. */
  readonly about: string;
  /** The site's revision that a change made. */
  readonly revision: number | null;
  /** What differs, in words; empty on the side where there was nothing. */
  readonly values: readonly { readonly name: string; readonly before: string; readonly after: string }[];
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface AuditPage {
  /** When it was read, in epoch ms. */
  readonly at: number;
  /** Newest first. */
  readonly lines: readonly AuditLine[];
  /** The place before which older ones begin; null where these are all. */
  readonly older: number | null;
  readonly acts: readonly Choice[];
  readonly who: readonly Choice[];
}
