// All announcements of the site, each with its words as screens get them, for the small previews.
import { siteHere } from '#server/desk/site-here.ts';
import { sitePreviews } from '#server/desk/site-previews.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ({ shown: sitePreviews(siteHere(event).site) });
