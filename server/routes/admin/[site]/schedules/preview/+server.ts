// When a schedule would run by the form as it stands. Nothing is kept.
import { json } from '@sveltejs/kit';
import { readRule } from '#admin/time-rules/rule-form.ts';
import { formValues } from '#server/desk/form-values.ts';
import { nextTimesOf } from '#server/desk/save-schedule.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  const { site } = siteHere(event);
  const rule = readRule(await formValues(event.request), 'rule');
  return json(nextTimesOf(rule, site, event.locals.app.now()));
};
