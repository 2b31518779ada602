// Words that were checked stay checked until they change, wherever they stand: in a draft or on the glass.
import { expect, test } from 'vitest';
import { after, announcement, draft, hash, newSite, publish, says } from '../testing/small-floor.ts';
import type { Content } from './announcement.ts';
import type { AnnouncementId } from './ids.ts';
import { reviewedIn } from './reviewed.ts';
import type { Site } from './site.ts';

const empty = after(null, [newSite()]);
const words = (...texts: readonly [string, string][]): Content =>
  ({
    ...says('n'),
    texts: Object.fromEntries(texts.map(([language, title]) => [language, { title, body: '', alt: '' }]))
  }) as Content;
const first = words(['de', 'Halt'], ['pl', 'Stop']);
const second = words(['de', 'Halt!'], ['pl', 'Stop']);

function checked(site: Site) {
  const one = site.announcements['n' as AnnouncementId]!;
  return {
    draft: one.draft && reviewedIn(one, one.draft, hash),
    published: one.published && reviewedIn(one, one.published.content, hash)
  };
}

test('words are checked with the draft, and are so when it is published', () => {
  const drafted = after(empty, [draft('n', { draft: first, reviewed: ['de', 'pl', 'fr'] })]);
  expect(checked(drafted)).toEqual({ draft: ['de', 'pl'], published: null });
  expect(checked(after(drafted, [publish('n')]))).toEqual({ draft: null, published: ['de', 'pl'] });
});

test('a changed word is unchecked by itself, and what stands on the glass is not', () => {
  const shown = after(empty, [draft('n', { draft: first, reviewed: ['de', 'pl'] }), publish('n')]);
  const changed = after(shown, [draft('n', { draft: second, reviewed: ['pl'] })]);
  expect(checked(changed)).toEqual({ draft: ['pl'], published: ['de', 'pl'] });
  expect(checked(after(changed, [publish('n')]))).toEqual({ draft: null, published: ['pl'] });
});

test('words are checked, and are not any more, without a new version; who says nothing of it changes nothing', () => {
  const shown = after(empty, announcement('n'));
  const content = shown.announcements['n' as AnnouncementId]!.published!.content;
  const [language] = Object.keys(content.texts);
  const later = after(shown, [draft('n', { draft: content, reviewed: [language] })]);
  expect(checked(later)).toEqual({ draft: null, published: [language] });
  expect(later.announcements['n' as AnnouncementId]!.published!.number).toBe(1);
  expect(checked(after(later, [draft('n', { draft: content })])).published).toEqual([language]);
  expect(checked(after(later, [draft('n', { draft: content, reviewed: [] })])).published).toEqual([]);
});
