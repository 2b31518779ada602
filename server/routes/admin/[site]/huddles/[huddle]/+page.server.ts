// One shift talk with its people.
import { huddleHere } from '#server/desk/huddles-desk.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
  huddleHere(event.locals.app, siteHere(event).site, event.params.huddle);
