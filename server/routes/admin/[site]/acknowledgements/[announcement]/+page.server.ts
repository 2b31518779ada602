// Who confirmed one announcement and who has not, and excusing somebody.
import { announcementHere, answersHere, versionHere } from '#server/desk/answers-of.ts';
import { endExcusalHere, excuseHere } from '#server/desk/excuse-desk.ts';
import { formValues } from '#server/desk/form-values.ts';
import { countsOf } from '#server/desk/without-names.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, namesRefused } = event.locals;
  if (namesRefused === null) return { answers: (await answersHere(event)).answers } as const;
  const { site, one } = announcementHere(event);
  const counts = await countsOf(app, site, one, versionHere(event));
  return { answers: null, counts, refused: namesRefused } as const;
};

export const actions: Actions = {
  excuse: async (event) => {
    const { site, one } = announcementHere(event);
    return excuseHere(event, site, one.id, await formValues(event.request));
  },
  endExcusal: async (event) => endExcusalHere(event, announcementHere(event).site, await formValues(event.request))
};
