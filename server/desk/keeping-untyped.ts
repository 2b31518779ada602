// What an announcement has and the editor no field for stays as it is: saving a corrected word must not change who is asked.
import type { Announcement } from '#playlists/site/announcement.ts';

/** The editor's unparsed change, with the rest of what the announcement had before (undefined where it is new). */
export function keepingUntyped(change: unknown, before: Announcement | undefined): unknown {
  if (before === undefined) return change;
  const { audience, ...typed } = change as { readonly audience: object };
  return {
    ...typed,
    audience: { ...before.audience, ...audience },
    due: before.due
  };
}
