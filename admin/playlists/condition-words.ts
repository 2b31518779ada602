// The conditions of an entry in words, as the fold says them: `only on canteen · from Mon 06:00 · Mon to Fri 06:00–14:00`.
import { parse } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import { timeRule } from '#playlists/site/time-rule.ts';
import type { TypedItem } from '#server/desk/playlist-form.ts';
import { listWords } from '../list-words.ts';
import { dateWords } from '../time-rules/date-words.ts';
import { ruleWords } from '../time-rules/rule-words.ts';
import { rawRule, type TypedHours } from './item-hours.ts';

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

/** Empty for any time. */
export function hoursWords(hours: TypedHours, site: Site): string {
  const raw = rawRule(hours);
  if (raw === null) return '';
  const parsed = parse(timeRule, raw);
  return parsed.ok ? ruleWords(parsed.value, site) : 'at hours that are not complete yet';
}

/** `2026-11-22T06:00` → `22 Nov 2026 06:00` */
export function minuteWords(typed: string): string {
  const [date = '', time = ''] = typed.split('T');
  return `${dateWords(date)} ${time}`;
}
