// Copies of the library's playlists and announcements on a site: put there as the library has them, gone when nothing taken holds them (RULES.md, K).
import type { Announcement } from '../announcement.ts';
import { EVERYBODY, WHENEVER } from '../audience.ts';
import { canonical, same } from '../canonical.ts';
import type { ChangeOf, Stamp } from '../change.ts';
import type { AnnouncementId, PlaylistId } from '../ids.ts';
import { isShared, playlistsFrom } from '../library.ts';
import { MOST_ANNOUNCEMENTS, MOST_PLAYLISTS } from '../limits.ts';
import { listed, lookup } from '../lookup.ts';
import { nestingOf } from '../nesting.ts';
import type { Playlist } from '../playlist.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';
import { endsBeforeItStarts } from './announcements.ts';
import { first, nameTaken, repeated, within } from './checks.ts';
import { badItems, containsItself } from './playlist-items.ts';
import { playlistAfter, usedHere } from './playlists.ts';
import { incomplete } from './showable.ts';

type Change = ChangeOf<'put-shared'>;

export function putShared(site: Site, change: Change, stamp: Stamp, sha256: (text: string) => string): Site | Refusal {
  const refusal =
    foreign(change) ??
    repeated(change.taken, 'taken', 'playlist') ??
    first(change.announcements, (one, at) => within(`announcements.${at}`, untrue(one, sha256))) ??
    first(site.taken, (id) => (change.taken.includes(id) ? null : letGo(site, id)));
  if (refusal !== null) return refusal;

  const given: Site = {
    ...site,
    taken: same(site.taken, change.taken) ? site.taken : change.taken,
    playlists: {
      ...site.playlists,
      ...named(change.playlists.map((one) => playlistAfter(lookup(site.playlists, one.id), one, stamp)))
    },
    announcements: { ...site.announcements, ...named(change.announcements.map((one) => copyOf(site, one, stamp))) }
  };
  const held = heldBy(given);
  const missing = first(change.taken, (id, at) =>
    held.playlists.has(id) ? null : refuse('not-found', `taken.${at}`, `There is no playlist “${id}” in the library.`)
  );
  if (missing !== null) return missing;
  const next = settled(site, given, held, stamp);
  return tooMany(next) ?? unfit(next, change) ?? next;
}

/** Copies name copies, and go by the wall clock: a site's own things of the same id are others. */
function foreign({ taken, playlists, announcements }: Change): Refusal | null {
  const ids = [...taken, ...playlists.map((one) => one.id), ...announcements.map((one) => one.id)];
  const items = playlists.flatMap((one) => one.items);
  const inside = items.map((item) => (item.type === 'playlist' ? item.playlist : item.announcement));
  const other = [...ids, ...inside].find((id) => !isShared(id));
  if (other !== undefined) return refuse('invalid', '', `“${other}” is no id of something from the library.`);
  const bound = items.some(
    ({ rule }) => rule?.type === 'shifts' || (rule?.type === 'dates' && rule.hours.type === 'daypart')
  );
  const board = announcements.some(({ published }) => published.content.template.type === 'shift-board');
  const field = bound ? 'playlists' : 'announcements';
  return bound || board ? refuse('invalid', field, 'The library knows no shifts and no dayparts of a site.') : null;
}

function untrue(
  { published, ...validity }: Change['announcements'][number],
  sha256: (text: string) => string
): Refusal | null {
  if (sha256(canonical(published.content)) !== published.contentHash)
    return refuse('invalid', 'published.contentHash', 'The content is not the one that this hash stands for.');
  if (endsBeforeItStarts(validity)) return refuse('invalid', 'validUntil', 'The end must be after the start.');
  const unfinished = incomplete(published.content);
  return unfinished === null ? null : refuse('invalid', 'published.content', unfinished.says);
}

function letGo(site: Site, id: PlaylistId): Refusal | null {
  const playlist = lookup(site.playlists, id);
  return playlist === undefined ? null : usedHere(site, playlist, 'taken');
}

/** A copy is addressed to everybody, has no draft, and keeps its `since` where nothing of it changes. */
function copyOf(site: Site, asked: Change['announcements'][number], stamp: Stamp): Announcement {
  const before = lookup(site.announcements, asked.id);
  const asks = { audience: EVERYBODY, due: WHENEVER, minorBy: null, reviewed: [] };
  const after = { ...asked, ...asks, draft: null, since: before?.since ?? stamp.takesEffectAt };
  return before !== undefined && same(before, after) ? before : { ...after, since: stamp.takesEffectAt };
}

interface Held {
  readonly playlists: ReadonlySet<PlaylistId>;
  readonly announcements: ReadonlySet<AnnouncementId>;
}

/** The copies that the taken playlists hold, with those inside them. */
function heldBy(site: Site): Held {
  const playlists = new Set<PlaylistId>();
  const announcements = new Set<AnnouncementId>();
  const open = [...site.taken];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const one = lookup(site.playlists, id);
    if (one === undefined || playlists.has(id)) continue;
    playlists.add(id);
    for (const item of one.items) {
      if (item.type === 'playlist') open.push(item.playlist);
      else announcements.add(item.announcement);
    }
  }
  return { playlists, announcements };
}

/** What nothing taken holds goes: playlists vanish, announcements that were here stay on record as withdrawn [K6]. */
function settled(before: Site, given: Site, held: Held, stamp: Stamp): Site {
  const playlists = listed(given.playlists).filter((one) => !isShared(one.id) || held.playlists.has(one.id));
  const announcements = listed(given.announcements)
    .filter(
      (one) => !isShared(one.id) || held.announcements.has(one.id) || lookup(before.announcements, one.id) !== undefined
    )
    .map((one) =>
      !isShared(one.id) || held.announcements.has(one.id) || one.withdrawnAt !== null
        ? one
        : { ...one, withdrawnAt: stamp.at, since: stamp.takesEffectAt }
    );
  const next = {
    ...given,
    playlists: kept(before.playlists, playlists),
    announcements: kept(before.announcements, announcements)
  };
  return next.taken === before.taken &&
    next.playlists === before.playlists &&
    next.announcements === before.announcements
    ? before
    : next;
}

/** The record of these entries, the one before where they are the same. */
function kept<K extends string, T extends { readonly id: K }>(
  before: Readonly<Record<K, T>>,
  entries: readonly T[]
): Readonly<Record<K, T>> {
  const unchanged = entries.length === listed(before).length && entries.every((one) => before[one.id] === one);
  return unchanged ? before : named(entries);
}

const named = <K extends string, T extends { readonly id: K }>(entries: readonly T[]): Readonly<Record<K, T>> =>
  Object.fromEntries(entries.map((one) => [one.id, one])) as Record<K, T>;

function tooMany(site: Site): Refusal | null {
  const over = (record: object, most: number): boolean => Object.keys(record).length > most;
  const noun = over(site.playlists, MOST_PLAYLISTS)
    ? `${MOST_PLAYLISTS} playlists`
    : over(site.announcements, MOST_ANNOUNCEMENTS)
      ? `${MOST_ANNOUNCEMENTS} announcements`
      : null;
  return noun === null
    ? null
    : refuse('too-many', '', `With what comes from the library the site would hold more than ${noun}.`);
}

function unfit(site: Site, change: Change): Refusal | null {
  const here = change.playlists.filter((one) => lookup(site.playlists, one.id) !== undefined);
  const copies = playlistsFrom('library', site);
  const nesting = nestingOf(site.playlists);
  return (
    first(here, (one) => containsItself(one, nesting)) ??
    first(here, (one, at) =>
      within(
        `playlists.${at}`,
        nameTaken(copies, one, 'playlist of the library') ?? noFit(one, badItems(site, one, nesting))
      )
    )
  );
}

/** Who reads it did not change this playlist. */
const noFit = (one: Pick<Playlist, 'name'>, refusal: Refusal | null): Refusal | null =>
  refusal === null
    ? null
    : { ...refusal, says: `“${one.name}” of the library does not fit on this site. ${refusal.says}` };
