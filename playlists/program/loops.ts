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

/** A published announcement in a playlist, its instants read once. */
interface Item {
  readonly one: Announcement;
  readonly published: Version;
  readonly seconds: number;
  readonly since: number;
  readonly validFrom: number;
  readonly validUntil: number;
}

export function loopsFor(site: Site, display: Display): Loops {
  const languages = display.languages.length > 0 ? display.languages : site.languages;
  const fallbacks = [...languages, ...site.languages];
  const slides: Slide[] = [];
  const loops: (readonly number[])[] = [];
  const slideIndex = new Map<string, number>();
  const loopIndex = new Map<string, number>();
  const items = new Map<PlaylistId, readonly Item[]>();
  const known = new Map<string, Loop>();

  const itemsOf = (id: PlaylistId): readonly Item[] => remembered(items, id, () => publishedIn(site, id));
  const anything = (id: PlaylistId, at: number): boolean => itemsOf(id).some((item) => isShown(item, at));
  const of = (playlists: readonly PlaylistId[], at: number): Loop =>
    remembered(known, `${at} ${playlists.join()}`, () => build(playlists, at));

  function build(playlists: readonly PlaylistId[], at: number): Loop {
    const all = playlists.flatMap(itemsOf);
    const shown = all.filter((item) => isShown(item, at));
    const passes = new Map<string, readonly number[]>();
    for (const language of languages) {
      const pass = shown.map((item) => slideOf(item, language));
      // Passes that would be identical are one [L4].
      passes.set(pass.join(), pass);
    }
    const loop = [...passes.values()].flat();
    return {
      index: loop.length === 0 ? null : numbered(loopIndex, loops, loop.join(), loop),
      countsFrom: countsFrom(site, playlists, all, at)
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
    return [...playlists]
      .flatMap(itemsOf)
      .flatMap(({ one, validFrom, validUntil }) => (one.withdrawnAt === null ? [validFrom, validUntil] : []))
      .filter(Number.isFinite);
  }

  return { slides, loops, of, anything, boundaries };
}

/** What was never published is on no display, so that drafts change nothing [C2]. */
function publishedIn(site: Site, id: PlaylistId): Item[] {
  return (lookup(site.playlists, id)?.items ?? []).flatMap((item) => {
    if (item.type !== 'announcement') return [];
    const { announcement, seconds } = item;
    const one = lookup(site.announcements, announcement);
    if (one === undefined || one.published === null) return [];
    return {
      one,
      published: one.published,
      seconds,
      since: Date.parse(one.since),
      validFrom: one.validFrom === null ? -Infinity : Date.parse(one.validFrom),
      validUntil: one.validUntil === null ? Infinity : Date.parse(one.validUntil)
    };
  });
}

const isShown = ({ one, validFrom, validUntil }: Item, at: number): boolean =>
  one.withdrawnAt === null && validFrom <= at && at < validUntil;

function countsFrom(site: Site, playlists: readonly PlaylistId[], items: readonly Item[], at: number): number {
  let latest = Date.parse(site.since);
  for (const id of playlists) latest = Math.max(latest, Date.parse(lookup(site.playlists, id)?.since ?? site.since));
  for (const { one, since, validFrom, validUntil } of items) {
    latest = Math.max(latest, since);
    if (one.withdrawnAt !== null) continue;
    for (const boundary of [validFrom, validUntil]) if (boundary <= at) latest = Math.max(latest, boundary);
  }
  return latest;
}

function remembered<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

function numbered<T>(indexes: Map<string, number>, list: T[], key: string, entry: T): number {
  const index = remembered(indexes, key, () => list.length);
  if (index === list.length) list.push(entry);
  return index;
}
