// One day's proof of play as a manager reads it: by display and by what was shown, with names instead of ids.
import { shownTitle } from '#admin/shown-title.ts';
import type { ComparedRow } from '#playlists/proof/compare.ts';
import type { Stretch } from '#playlists/proof/played.ts';
import type { Subject } from '#playlists/proof/subject.ts';
import type { Display } from '#playlists/site/display.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { parse } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import { localDate, type LocalDate } from '#playlists/site/values.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import type { App } from '../app.ts';
import { dayBounds } from '../plays/day-bounds.ts';
import { MOST_AT_ONCE, proofOfPlay, type ProofOf } from '../plays/proof-of-play.ts';

/** Planned against confirmed. `confirmedMs` is null where all that was planned is unmeasured. */
export interface Sum {
  readonly expectedMs: number;
  readonly confirmedMs: number | null;
  readonly unmeasuredMs: number;
}
export interface ThingShown extends Sum {
  readonly title: string;
  /** Null for what has none. */
  readonly version: number | null;
}
export interface DisplayThatDay extends Sum {
  readonly id: DisplayId;
  readonly name: string;
  readonly place: string;
  readonly things: readonly ThingShown[];
  readonly unmeasured: readonly Stretch[];
  readonly hiddenMs: number;
  readonly uncertaintyMs: number | null;
}
export interface ProofOfDay {
  readonly day: LocalDate;
  readonly today: LocalDate;
  /** The display that was asked for; null for all. */
  readonly display: DisplayId | null;
  /** Null where there are too many displays to ask about all of them at once. */
  readonly displays: readonly DisplayThatDay[] | null;
  /** Over all displays. */
  readonly things: readonly ThingShown[];
  /** How many days what was on the glass is kept. */
  readonly keptDays: number;
}
type Parts = Pick<App, 'sites' | 'stores' | 'now' | 'configuration'>;

/** `typed` is what the address asks for; a day that is none, or lies ahead, is today. */
export async function proofOfDay(
  app: Parts,
  site: Site,
  typed: { readonly day: string; readonly display: string }
): Promise<ProofOfDay> {
  const today = localDateAt(app.now(), site.timeZone);
  const asked = parse(localDate, typed.day);
  const day = asked.ok && asked.value <= today ? asked.value : today;
  const display = lookup(site.displays, typed.display as DisplayId)?.id ?? null;
  const about = { day, today, display, keptDays: Math.round(app.configuration.playsKeptMs / 86_400_000) };
  if (display === null && Object.keys(site.displays).length > MOST_AT_ONCE)
    return { ...about, displays: null, things: [] };

  const { from, until } = dayBounds(day, site.timeZone);
  const [proof, then] = await Promise.all([
    proofOfPlay(app, site.id, display, from, until),
    app.sites.at(site.id, from)
  ]);
  const known = [site, ...(then === null ? [] : [then.site])];
  const displays = proof.displays.map((one) => named(one, known));
  return {
    ...about,
    displays: displays.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    things: thingsOf(
      proof.displays.flatMap(({ rows }) => rows),
      known
    )
  };
}

/** `known` are documents in which it may have a name, the newest first. */
function named(
  { display, rows, unmeasured, hiddenMs, uncertaintyMs }: ProofOf,
  known: readonly Site[]
): DisplayThatDay {
  const one = first<Display>(known, (site) => lookup(site.displays, display));
  return {
    id: display,
    name: one?.name ?? 'A display that was removed',
    place: one?.place ?? '',
    things: thingsOf(rows, known),
    ...sum(rows),
    unmeasured,
    hiddenMs,
    uncertaintyMs
  };
}

/** One line for each thing, the longest planned first. */
function thingsOf(rows: readonly ComparedRow[], known: readonly Site[]): readonly ThingShown[] {
  const bySubject = Map.groupBy(rows, ({ subject }) => JSON.stringify(subject));
  return [...bySubject.values()]
    .flatMap((some) => {
      const [row] = some;
      return row === undefined ? [] : [{ ...titled(row.subject, known), ...sum(some) }];
    })
    .toSorted((a, b) => b.expectedMs - a.expectedMs);
}

function titled(subject: Subject, known: readonly Site[]): Pick<ThingShown, 'title' | 'version'> {
  switch (subject.type) {
    case 'announcement': {
      const one = first(known, (site) => lookup(site.announcements, subject.announcement));
      return { title: shownTitle(one, known[0]?.languages ?? []), version: subject.version };
    }
    case 'takeover': {
      const one = first(known, (site) => lookup(site.takeovers, subject.id));
      const words = Object.values(one?.texts ?? {})[0]?.title;
      return { title: words === undefined ? 'Takeover' : `Takeover: ${words}`, version: null };
    }
    case 'card':
      return { title: 'Site name and time', version: null };
    case 'dark':
      return { title: 'Dark hours', version: null };
    default:
      return subject satisfies never;
  }
}

function sum(rows: readonly Sum[]): Sum {
  const add = (of: (row: Sum) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const isKnown = rows.length === 0 || rows.some(({ confirmedMs }) => confirmedMs !== null);
  return {
    expectedMs: add((row) => row.expectedMs),
    confirmedMs: isKnown ? add((row) => row.confirmedMs ?? 0) : null,
    unmeasuredMs: add((row) => row.unmeasuredMs)
  };
}

function first<T>(known: readonly Site[], find: (site: Site) => T | undefined): T | undefined {
  for (const site of known) {
    const found = find(site);
    if (found !== undefined) return found;
  }
  return undefined;
}
