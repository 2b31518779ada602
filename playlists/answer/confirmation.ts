// Whether a worker has confirmed what an announcement says now: which of their answers still stands for it.
import type { Announcement, Version } from '../site/announcement.ts';
import type { AnnouncementId } from '../site/ids.ts';
import { type Assurance, isEnough } from './assurance.ts';

/** One version that a worker confirmed, and how surely. */
export interface Confirmation {
  readonly announcement: AnnouncementId;
  readonly version: number;
  readonly assurance: Assurance;
}

/** Whether one of these stands for the published version: it is as sure as that demands, and only minor versions came since [A11] [A12]. */
export function isConfirmed(one: Announcement, confirmations: readonly Confirmation[]): boolean {
  const { published } = one;
  if (published === null) return false;
  const demand = published.content.confirming?.demands ?? 'badge';
  return confirmations.some(
    ({ announcement, version, assurance }) =>
      announcement === one.id && standsFor(published, version) && isEnough(assurance, demand)
  );
}

/** Whether who confirmed `version` has confirmed what the published one says. */
export function standsFor({ number, minorTo }: Pick<Version, 'number' | 'minorTo'>, version: number): boolean {
  return version <= number && version >= (minorTo?.number ?? number);
}

/** The newest older version that they confirmed, from which the published one differs; null where they saw none. */
export function lastConfirmed(one: Announcement, confirmations: readonly Confirmation[]): number | null {
  const earlier = confirmations.filter(({ announcement }) => announcement === one.id).map(({ version }) => version);
  const older = earlier.filter((version) => version < (one.published?.number ?? 0));
  return older.length === 0 ? null : Math.max(...older);
}
