// When the names behind answers have been kept for long enough, and how far a clock may be believed in that: what is let go of never comes back.
import { DAY_MS, dateOf, dayOf, inMonth } from '../calendar/day.ts';
import type { Retention } from '../site/retention.ts';
import type { LocalDate, TimeZone, WallTime } from '../site/values.ts';
import { instantOf, localDateAt } from '../time/zone.ts';

/** What one worker answered to one text of an announcement: its version with those that are minor to it. */
export interface Held {
  /** The last of the answers, by the server. Instants are epoch ms. */
  readonly answeredAt: number;
  /** The worker's last day; null of who has none. */
  readonly leftOn: LocalDate | null;
  /** When a text came that is confirmed anew; null of the newest. */
  readonly supersededAt: number | null;
  /** Since when nobody is asked for it any more; null while somebody is. */
  readonly overSince: number | null;
}

/**
 * The instant at which the names are let go of: the beginning of the day after the last one that counts; null while nothing says when. While a worker who is here
 * is asked for a text their answer to it stays: they would be asked again [N1] [N2] [N3] [N4].
 */
export function fallsDueAt({ type, months }: Retention, held: Held, zone: TimeZone): number | null {
  switch (type) {
    case 'fixed': {
      const due = monthsAfter(localDateAt(held.answeredAt, zone), months, zone);
      if (held.overSince !== null) return Math.max(due, held.overSince);
      const gone = held.leftOn === null ? null : dayAfter(held.leftOn, zone);
      return gone === null ? null : Math.max(due, gone);
    }
    case 'after-leaving':
      return held.leftOn === null ? null : monthsAfter(held.leftOn, months, zone);
    case 'until-superseded':
      return held.supersededAt === null ? null : monthsAfter(localDateAt(held.supersededAt, zone), months, zone);
    default:
      return type satisfies never;
  }
}

/** One run believes the clock no more than so much beyond the last one. */
export const MOST_AHEAD_MS = 7 * DAY_MS;

/**
 * The instant that a run goes by: the clock's, but no more than a week beyond `before`, that of the last run, and never behind it. Where there was no run `before`
 * is the newest row that the server wrote, null where there is none [N5].
 */
export const believedAt = (now: number, before: number | null): number =>
  before === null ? now : Math.max(before, Math.min(now, before + MOST_AHEAD_MS));

/** A month that is shorter ends the count on its last day [N1]. */
function monthsAfter(date: LocalDate, months: number, zone: TimeZone): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const counted = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(counted / 12), (counted % 12) + 1];
  const first = dayOf(`${toYear}-${String(toMonth).padStart(2, '0')}-01` as LocalDate);
  const last = first + Math.min(day, inMonth(first).days) - 1;
  return dayAfter(dateOf(last), zone);
}

const MIDNIGHT = '00:00' as WallTime;
const dayAfter = (date: LocalDate, zone: TimeZone): number => instantOf(dateOf(dayOf(date) + 1), MIDNIGHT, zone);
