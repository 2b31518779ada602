// A changed draft of a published announcement, on the way to being called minor by two people.
import type { Piece } from '#playlists/answer/difference.ts';

export interface Minor {
  readonly version: number;
  /** Who said that it is minor; null where nobody has. */
  readonly proposedBy: { readonly name: string; readonly isMe: boolean } | null;
  /** Why it cannot be minor; null where it can. */
  readonly barred: string | null;
  /** What changed, in each language and part that did. */
  readonly changes: readonly {
    readonly language: string;
    readonly part: 'Headline' | 'Text';
    readonly pieces: readonly Piece[];
  }[];
}
