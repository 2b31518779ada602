// What an announcement has and the form said nothing of stays as it is: saving a corrected word from a page without those fields must not
// change who is asked, or how.
import type { Announcement } from '#playlists/site/announcement.ts';
import { EVERYBODY, WHENEVER } from '#playlists/site/audience.ts';

interface Typed {
  readonly draft: { readonly asksAcknowledgement: boolean };
  readonly audience?: unknown;
}

/** The editor's unparsed change, with whom, until when and how as before (undefined where it is new) if the form had no fields for them. */
export function keepingUntyped(change: unknown, before: Announcement | undefined): unknown {
  const typed = change as Typed;
  if (typed.audience !== undefined) return change;
  const { confirming } = before?.draft ?? before?.published?.content ?? {};
  return {
    ...typed,
    // What is not asked any more demands nothing.
    draft: typed.draft.asksAcknowledgement && confirming !== undefined ? { ...typed.draft, confirming } : typed.draft,
    audience: before?.audience ?? EVERYBODY,
    due: before?.due ?? WHENEVER
  };
}
