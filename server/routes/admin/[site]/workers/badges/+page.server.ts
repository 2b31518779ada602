// The sheet of badges, and codes for those who have none.
import { trouble } from '#server/desk/make-change.ts';
import { cardsOf, chosenFor } from '#server/desk/badge-sheet.ts';
import { saidBy } from '#server/desk/said-by.ts';
import { siteHere } from '#server/desk/site-here.ts';
import { newBadge } from '#server/people/new-badge.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { site } = siteHere(event);
  const { all, workers, crew } = await chosenFor(event.locals.app, site, event.url.searchParams);
  const badges = await cardsOf(event.locals.app, site, workers);
  const ticked = new Set(crew === null ? workers.map(({ id }) => id) : []);
  const choice = all.map(({ id, firstName, lastName }) => ({
    id,
    name: `${firstName} ${lastName}`,
    chosen: ticked.has(id)
  }));
  return { crew, badges, choice, without: workers.filter((one) => one.badges.length === 0).length };
};

export const actions: Actions = {
  make: async (event) => {
    const { site } = siteHere(event);
    const { app } = event.locals;
    const { workers } = await chosenFor(app, site, event.url.searchParams);
    const given = workers.filter((one) => one.badges.length === 0).map((one) => ({ ...one, badges: [newBadge()] }));
    const refusal = await app.stores.people.put(site.id, given, saidBy(event.locals));
    return refusal === null ? null : trouble(409, refusal.refusal, [{ field: '', says: refusal.says }]);
  }
};
