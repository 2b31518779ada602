// The conditions of an entry in words, as the fold says them: `only on canteen · from Mon 06:00 · Mon to Fri 06:00–14:00`.
import type { DaypartId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { TimeRule } from '#playlists/site/time-rule.ts';
import type { TypedHours } from '#server/desk/item-hours-form.ts';
import type { TypedItem } from '#server/desk/playlist-form.ts';
import { listWords } from '../list-words.ts';
import { daysWords } from '../time-rules/date-words.ts';

/** Empty where there are none. */
export function conditionWords(item: TypedItem, site: Site): string {
  const said = [
    tagWords(item.tags.split(',').flatMap((tag) => tag.trim() || [])),
    item.validFrom === '' ? '' : `from ${minuteWords(item.validFrom)}`,
    item.validUntil === '' ? '' : `until ${minuteWords(item.validUntil)}`,
    hoursWords(item.hours, site)
  ];
  return said.filter((part) => part !== '').join(' · ');
}

export const tagWords = (tags: readonly string[]): string => (tags.length === 0 ? '' : `only on ${listWords(tags)}`);

export function hoursWords(hours: TypedHours, site: Site): string {
  switch (hours.type) {
    case 'between':
      return `${daysWords(hours.days)} ${hours.from}–${hours.until}`;
    case 'all-day':
      return `${daysWords(hours.days)} all day`;
    case 'daypart':
      return `${daysWords(hours.days)} in “${lookup(site.dayparts, hours.daypart as DaypartId)?.name ?? '…'}”`;
    case 'kept':
      return 'hours of its own';
    default:
      return '';
  }
}

/** `2026-11-22T06:00` → `2026-11-22 06:00`: typed on the site's clock, and said so. */
export const minuteWords = (typed: string): string => typed.replace('T', ' ');

export const ruleWords = (_rule: TimeRule, _site: Site): string => 'hours of its own';
