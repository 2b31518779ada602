// The next times at which a rule runs, in words for the page, and where the clocks change their length: asked while a schedule is being made.
import type { NextTimes } from '#admin/schedules/next-times.ts';
import { lengthWords } from '#admin/time-rules/hours-words.ts';
import { clockTime, dayAndTime } from '#admin/times.ts';
import { DAY_MS, MINUTE_MS, minuteOf } from '#playlists/calendar/day.ts';
import { minutesAt, type Offsets } from '#playlists/calendar/offsets.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { TimeRule } from '#playlists/site/time-rule.ts';
import type { TimeZone } from '#playlists/site/values.ts';
import { nextOpening } from '#playlists/time/next-opening.ts';
import { windows, type Calendar, type Window } from '#playlists/time/windows.ts';
import { localDateAt, offsetsBetween } from '#playlists/time/zone.ts';

const MOST = 5;
/** Who plans looks ahead this far for changed clocks: both of them, each once. */
const YEAR_MS = 360 * DAY_MS;
/** Long enough for a fifth Tuesday and for 29 February. */
const HORIZON_MS = 9 * 366 * DAY_MS;

export function nextTimes(rule: TimeRule, calendar: Calendar, now: number): NextTimes {
  const found = nextWindows(rule, calendar, now);
  const last = found.at(-1)?.from ?? now;
  const later = aroundClockChanges(rule, calendar, last + 1, now + YEAR_MS);
  return {
    times: found.map((one) => inWords(one, rule, calendar, now)),
    more: later.flatMap((one) => {
      const changed = changedLength(one, rule, calendar);
      return changed === '' ? [] : [`On ${dayAndTime(one.from, calendar.timeZone, now)} ${changed}.`];
    })
  };
}

/** The first few windows that are not over. */
function nextWindows(rule: TimeRule, calendar: Calendar, now: number): readonly Window[] {
  const first = nextOpening(rule, calendar, now, now + HORIZON_MS);
  if (first === null) return [];
  const from = Math.max(now, first.from);
  for (let span = 8 * DAY_MS; ; span *= 6) {
    const found = windows(rule, calendar, from, from + span);
    if (found.length >= MOST || span > HORIZON_MS) return found.slice(0, MOST);
  }
}

function inWords(one: Window, rule: TimeRule, calendar: Calendar, now: number): NextTimes['times'][number] {
  const { timeZone } = calendar;
  const endless = !Number.isFinite(one.until);
  const minutes = (one.until - one.from) / MINUTE_MS;
  return {
    starts: one.from <= now ? null : dayAndTime(one.from, timeZone, now),
    ends: endless ? null : endWords(one, timeZone, now),
    lasts: !Number.isFinite(minutes) ? '' : minutes > 3 * 1440 ? daysLong(minutes) : lengthWords(minutes),
    remark: changedLength(one, rule, calendar)
  };
}

/** The date is said only where it is another one. */
function endWords({ from, until }: Window, timeZone: TimeZone, now: number): string {
  const sameDay = localDateAt(Math.max(from, now), timeZone) === localDateAt(until, timeZone);
  return sameDay ? clockTime(until, timeZone) : dayAndTime(until, timeZone, now);
}

const daysLong = (minutes: number): string => `${Math.round(minutes / 1440)} days`;

/** `it lasts 7 hours, not 8 hours: the clocks go forward`; empty where the wall clock's word holds. */
function changedLength(one: Window, rule: TimeRule, calendar: Calendar): string {
  const offsets = offsetsBetween(calendar.timeZone, one.from - DAY_MS, one.until + DAY_MS);
  const usual = usualMinutes(one, rule, calendar, offsets);
  const minutes = (one.until - one.from) / MINUTE_MS;
  if (usual === null || usual === minutes) return '';
  return `it lasts ${lengthWords(minutes)}, not ${lengthWords(usual)}: the clocks go ${minutes < usual ? 'forward' : 'back'}`;
}

/** How long the wall clock says it lasts; null where nobody would count its hours. */
function usualMinutes(one: Window, rule: TimeRule, calendar: Calendar, offsets: Offsets): number | null {
  if (rule.type === 'always' || one.until - one.from > 3 * DAY_MS) return null;
  // Minutes of a shift's part are elapsed ones: the clocks don't change them.
  if (rule.type === 'shifts' && rule.part.type !== 'whole') return null;
  if (rule.type === 'dates') return usualHours(rule.hours, calendar);
  const shifted = minutesAt(offsets, one.until) - minutesAt(offsets, one.from);
  return (one.until - one.from) / MINUTE_MS + shifted;
}

function usualHours(hours: Extract<TimeRule, { type: 'dates' }>['hours'], calendar: Calendar): number | null {
  if (hours.type === 'all-day') return 1440;
  const named = hours.type === 'between' ? hours : lookup(calendar.dayparts, hours.daypart);
  if (named === undefined) return null;
  const minutes = minuteOf(named.until) - minuteOf(named.from);
  return minutes > 0 ? minutes : minutes + 1440;
}

/** The windows in which the clocks change: only there can a length differ. */
function aroundClockChanges(rule: TimeRule, calendar: Calendar, from: number, until: number): readonly Window[] {
  const changes = offsetsBetween(calendar.timeZone, from, until).slice(1);
  return changes.flatMap((change) =>
    windows(rule, calendar, change.from - 1, change.from + 1).filter((one) => one.from >= from)
  );
}
