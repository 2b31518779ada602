// What a worker still has to confirm.
import { type Announcement, announcementState, kinds } from '../site/announcement.ts';
import { listed } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import type { Worker } from '../site/worker.ts';
import { isAddressed } from './audience.ts';

/** How a confirmed version is named in `confirmed`. */
export const confirmationKey = (announcement: string, version: number): string => `${announcement}:${version}`;

/**
 * The announcements whose current version asks this worker for an acknowledgement that is not in `confirmed` yet, the most urgent
 * first: by kind, then by what ends sooner, then the older one [A4]. `at` in epoch milliseconds.
 */
export function due(
  site: Pick<Site, 'announcements'>,
  worker: Pick<Worker, 'crew'>,
  confirmed: ReadonlySet<string>,
  at: number
): readonly Announcement[] {
  return listed(site.announcements)
    .filter((one) => asks(one, at) && isAddressed(one.audience, worker))
    .filter((one) => !confirmed.has(confirmationKey(one.id, one.published?.number ?? 0)))
    .sort(byUrgency);
}

/** Whether an announcement asks for acknowledgements at an instant: published, valid, not withdrawn. */
export function asks(one: Announcement, at: number): boolean {
  if (one.published === null || !one.published.content.asksAcknowledgement) return false;
  if (one.validFrom !== null && at < Date.parse(one.validFrom)) return false;
  return announcementState(one, at) === 'published';
}

export function byUrgency(a: Announcement, b: Announcement): number {
  return (
    kindRank(a) - kindRank(b) ||
    (endsAt(a) === endsAt(b) ? 0 : endsAt(a) - endsAt(b)) ||
    publishedAt(a) - publishedAt(b) ||
    (a.id < b.id ? -1 : 1)
  );
}

const kindRank = (one: Announcement): number => kinds.indexOf(one.published?.content.kind ?? 'news');
const endsAt = (one: Announcement): number => (one.validUntil === null ? Infinity : Date.parse(one.validUntil));
const publishedAt = (one: Announcement): number => Date.parse(one.published?.publishedAt ?? one.since);
