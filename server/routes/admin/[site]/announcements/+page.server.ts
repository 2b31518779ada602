// All announcements of the site, each with its words as screens get them, for the small previews.
import { shown } from '#server/content/shown.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { site } = siteHere(event);
  const previews = Object.values(site.announcements).flatMap(({ id, draft, published, withdrawnAt }) => {
    const content = (withdrawnAt === null ? published?.content : null) ?? draft ?? published?.content;
    return content === undefined ? [] : [[id, shown(content)] as const];
  });
  return { shown: Object.fromEntries(previews) };
};
