// What previews at the desk show besides an announcement's own content: who is on duty, and the notices that ask to be confirmed.
import type { CarriedHere } from '#admin/announcements/preview-program.ts';
import { boardOf } from '#playlists/program/boards.ts';
import { noticesToConfirm } from '#playlists/program/to-confirm.ts';
import type { ShiftPatternId } from '#playlists/site/ids.ts';
import { listed } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';

const MINUTE_MS = 60_000;
/** A page may stay open for a shift. */
const AHEAD_MS = 12 * 3_600_000;

/** For the site's announcements as they are. */
export function carriedHere(site: Site, at: number): CarriedHere {
  const templates = listed(site.announcements).flatMap(({ draft, published }) =>
    [draft, published?.content].flatMap((content) => content?.template ?? [])
  );
  const patterns = templates.flatMap((one) => (one.type === 'shift-board' ? (one.pattern ?? []) : []));
  const lists = templates.some((one) => one.type === 'to-confirm');
  return carried(site, at, [...new Set(patterns)], lists);
}

/** For an announcement that is being written, which may become anything. */
export const allCarriedHere = (site: Site, at: number): CarriedHere =>
  carried(site, at, Object.keys(site.shiftPatterns) as ShiftPatternId[], true);

function carried(site: Site, at: number, patterns: readonly ShiftPatternId[], lists: boolean): CarriedHere {
  // Pages draw whole minutes.
  const from = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  const until = from + AHEAD_MS;
  return {
    boards: patterns.map((pattern) => boardOf(site, pattern, from, until)),
    toConfirm: lists ? noticesToConfirm(site, site.languages, from, until) : []
  };
}
