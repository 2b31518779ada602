// What one display shows over seven days, as blocks a page can draw: the compiled program cut at the site's midnights and put in words.
import { listWords } from '#admin/list-words.ts';
import type { PlaylistId, ScheduleId, TakeoverId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { WallTime } from '#playlists/site/values.ts';
import { interruptedBy, type Program, type Segment, type Why } from '#playlists/program/program.ts';
import { dateOf, dayOf } from '#playlists/calendar/day.ts';
import { instantOf, localDateAt } from '#playlists/time/zone.ts';
import { localMinute } from './site-time.ts';

export interface StripBlock {
  readonly says: string;
  /** The playlists that break in, in words; empty where none does. */
  readonly broken: string;
  readonly level: Why['level'];
  /** What is scheduled, or joined by what is, has a number, the same for the same playlist, by which the page colours it; null for all else. */
  readonly tint: number | null;
  readonly from: WallTime;
  readonly until: WallTime;
  /** Shares of the day, 0 to 1. */
  readonly start: number;
  readonly length: number;
}
export interface StripDay {
  readonly date: string;
  readonly blocks: readonly StripBlock[];
}

const MIDNIGHT = '00:00' as WallTime;
export const STRIP_DAYS = 7;

/** The instants of the site's midnights from today's on, one more than there are days. */
export function stripMidnights(site: Pick<Site, 'timeZone'>, now: number): readonly number[] {
  const today = dayOf(localDateAt(now, site.timeZone));
  return Array.from({ length: STRIP_DAYS + 1 }, (_, day) => instantOf(dateOf(today + day), MIDNIGHT, site.timeZone));
}

/** `program` must cover the midnights. */
export function weekStrip(program: Program, site: Site, midnights: readonly number[]): readonly StripDay[] {
  const tints = new Map<string, number>();
  const tintOf = (says: string) => {
    const tint = tints.get(says) ?? tints.size;
    tints.set(says, tint);
    return tint;
  };
  const spans = joined(
    program.segments.map((segment) => ({
      ...segment,
      says: inWords(segment, site),
      broken: listWords(breakingIn(segment, program, site))
    }))
  );
  return midnights.slice(0, -1).map((begin, index) => {
    const end = midnights[index + 1] ?? begin;
    const blocks = spans
      .filter((span) => span.from < end && span.until > begin)
      .map(({ from, until, says, broken, why }) => {
        const [first, last] = [Math.max(from, begin), Math.min(until, end)];
        return {
          says,
          broken,
          level: why.level,
          tint: why.level === 'schedule' || why.added.length > 0 ? tintOf(says) : null,
          from: localMinute(first, site.timeZone).slice(11) as WallTime,
          until: localMinute(last, site.timeZone).slice(11) as WallTime,
          start: (first - begin) / (end - begin),
          length: (last - first) / (end - begin)
        };
      });
    return { date: localDateAt(begin, site.timeZone), blocks };
  });
}

type Span = Segment & { says: string; broken: string };

/** A loop whose slides change in the middle of a window is cut there; to people it is one stretch. */
function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last !== undefined && last.says === span.says && last.broken === span.broken && last.until === span.from) {
      all[all.length - 1] = { ...last, until: span.until };
    } else all.push(span);
  }
  return all;
}

/** `Daily loop with Canteen loop` where something joins. */
function inWords({ why }: Segment, site: Site): string {
  const joins = playlistsOf(why.added, site);
  return [winnerWords(why, site), ...(joins.length === 0 ? [] : [listWords(joins)])].join(' with ');
}

function winnerWords(why: Why, site: Site): string {
  switch (why.level) {
    case 'takeover':
      return lookup(site.takeovers, (why.ids[0] ?? '') as TakeoverId)?.drill ? 'Drill' : 'Takeover';
    case 'dark':
      return 'Dark';
    case 'card':
      return 'Site name and time';
    case 'schedule':
      return listWords(playlistsOf(why.ids, site));
    case 'display-default':
    case 'site-default':
      return nameOf(site, why.ids[0]);
    default:
      return why.level satisfies never;
  }
}

function breakingIn(segment: Segment, program: Program, site: Site): readonly string[] {
  const all = program.interruptions[interruptedBy(segment) ?? -1] ?? [];
  return playlistsOf(
    all.map((one) => one.schedule),
    site
  );
}

/** The playlists of these schedules by name, each once. */
function playlistsOf(schedules: readonly string[], site: Site): readonly string[] {
  const playlists = schedules.map((id) => lookup(site.schedules, id as ScheduleId)?.playlist);
  return [...new Set(playlists)].map((id) => nameOf(site, id));
}

function nameOf(site: Site, id: string | undefined): string {
  return lookup(site.playlists, (id ?? '') as PlaylistId)?.name ?? 'Removed playlist';
}
