// How every announcement that asks for an answer stands.
import { siteHere } from '#server/desk/site-here.ts';
import { standings } from '#server/desk/standing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  return { standings: await standings(app, siteHere(event).site, app.now()) };
};
