// What is stored about people, and who looked at it.
import { siteHere } from '#server/desk/site-here.ts';
import { storedOf } from '#server/desk/stored-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  stored: await storedOf(event.locals.app, siteHere(event).site)
});
