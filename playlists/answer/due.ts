// What a worker still has to confirm.
import { type Announcement, announcementState, kinds } from '../site/announcement.ts';
import type { AnnouncementId } from '../site/ids.ts';
import { listed } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import type { Attendance } from './attendance.ts';
import { type Addressee, type AudienceRule, audienceRule } from './audience.ts';
import { type Confirmation, isConfirmed, lastConfirmed } from './confirmation.ts';
import { dueAt } from './due-at.ts';

/** Somebody at a kiosk: so they are at work. */
export interface Visitor {
  readonly worker: Addressee;
  readonly confirmed: readonly Confirmation[];
  /** Their times at work since the oldest notice, as far as they matter. */
  readonly worked: readonly Attendance[];
  /** When they became one of those who are asked, where that is known and was after the publication; epoch milliseconds. */
  readonly joinedAt: number | null;
  /** Since when notices ask them, as far as that is kept. */
  readonly askedSince?: ReadonlyMap<AnnouncementId, number>;
}

export interface Owed {
  readonly announcement: Announcement;
  readonly rule: AudienceRule;
  /** Until when they have time; null where that is not known yet, or open. */
  readonly dueAt: number | null;
  /** The version they confirmed before: they are shown what changed since. */
  readonly confirmedBefore: number | null;
}

/** What asks this worker and is not confirmed, the most urgent first [A4]. `at` in epoch milliseconds. */
export function due(site: Pick<Site, 'announcements'>, visitor: Visitor, at: number): readonly Owed[] {
  return listed(site.announcements)
    .flatMap((announcement) => {
      const rule = asks(announcement, at) ? audienceRule(announcement.audience, visitor.worker, true) : null;
      if (rule === null || isConfirmed(announcement, visitor.confirmed)) return [];
      const from = Math.max(
        asksFrom(announcement),
        visitor.joinedAt ?? -Infinity,
        visitor.askedSince?.get(announcement.id) ?? -Infinity
      );
      return {
        announcement,
        rule,
        dueAt: dueAt(announcement.due, from, visitor.worked),
        confirmedBefore: lastConfirmed(announcement, visitor.confirmed)
      };
    })
    .sort((a, b) => byUrgency(a.announcement, b.announcement, a.dueAt, b.dueAt));
}

/** Whether an announcement asks for acknowledgements at an instant: published, valid, not withdrawn. */
export function asks(one: Announcement, at: number): boolean {
  if (one.published === null || !one.published.content.asksAcknowledgement) return false;
  if (one.validFrom !== null && at < Date.parse(one.validFrom)) return false;
  return announcementState(one, at) === 'published';
}

/** From when it asks what its published version says; a minor change gives nobody more time. Epoch milliseconds. */
export function asksFrom(one: Announcement): number {
  const validFrom = one.validFrom === null ? -Infinity : Date.parse(one.validFrom);
  const { minorTo } = one.published ?? {};
  return Math.max(minorTo === undefined ? publishedAt(one) : Date.parse(minorTo.publishedAt), validFrom);
}

/** By kind, then by what is due or over sooner, then the older one [A4]. */
export function byUrgency(a: Announcement, b: Announcement, aDueAt = dateDue(a), bDueAt = dateDue(b)): number {
  const [aEnds, bEnds] = [Math.min(endsAt(a), aDueAt ?? Infinity), Math.min(endsAt(b), bDueAt ?? Infinity)];
  return (
    kindRank(a) - kindRank(b) ||
    (aEnds === bEnds ? 0 : aEnds - bEnds) ||
    publishedAt(a) - publishedAt(b) ||
    (a.id < b.id ? -1 : 1)
  );
}

const dateDue = (one: Announcement): number | null => (one.due.type === 'by' ? Date.parse(one.due.at) : null);
const kindRank = (one: Announcement): number => kinds.indexOf(one.published?.content.kind ?? 'news');
const endsAt = (one: Announcement): number => (one.validUntil === null ? Infinity : Date.parse(one.validUntil));
const publishedAt = (one: Announcement): number => Date.parse(one.published?.publishedAt ?? one.since);
