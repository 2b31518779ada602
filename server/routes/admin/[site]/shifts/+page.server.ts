// The site's shift patterns and rosters, and who is on duty now.
import { siteHere } from '#server/desk/site-here.ts';
import { onDutyNow } from '#server/desk/on-duty-now.ts';
import { namedWorkers, namesOf } from '#server/desk/worker-names.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { site } = siteHere(event);
  const { app } = event.locals;
  const patterns = Object.values(site.shiftPatterns).sort((a, b) => a.name.localeCompare(b.name));
  const rosters = patterns.some((one) => one.type === 'roster');
  const isNamed = event.locals.namesRefused === null;
  const nameOf = isNamed
    ? namesOf(namedWorkers(rosters ? await app.stores.people.list(site.id) : []))
    : () => 'Somebody';
  const now = app.now();
  return { duties: patterns.map((one) => ({ id: one.id, duties: onDutyNow(one, site, nameOf, now) })) };
};
