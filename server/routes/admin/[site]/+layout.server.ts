// What every page of a site knows: the site's document and how its displays are doing.
import { siteHere } from '#server/desk/site-here.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { app } = event.locals;
  const { site, revision } = siteHere(event);
  return { site, revision, at: app.now(), displays: await app.floor.states(site.id) };
};
