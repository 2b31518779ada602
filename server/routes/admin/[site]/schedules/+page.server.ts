// The site's schedules, those with all words of `?find=`, and what they come to on one display over the next seven days.
import { scheduleList } from '#server/desk/schedule-list.ts';
import { siteHere } from '#server/desk/site-here.ts';
import { displayWeek } from '#server/desk/display-week.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { site } = siteHere(event);
  const now = event.locals.app.now();
  const { searchParams } = event.url;
  return {
    list: scheduleList(site, now, (searchParams.get('find') ?? '').slice(0, 100)),
    week: displayWeek(site, now, searchParams.get('display') ?? '')
  };
};
