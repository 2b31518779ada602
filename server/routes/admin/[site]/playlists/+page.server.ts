// The site's playlists, with previews of what is in them, and what the library offers; in the library who takes them.
import { LIBRARY } from '#playlists/site/library.ts';
import { askLibrary, offered, takers } from '#server/desk/library-desk.ts';
import { siteHere } from '#server/desk/site-here.ts';
import { sitePreviews } from '#server/desk/site-previews.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { site } = siteHere(event);
  const held = Object.values(site.playlists).flatMap((playlist) =>
    playlist.items.flatMap((item) => (item.type === 'announcement' ? [item.announcement] : []))
  );
  const { app } = event.locals;
  return {
    shown: sitePreviews(site, [...new Set(held)]),
    offered: offered(app, site),
    takers: site.id === LIBRARY ? takers(app) : null
  };
};

export const actions: Actions = {
  take: async (event) => askLibrary(event, siteHere(event).site, 'take'),
  giveBack: async (event) => askLibrary(event, siteHere(event).site, 'giveBack')
};
