// The instant that an address asks about by `?at=`: a minute of the site's wall clock, as the page's field writes it, or an instant in UTC.
import { parse } from '#playlists/site/parse.ts';
import { timestamp, type TimeZone } from '#playlists/site/values.ts';
import { isTooFar } from '../api/past-site.ts';
import { timestampOf } from './site-time.ts';

export interface AskedInstant {
  /** Epoch milliseconds; `now` where nothing that can be answered was asked. */
  readonly at: number;
  /** Null where it can be answered; else a sentence. */
  readonly trouble: string | null;
}

export function askedInstant(typed: string, zone: TimeZone, now: number): AskedInstant {
  if (typed === '') return { at: now, trouble: null };
  const parsed = parse(timestamp, typed.endsWith('Z') ? typed : timestampOf(typed, zone));
  if (!parsed.ok) return { at: now, trouble: 'This is no date and time. What is on now is shown.' };
  const at = Date.parse(parsed.value);
  if (isTooFar(at, now)) return { at: now, trouble: 'That is more than ten years ahead. What is on now is shown.' };
  return { at, trouble: null };
}
