// A change so small that those who confirmed the old words need not read again. Two people say so, not the one who wrote it alone [E15].
import type { Announcement, Content, Version } from '../announcement.ts';
import { same } from '../canonical.ts';
import type { ChangeOf } from '../change.ts';
import { lookup } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';

export function proposeMinor(site: Site, change: ChangeOf<'propose-minor'>): Site | Refusal {
  const before = lookup(site.announcements, change.id);
  if (before === undefined) return refuse('not-found', 'id', 'There is no such announcement.');
  const refusal = before.draft === null ? nothingToCompare() : notAlike(before, before.draft);
  if (refusal !== null) return refusal;
  if (before.minorBy === change.by) return site;
  const after: Announcement = { ...before, minorBy: change.by };
  return { ...site, announcements: { ...site.announcements, [after.id]: after } };
}

/** Why `content` may not be published as minor with the word of this account. */
export function notMinor(before: Announcement, content: Content, agreedBy: string): Refusal | null {
  if (before.minorBy === null)
    return refuse('not-allowed', 'minorAgreedBy', 'Nobody said yet that this change is minor.');
  if (before.minorBy === agreedBy)
    return refuse(
      'not-allowed',
      'minorAgreedBy',
      'That a change is minor takes two people. Ask somebody else to agree.'
    );
  return notAlike(before, content);
}

/** The version that the next one still stands for. */
export function minorToOf({ published }: Announcement): Version['minorTo'] {
  return published === null
    ? undefined
    : (published.minorTo ?? { number: published.number, publishedAt: published.publishedAt });
}

/** What is demanded, and that something is, is never a minor thing. */
function notAlike({ published, withdrawnAt }: Announcement, content: Content): Refusal | null {
  if (published === null || withdrawnAt !== null) return nothingToCompare();
  const { asksAcknowledgement, confirming, kind } = published.content;
  const alike = asksAcknowledgement && content.asksAcknowledgement && kind === content.kind;
  return alike && same(confirming ?? null, content.confirming ?? null)
    ? null
    : refuse('not-allowed', 'draft', 'It asks for something else than before, so this change is not minor.');
}

const nothingToCompare = (): Refusal =>
  refuse('not-allowed', 'draft', 'There is no changed draft of a published announcement, so nothing is minor.');
