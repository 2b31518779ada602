// The site's playlists, with previews of what is in them.
import { siteHere } from '#server/desk/site-here.ts';
import { sitePreviews } from '#server/desk/site-previews.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { site } = siteHere(event);
  const held = Object.values(site.playlists).flatMap((playlist) =>
    playlist.items.flatMap((item) => (item.type === 'announcement' ? [item.announcement] : []))
  );
  return { shown: sitePreviews(site, [...new Set(held)]) };
};
