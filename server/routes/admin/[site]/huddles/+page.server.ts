// Shift talks.
import { huddleLines } from '#server/desk/huddles-desk.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, namesRefused } = event.locals;
  return { huddles: await huddleLines(app, siteHere(event).site, namesRefused === null), namesRefused };
};
