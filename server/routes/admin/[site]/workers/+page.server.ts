// The roster.
import { siteHere } from '#server/desk/site-here.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { people } = event.locals.app.stores;
  const { site } = siteHere(event);
  const workers = await people.list(site.id);
  const pins = await Promise.all(workers.map((one) => people.hasPin(site.id, one.id)));
  return { workers: workers.map((one, index) => ({ ...one, hasPin: pins[index] ?? false })) };
};
