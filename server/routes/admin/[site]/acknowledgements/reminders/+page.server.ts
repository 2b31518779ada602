// Whom to remind of what, crew by crew.
import { reminders } from '#server/desk/reminders.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const crew = event.url.searchParams.get('crew');
  return { reminders: await reminders(app, siteHere(event).site, app.now()), crew };
};
