// Why a playlist has nothing to show on a display at an instant, entry by entry (RULES.md, P5 and L6).
import { titleOf } from '../../site/announcement-title.ts';
import type { Announcement } from '../../site/announcement.ts';
import type { Display } from '../../site/display.ts';
import type { PlaylistId } from '../../site/ids.ts';
import { lookup } from '../../site/lookup.ts';
import type { PlaylistItem } from '../../site/playlist.ts';
import type { Site } from '../../site/site.ts';
import type { Lack } from './candidate.ts';
import { nextRun } from './next-run.ts';

const ORDER: readonly Lack['reason'][] = ['not-yet', 'hours', 'not-published', 'tags', 'withdrawn', 'expired', 'empty'];

/** Null where it has something to show; else what its entries lack, the most hopeful first. */
export function contentLacks(site: Site, id: PlaylistId, display: Display, at: number): readonly Lack[] | null {
  const lacks: Lack[] = [];
  // Each playlist once, however often others contain it: what it lacks is the same everywhere.
  const seen = new Set([id]);
  const open = [id];
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    const items = lookup(site.playlists, inner)?.items ?? [];
    if (items.length === 0) lacks.push(lack(site, { type: 'playlist', playlist: inner }, 'empty'));
    for (const item of items) {
      const lacking = entryLack(site, item, display, at);
      if (lacking !== null) lacks.push(lacking);
      else if (item.type === 'announcement') return null;
      else if (!seen.has(item.playlist)) {
        seen.add(item.playlist);
        open.push(item.playlist);
      }
    }
  }
  return lacks.sort(byHope);
}

/** What keeps an entry itself from counting; an entry that is a playlist may still have nothing in it. */
function entryLack(site: Site, item: PlaylistItem, display: Display, at: number): Lack | null {
  const announcement = item.type === 'announcement' ? lookup(site.announcements, item.announcement) : undefined;
  if (item.type === 'announcement') {
    if (announcement === undefined || announcement.published === null) return lack(site, item, 'not-published');
    if (announcement.withdrawnAt !== null) return lack(site, item, 'withdrawn');
  }
  if (item.tags.length > 0 && !item.tags.some((tag) => display.tags.includes(tag)))
    return { ...lack(site, item, 'tags'), tags: item.tags };
  const ends = ended(item, at) ?? (announcement === undefined ? null : ended(announcement, at));
  if (ends !== null) return lack(site, item, 'expired', ends);
  const begins = Math.max(begun(item), announcement === undefined ? -Infinity : begun(announcement));
  if (begins > at) return lack(site, item, 'not-yet', begins);
  const opens = item.rule === null ? null : nextRun(item.rule, site, at);
  if (item.rule !== null && (opens === null || opens.from > at)) return lack(site, item, 'hours', opens?.from ?? null);
  return null;
}

type Named = Pick<Extract<PlaylistItem, { type: 'playlist' }>, 'type' | 'playlist'> | PlaylistItem;

function lack(site: Site, item: Named, reason: Lack['reason'], at: number | null = null): Lack {
  if (item.type === 'playlist') {
    const name = lookup(site.playlists, item.playlist)?.name ?? item.playlist;
    return { reason, of: { type: 'playlist', id: item.playlist }, name, at, tags: [] };
  }
  const one = lookup(site.announcements, item.announcement);
  const name = one === undefined ? item.announcement : titleOf(site, one);
  return { reason, of: { type: 'announcement', id: item.announcement }, name, at, tags: [] };
}

type Validity = Pick<Announcement, 'validFrom' | 'validUntil'>;

const begun = ({ validFrom }: Validity): number => (validFrom === null ? -Infinity : Date.parse(validFrom));

function ended({ validUntil }: Validity, at: number): number | null {
  const end = validUntil === null ? Infinity : Date.parse(validUntil);
  return end <= at ? end : null;
}

/** What comes soonest first, then what somebody can do something about. */
function byHope(a: Lack, b: Lack): number {
  return ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason) || (a.at ?? Infinity) - (b.at ?? Infinity) || 0;
}
