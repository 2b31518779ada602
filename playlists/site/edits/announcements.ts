// The life of an announcement: drafted, published as a version, withdrawn, and removed where nobody has seen it.
import type { Announcement, Content } from '../announcement.ts';
import { titleOf } from '../announcement-title.ts';
import { canonical, same } from '../canonical.ts';
import type { ChangeOf, Stamp } from '../change.ts';
import type { ContentHash } from '../ids.ts';
import { MOST_ANNOUNCEMENTS, MOST_VERSIONS } from '../limits.ts';
import { listed, lookup, without } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';
import { badAudience, dueTooEarly } from './audiences.ts';
import { withReviewed } from '../reviewed.ts';
import { full, naming } from './checks.ts';
import { retentionAfter } from './retention.ts';
import { minorToOf, notMinor } from './minor.ts';
import { foreignPage, incomplete, unknownPattern } from './showable.ts';

export function draftAnnouncement(
  site: Site,
  change: ChangeOf<'draft-announcement'>,
  stamp: Stamp,
  sha256: (text: string) => string
): Site | Refusal {
  const { type: _type, reviewed: checked, retention: kept, ...asked } = change;
  const before = lookup(site.announcements, asked.id);
  const refusal =
    (before === undefined ? full(site.announcements, MOST_ANNOUNCEMENTS, 'announcements') : null) ??
    badAudience(site, asked.audience) ??
    unknownPattern(site, asked.draft) ??
    (endsBeforeItStarts(asked)
      ? refuse('invalid', 'validUntil', 'The end must be after the start: nobody would ever see this.')
      : null) ??
    dueTooEarly(asked, 'invalid');
  if (refusal !== null) return refusal;
  const marked = before ?? { reviewed: [], published: null };
  const reviewed = checked === undefined ? marked.reviewed : withReviewed(marked, asked.draft, checked, sha256);
  if (before === undefined) {
    const nothingYet = { minorBy: null, published: null, withdrawnAt: null, since: stamp.takesEffectAt };
    return put(site, { ...asked, ...retentionAfter(undefined, kept), reviewed, ...nothingYet });
  }
  const sameValidity = before.validFrom === asked.validFrom && before.validUntil === asked.validUntil;
  const draft = draftOf(before, asked.draft);
  const { retention, ...others } = before;
  const after: Announcement = {
    ...others,
    ...asked,
    ...retentionAfter(retention, kept),
    reviewed,
    draft,
    // What was found minor is not what is written now.
    minorBy: draft === before.draft ? before.minorBy : null,
    since: sameValidity ? before.since : stamp.takesEffectAt
  };
  return same(before, after) ? site : put(site, after);
}

export function publishAnnouncement(
  site: Site,
  change: ChangeOf<'publish-announcement'>,
  stamp: Stamp,
  sha256: (text: string) => string
): Site | Refusal {
  const before = lookup(site.announcements, change.id);
  if (before === undefined) return refuse('not-found', 'id', 'There is no such announcement.');
  // A withdrawn one without a new draft comes back as it was, as a new version: it is confirmed anew.
  const content = before.draft ?? (before.withdrawnAt === null ? null : (before.published?.content ?? null));
  if (content === null) return nothingNew(before);
  const refusal =
    incomplete(content) ??
    unknownPattern(site, content) ??
    foreignPage(site, content) ??
    untimely(before, Date.parse(stamp.at)) ??
    dueTooEarly(before, 'not-publishable', Date.parse(stamp.at)) ??
    (change.minorAgreedBy === undefined ? null : notMinor(before, content, change.minorAgreedBy));
  if (refusal !== null) return refusal;
  const contentHash = sha256(canonical(content)) as ContentHash;
  if (before.withdrawnAt === null && before.published?.contentHash === contentHash) return nothingNew(before);
  const number = (before.published?.number ?? 0) + 1;
  if (number > MOST_VERSIONS)
    return refuse('too-many', 'id', `${MOST_VERSIONS} versions were published. Make a new announcement instead.`);
  const minorTo = change.minorAgreedBy === undefined ? undefined : minorToOf(before);
  const published = { number, content, contentHash, publishedAt: stamp.at, ...(minorTo && { minorTo }) };
  return put(site, { ...before, draft: null, minorBy: null, published, withdrawnAt: null, since: stamp.takesEffectAt });
}

export function withdrawAnnouncement(
  site: Site,
  change: ChangeOf<'withdraw-announcement'>,
  stamp: Stamp
): Site | Refusal {
  const before = lookup(site.announcements, change.id);
  if (before === undefined) return refuse('not-found', 'id', 'There is no such announcement.');
  if (before.published === null) {
    return refuse(
      'not-published',
      'id',
      `“${titleOf(site, before)}” is not published, so there is nothing to withdraw.`
    );
  }
  if (before.withdrawnAt !== null) {
    return refuse('not-published', 'id', `“${titleOf(site, before)}” is withdrawn already.`);
  }
  return put(site, { ...before, withdrawnAt: stamp.at, since: stamp.takesEffectAt });
}

export function removeAnnouncement(site: Site, change: ChangeOf<'remove-announcement'>): Site | Refusal {
  const before = lookup(site.announcements, change.id);
  if (before === undefined) return refuse('not-found', 'id', 'There is no such announcement.');
  const title = titleOf(site, before);
  if (before.published !== null) {
    return refuse('not-allowed', 'id', `“${title}” was published, so it stays on record. Withdraw it instead.`);
  }
  const users = listed(site.playlists).filter((one) =>
    one.items.some((item) => item.type === 'announcement' && item.announcement === before.id)
  );
  if (users.length > 0) {
    const says = `“${title}” is in the playlist ${naming(users.map((one) => one.name))}. Take it out there first.`;
    return refuse('in-use', 'id', says);
  }
  return { ...site, announcements: without(site.announcements, before.id) };
}

const put = (site: Site, one: Announcement): Site => ({
  ...site,
  announcements: { ...site.announcements, [one.id]: one }
});

/** A draft that says what is published is none: only audience or validity were changed. */
function draftOf(before: Announcement, draft: Content): Content | null {
  const shown = before.withdrawnAt === null ? before.published?.content : undefined;
  if (shown !== undefined && same(shown, draft)) return null;
  return before.draft !== null && same(before.draft, draft) ? before.draft : draft;
}

function nothingNew(one: Announcement): Refusal {
  const says = `Nothing was changed since version ${one.published?.number ?? 0} was published, so there is nothing to publish.`;
  return refuse('not-publishable', 'draft', says);
}

function untimely(one: Announcement, at: number): Refusal | null {
  if (endsBeforeItStarts(one)) {
    return refuse('not-publishable', 'validUntil', 'The end must be after the start: nobody would ever see this.');
  }
  if (one.validUntil !== null && Date.parse(one.validUntil) <= at) {
    return refuse('not-publishable', 'validUntil', 'The end has passed already. Choose a later one, or none.');
  }
  return null;
}

export const endsBeforeItStarts = (one: Pick<Announcement, 'validFrom' | 'validUntil'>): boolean =>
  one.validFrom !== null && one.validUntil !== null && Date.parse(one.validUntil) <= Date.parse(one.validFrom);
