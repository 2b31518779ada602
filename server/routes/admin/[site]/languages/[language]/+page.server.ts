// The words of one language beside English.
import { error } from '@sveltejs/kit';
import { siteHere } from '#server/desk/site-here.ts';
import { wordsBeside } from '#server/desk/words-desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { site } = siteHere(event);
  const beside = await wordsBeside(event.params.language, site, await event.locals.app.stores.people.list(site.id));
  if (beside === null) error(404, 'Displays have no words in this language.');
  return { beside };
};
