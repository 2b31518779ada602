// The loops of one display: playlists at an instant turned into slides, each loop and slide kept once and named by its index.
import type { Announcement, Version } from '../site/announcement.ts';
import type { Display } from '../site/display.ts';
import type { PlaylistId } from '../site/ids.ts';
import { lookup } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import type { Language } from '../site/values.ts';
import { bestLanguage } from './best-language.ts';
import type { Slide } from './program.ts';

export interface Loop {
  /** Null where nothing in these playlists is to be shown. */
  readonly index: number | null;
  /** The latest instant at which something that these playlists refer to changed [L3]. */
  readonly countsFrom: number;
}

/** Slides and loops grow with every loop that is asked for. */
export interface Loops {
  readonly slides: readonly Slide[];
  readonly loops: readonly (readonly number[])[];
  /** The playlists one after the other, as they stand at `at`. */
  of(playlists: readonly PlaylistId[], at: number): Loop;
  /** Whether this playlist alone has something to show. */
  anything(playlist: PlaylistId, at: number): boolean;
  /** Instants at which something in these playlists begins or ceases to be valid. */
  boundaries(playlists: Iterable<PlaylistId>): number[];
}

interface Item {
  readonly one: Announcement;
  readonly published: Version;
  readonly seconds: number;
}

export function loopsFor(site: Site, display: Display): Loops {
  const languages = display.languages.length > 0 ? display.languages : site.languages;
  const fallbacks = [...languages, ...site.languages];
  const slides: Slide[] = [];
  const loops: (readonly number[])[] = [];
  const slideIndex = new Map<string, number>();
  const loopIndex = new Map<string, number>();
  const known = new Map<string, Loop>();

  function of(playlists: readonly PlaylistId[], at: number): Loop {
    const key = `${at} ${playlists.join()}`;
    const loop = known.get(key) ?? build(playlists, at);
    known.set(key, loop);
    return loop;
  }

  function build(playlists: readonly PlaylistId[], at: number): Loop {
    const items = itemsOf(site, playlists);
    const shown = items.filter(({ one }) => isShown(one, at));
    const passes = new Map<string, readonly number[]>();
    for (const language of languages) {
      const pass = shown.map((item) => slideOf(item, language));
      // Passes that would be identical are one [L4].
      passes.set(pass.join(), pass);
    }
    const loop = [...passes.values()].flat();
    return {
      index: loop.length === 0 ? null : numbered(loopIndex, loops, loop.join(), loop),
      countsFrom: countsFrom(site, playlists, items, at)
    };
  }

  function slideOf({ one, published, seconds }: Item, wanted: Language): number {
    const language = bestLanguage(published.content.texts, wanted, fallbacks) ?? wanted;
    return numbered(slideIndex, slides, `${one.id} ${language} ${seconds}`, {
      announcement: one.id,
      version: published.number,
      content: published.contentHash,
      language,
      dwellMs: seconds * 1000
    });
  }

  function boundaries(playlists: Iterable<PlaylistId>): number[] {
    return itemsOf(site, playlists).flatMap(({ one }) => (one.withdrawnAt === null ? validity(one) : []));
  }

  const anything = (playlist: PlaylistId, at: number): boolean =>
    itemsOf(site, [playlist]).some(({ one }) => isShown(one, at));

  return { slides, loops, of, anything, boundaries };
}

/** What was never published is on no display, so that drafts change nothing. */
function itemsOf(site: Site, playlists: Iterable<PlaylistId>): Item[] {
  return [...playlists].flatMap((id) =>
    (lookup(site.playlists, id)?.items ?? []).flatMap(({ announcement, seconds }) => {
      const one = lookup(site.announcements, announcement);
      return one === undefined || one.published === null ? [] : [{ one, published: one.published, seconds }];
    })
  );
}

function isShown(one: Announcement, at: number): boolean {
  if (one.withdrawnAt !== null) return false;
  if (one.validFrom !== null && at < Date.parse(one.validFrom)) return false;
  return one.validUntil === null || at < Date.parse(one.validUntil);
}

function countsFrom(site: Site, playlists: readonly PlaylistId[], items: readonly Item[], at: number): number {
  let latest = Date.parse(site.since);
  for (const id of playlists) latest = Math.max(latest, Date.parse(lookup(site.playlists, id)?.since ?? site.since));
  for (const { one } of items) {
    latest = Math.max(latest, Date.parse(one.since));
    if (one.withdrawnAt !== null) continue;
    for (const boundary of validity(one)) if (boundary <= at) latest = Math.max(latest, boundary);
  }
  return latest;
}

const validity = (one: Announcement): number[] =>
  [one.validFrom, one.validUntil].flatMap((boundary) => (boundary === null ? [] : [Date.parse(boundary)]));

function numbered<T>(indexes: Map<string, number>, list: T[], key: string, entry: T): number {
  const index = indexes.get(key) ?? list.length;
  if (index === list.length) {
    indexes.set(key, index);
    list.push(entry);
  }
  return index;
}
