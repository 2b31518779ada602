// The languages that displays and kiosks of this site can speak.
import { siteHere } from '#server/desk/site-here.ts';
import { spokenLines } from '#server/desk/words-desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { site } = siteHere(event);
  return { lines: await spokenLines(site, await event.locals.app.stores.people.list(site.id)) };
};
