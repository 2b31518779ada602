// What workers asked, and answering it.
import { formValues } from '#server/desk/form-values.ts';
import { answerQuestion, questionLines } from '#server/desk/questions-desk.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  questions: await questionLines(event.locals.app, siteHere(event).site)
});

export const actions: Actions = {
  answer: async (event) => answerQuestion(event, siteHere(event).site, await formValues(event.request))
};
