// What every page of a site knows: the site's document and how its displays are doing.
import { carriedHere } from '#server/desk/carried-here.ts';
import { openAlarms } from '#server/desk/record-desk.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { app } = event.locals;
  const { site, revision } = siteHere(event);
  const at = app.now();
  return {
    site,
    revision,
    at,
    displays: await app.floor.states(site.id),
    carried: carriedHere(site, at),
    alarms: await openAlarms(app, site)
  };
};
