// How every announcement that asks for an answer stands.
import { siteHere } from '#server/desk/site-here.ts';
import { standings } from '#server/desk/standing.ts';
import { countedOnly } from '#server/desk/without-names.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, namesRefused } = event.locals;
  const { site } = siteHere(event);
  const all = await standings(app, site, app.now());
  return { standings: namesRefused === null ? all : all.map((one) => countedOnly(one, site)) };
};
