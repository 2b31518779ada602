// The wall: every display's next hour, and how the announcements on the floor stand, and what is wrong with what is planned.
import { siteFaults } from '#server/desk/site-faults.ts';
import { siteHere } from '#server/desk/site-here.ts';
import { standings } from '#server/desk/standing.ts';
import { wallOf } from '#server/desk/wall.ts';
import { countedOnly } from '#server/desk/without-names.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, namesRefused } = event.locals;
  const { site } = siteHere(event);
  const at = app.now();
  const all = await standings(app, site, at);
  return {
    tag: event.url.searchParams.get('tag') ?? '',
    wall: await wallOf(app, site, at),
    faults: siteFaults(site, at),
    standings: all
      .filter(({ state }) => state === 'published')
      .map((one) => (namesRefused === null ? one : countedOnly(one, site)))
  };
};
