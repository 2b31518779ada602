// The texts of an announcement as its answers count: each a version with those that are minor to it, and how long it was the newest and asked for.
import { announcementState, type Announcement } from '../site/announcement.ts';
import type { Change } from '../site/change.ts';
import type { AnnouncementId } from '../site/ids.ts';

/** A publication, as the journal has it. */
export interface Publication {
  readonly number: number;
  /** Epoch ms. */
  readonly at: number;
  /** Whether who confirmed the version before has confirmed this one too. */
  readonly isMinor: boolean;
}

export interface Text {
  /** Its versions, both included. */
  readonly first: number;
  readonly last: number;
  /** When a text came that is confirmed anew; null of the newest. */
  readonly supersededAt: number | null;
  /** Since when nobody is asked for it; null while somebody is. */
  readonly overSince: number | null;
}

export type Publications = Map<AnnouncementId, Publication[]>;

/** Adds what an accepted change published; give it all of a site's changes in their order. */
export function addPublished(to: Publications, change: Change, at: number): void {
  const add = (id: AnnouncementId, made: (before: number) => Publication): void => {
    const known = to.get(id) ?? [];
    const before = known.at(-1)?.number ?? 0;
    const one = made(before);
    if (one.number > before) to.set(id, [...known, one]);
  };
  if (change.type === 'publish-announcement')
    add(change.id, (before) => ({ number: before + 1, at, isMinor: change.minorAgreedBy !== undefined }));
  // Copies of the library come again for other reasons too, and may have passed over versions.
  if (change.type === 'put-shared')
    for (const { id, published } of change.announcements) {
      const { number, minorTo, publishedAt } = published;
      const isMinor = (before: number): boolean => minorTo !== undefined && minorTo.number <= before;
      add(id, (before) => ({ number, at: Date.parse(publishedAt), isMinor: isMinor(before) }));
    }
}

/** Oldest first; `publications` in the order of their numbers [N2] [N3]. */
export function textsOf(one: Announcement, publications: readonly Publication[], at: number): readonly Text[] {
  const chains: { first: number; last: number; at: number }[] = [];
  for (const { number, at: publishedAt, isMinor } of publications) {
    const before = chains.at(-1);
    if (isMinor && before !== undefined) before.last = number;
    else chains.push({ first: number, last: number, at: publishedAt });
  }
  return chains.map(({ first, last }, index) => {
    const supersededAt = chains[index + 1]?.at ?? null;
    return { first, last, supersededAt, overSince: supersededAt ?? overSince(one, at) };
  });
}

function overSince(one: Announcement, at: number): number | null {
  switch (announcementState(one, at)) {
    case 'withdrawn':
      return Date.parse(one.withdrawnAt ?? one.since);
    case 'expired':
      return Date.parse(one.validUntil ?? one.since);
    default:
      return null;
  }
}
