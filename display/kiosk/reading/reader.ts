// The one door by which a card held to the device becomes a code. What is behind it (keys, pictures, a pad of digits) the kiosk does not know.

export type How = 'wedge' | 'camera' | 'pin-pad';

/** Why nothing was read. None of them is anybody's badge. */
export type Unread =
  /** It broke off, came too slowly, or holds what no code holds. */
  | 'half'
  /** Two scanners, or a hand and a scanner, typed into one another. */
  | 'together'
  /** The keys say one thing, the keyboard of the computer another, and nobody has said which of them is right. */
  | 'not-set-up';

export type Reading =
  | { readonly type: 'code'; readonly code: string; readonly how: How }
  | { readonly type: 'unreadable'; readonly why: Unread };

/** Told each reading with its time (`performance.now()`). */
export type Heed = (reading: Reading, at: number) => void;

/** Begins to read; the returned function ends it. */
export type Reader = (heed: Heed) => () => void;
