// What somebody looks for in the audit, from the page's address; what cannot be read there does not matter.
import { parse } from '#playlists/site/parse.ts';
import { localDate, type TimeZone } from '#playlists/site/values.ts';
import type { WallTime } from '#playlists/site/values.ts';
import { dateOf, dayOf } from '#playlists/calendar/day.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import { instantOf } from '#playlists/time/zone.ts';
import { auditActs, type AuditFilter } from '../storage/audit-stores.ts';

export interface Looked {
  readonly filter: AuditFilter;
  readonly before: number | null;
}

export function auditLookedFor(url: URL, zone: TimeZone): Looked {
  const text = (name: string): string | null => url.searchParams.get(name)?.trim().slice(0, 64) || null;
  const midnight = (name: string, days: number): number | null => {
    const day = parse(localDate, text(name));
    return day.ok ? instantOf(dateOf(dayOf(day.value) + days), '00:00' as WallTime, zone) : null;
  };
  const act = auditActs.find((one) => one === text('act'));
  const before = Number(text('before') ?? 'none');
  return {
    filter: {
      by: text('by'),
      acts: act === undefined ? null : [act],
      what: text('what'),
      about: text('about'),
      worker: text('worker') as WorkerId | null,
      from: midnight('from', 0),
      until: midnight('until', 1)
    },
    before: Number.isSafeInteger(before) && before > 0 ? before : null
  };
}
