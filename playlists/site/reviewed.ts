// Which words of an announcement somebody who speaks their language has checked. Kept as the words' hash: a changed word is unchecked again by itself,
// and the mark changes no content's hash, so that checking a translation afterwards asks nobody anew.
import * as v from 'valibot';
import type { Announcement, Content, Wording } from './announcement.ts';
import { canonical } from './canonical.ts';
import { list } from './sized.ts';
import type { Language } from './values.ts';

type Sha256 = (text: string) => string;

/** Of the draft's words and of those that are published. */
export const reviewed = list(
  v.pipe(v.string('must be text'), v.regex(/^[0-9a-f]{64}$/, 'must be a hash')),
  60,
  'marks'
);

/** In which languages of `content` the words are checked. */
export function reviewedIn(one: Pick<Announcement, 'reviewed'>, content: Content, sha256: Sha256): readonly Language[] {
  return eachWording(content, sha256).flatMap(({ language, hash }) => (one.reviewed.includes(hash) ? [language] : []));
}

/** The marks when the draft's words are checked in `languages` and in no other; words that are published and not in the draft keep theirs. */
export function withReviewed(
  { reviewed: before, published }: Pick<Announcement, 'reviewed' | 'published'>,
  draft: Content,
  languages: readonly Language[],
  sha256: Sha256
): readonly string[] {
  const drafted = eachWording(draft, sha256);
  const checked = drafted.filter(({ language }) => languages.includes(language)).map(({ hash }) => hash);
  const shown = published === null ? [] : eachWording(published.content, sha256).map(({ hash }) => hash);
  const kept = shown.filter((hash) => before.includes(hash) && !drafted.some((one) => one.hash === hash));
  return [...checked, ...kept];
}

const eachWording = ({ texts }: Content, sha256: Sha256) =>
  (Object.entries(texts) as [Language, Wording][]).map(([language, wording]) => ({
    language,
    hash: sha256(canonical({ language, ...wording }))
  }));
