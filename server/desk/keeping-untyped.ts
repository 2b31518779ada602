// What an announcement has and the editor no field for stays as it is: saving a corrected word must not change who is asked, or how.
import type { Announcement } from '#playlists/site/announcement.ts';

interface Typed {
  readonly draft: { readonly asksAcknowledgement: boolean };
  readonly audience: object;
}

/** The editor's unparsed change, with the rest of what the announcement had before (undefined where it is new). */
export function keepingUntyped(change: unknown, before: Announcement | undefined): unknown {
  if (before === undefined) return change;
  const { draft, audience, ...typed } = change as Typed;
  const { confirming } = before.draft ?? before.published?.content ?? {};
  return {
    ...typed,
    // What is not asked any more demands nothing.
    draft: draft.asksAcknowledgement && confirming !== undefined ? { ...draft, confirming } : draft,
    audience: { ...before.audience, ...audience },
    due: before.due
  };
}
