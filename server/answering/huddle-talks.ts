// What can be talked about in a huddle: notices that a tap confirms, which somebody of the supervisor's people here has not confirmed yet.
import { readingTimeMs } from '#playlists/answer/reading-time.ts';
import type { HuddleRules } from '#playlists/answer/huddle.ts';
import type { Content } from '#playlists/site/announcement.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Language } from '#playlists/site/values.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Due } from '#playlists/wire/floor.ts';
import type { HuddleOfferAnswer } from '#playlists/wire/huddle.ts';
import { shown } from '../content/shown.ts';
import type { Stores } from '../storage/stores.ts';
import { noOldWords, peopleNow } from './crew-now.ts';
import { dueNotices } from './due-notices.ts';

type Talks = Extract<HuddleOfferAnswer, { type: 'offer' }>['talks'];

/** So long all who came may sign; then who is late has it shown again. */
export const TAP_WINDOW_MS = 5 * 60_000;
/** A huddle that nobody ended gives its kiosk back. */
const LONGEST_MS = 60 * 60_000;

export async function huddleTalks(
  stores: Pick<Stores, 'people' | 'ledger' | 'denominators'>,
  siteId: SiteId,
  site: Site,
  supervisor: Worker,
  at: number
): Promise<Talks> {
  const open = new Map<string, { readonly due: Due; count: number }>();
  for (const { worker } of await peopleNow(stores, siteId, site, supervisor, at))
    for (const due of await dueNotices(stores, noOldWords, siteId, site, worker, at)) {
      const one = open.get(due.announcement) ?? { due, count: 0 };
      one.count++;
      open.set(due.announcement, one);
    }
  return [...open.values()]
    .filter(({ due }) => isForTaps(due.content))
    .sort((a, b) => b.count - a.count)
    .map(({ due: { announcement, version, content }, count }) => {
      const titles = Object.fromEntries(
        Object.entries(content.texts).map(([language, { title }]) => [language, title])
      );
      return { announcement, version, titles: titles as Record<Language, string>, open: count };
    });
}

/** A check is answered one by one, a PIN or a witness is no tap, and what a video or a page of the web says is not read in a known time. */
export const isForTaps = ({ confirming, template: { type } }: Pick<Content, 'confirming' | 'template'>): boolean =>
  (confirming === undefined || (confirming.check === null && confirming.demands === 'badge')) &&
  type !== 'video' &&
  type !== 'web';

export function huddleRules(content: Content): HuddleRules {
  const leastMs = (content.confirming?.leastSeconds ?? 0) * 1000;
  const full = Object.entries(shown(content).texts).map(([language, { title, bodyHtml }]) => [
    language,
    Math.max(leastMs, readingTimeMs(`${title} ${bodyHtml.replace(/<[^>]*>/g, ' ')}`))
  ]);
  return {
    fullMs: Object.fromEntries(full) as HuddleRules['fullMs'],
    tapWindowMs: TAP_WINDOW_MS,
    longestMs: LONGEST_MS
  };
}
