// The site's schedules as a list tells of them: what runs, what comes, what does not come any more; found by any word of theirs.
import { scheduleSentence } from '#admin/schedules/sentence.ts';
import type { ScheduleList, ScheduleRow } from '#admin/schedules/schedule-list.ts';
import { DAY_MS } from '#playlists/calendar/day.ts';
import type { Schedule } from '#playlists/site/schedule.ts';
import type { Site } from '#playlists/site/site.ts';
import { nextOpening } from '#playlists/time/next-opening.ts';
import { reachOf } from '#playlists/time/reach.ts';

/** Rules that never come true would be looked for until 2200, each time the page is opened. */
const AHEAD_MS = 2 * 366 * DAY_MS;
/** More than anybody reads: then the search is the way. */
const MOST_SHOWN = 200;

export function scheduleList(site: Site, now: number, find: string): ScheduleList {
  const words = folded(find).split(' ').filter(Boolean);
  const all = Object.values(site.schedules);
  const found = all.filter((one) => {
    const said = folded(`${one.name} ${scheduleSentence(one, site)}`);
    return words.every((word) => said.includes(word));
  });
  const rows = found.map((one) => rowOf(one, site, now)).sort((a, b) => inOrder(a, b, site));
  return { find, all: all.length, found: rows.length, rows: rows.slice(0, MOST_SHOWN) };
}

function rowOf({ id, rule }: Schedule, site: Site, now: number): ScheduleRow {
  const next = nextOpening(rule, site, now, now + AHEAD_MS);
  if (next === null) {
    const over = (reachOf(rule, site).last + 1) * DAY_MS < now;
    return { id, state: over ? 'over' : 'far', at: null };
  }
  if (next.from > now) return { id, state: 'later', at: next.from };
  return { id, state: 'now', at: Number.isFinite(next.until) ? next.until : null };
}

const states: readonly ScheduleRow['state'][] = ['now', 'later', 'far', 'over'];

/** What runs by who wins, what comes by when it comes, all else by name. */
function inOrder(a: ScheduleRow, b: ScheduleRow, site: Site): number {
  if (a.state !== b.state) return states.indexOf(a.state) - states.indexOf(b.state);
  const [one, other] = [site.schedules[a.id], site.schedules[b.id]];
  if (one === undefined || other === undefined) return 0;
  const first = a.state === 'later' ? (a.at ?? 0) - (b.at ?? 0) : 0;
  return first || other.priority - one.priority || one.name.localeCompare(other.name, 'en', { numeric: true });
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
