// What a pack can be about.
import { troubleHere, typedHere } from '#server/desk/pack-here.ts';
import { siteHere } from '#server/desk/site-here.ts';
import { shownTitle } from '#admin/shown-title.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { site } = siteHere(event);
  const announcements = Object.values(site.announcements)
    .filter((one) => one.published?.content.asksAcknowledgement)
    .map((one) => ({ id: one.id, title: shownTitle(one, site.languages), at: one.published?.publishedAt ?? '' }))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return { typed: typedHere(event), announcements, trouble: troubleHere(event) };
};
