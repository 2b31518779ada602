// Whether the draft of an announcement may be called a minor change, who has said so, and what it changes.
import type { Minor } from '#admin/announcements/minor.ts';
import { difference } from '#playlists/answer/difference.ts';
import type { Announcement, Content } from '#playlists/site/announcement.ts';
import { proposeMinor } from '#playlists/site/edits/minor.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Language } from '#playlists/site/values.ts';
import type { App } from '../app.ts';
import type { Account } from '../storage/access-stores.ts';

/** Null where nobody confirmed anything that a new version would ask again. */
export async function minorOf(
  app: App,
  site: Site,
  one: Announcement | null,
  account: Account | null
): Promise<Minor | null> {
  if (one === null || one.draft === null || account === null) return null;
  const { draft, published, minorBy } = one;
  if (published === null || one.withdrawnAt !== null || !published.content.asksAcknowledgement) return null;
  const asked = proposeMinor(site, { type: 'propose-minor', id: one.id, by: account.id });
  const name =
    minorBy === null ? null : ((await app.stores.accounts.get(minorBy))?.name ?? 'Somebody not here any more');
  return {
    version: published.number,
    proposedBy: name === null ? null : { name, isMe: minorBy === account.id },
    barred: isRefusal(asked) ? asked.says : null,
    changes: changesOf(published.content.texts, draft.texts)
  };
}

function changesOf(before: Content['texts'], after: Content['texts']): Minor['changes'] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])] as Language[];
  return languages.flatMap((language) => {
    const [old, fresh] = [before[language], after[language]];
    const parts = [
      { part: 'Headline', was: old?.title ?? '', is: fresh?.title ?? '' },
      { part: 'Text', was: old?.body ?? '', is: fresh?.body ?? '' }
    ] as const;
    return parts
      .filter(({ was, is }) => was !== is)
      .map(({ part, was, is }) => ({ language, part, pieces: difference(was, is) }));
  });
}
