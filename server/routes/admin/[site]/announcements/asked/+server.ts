// Whom the editor's form asks as it stands. Nothing is kept.
import { error, json } from '@sveltejs/kit';
import { askedOf } from '#server/desk/asked-of.ts';
import { readAsking } from '#server/desk/asking-form.ts';
import { formValues } from '#server/desk/form-values.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  const { site } = siteHere(event);
  const typed = readAsking(await formValues(event.request));
  if (typed === null) error(400, 'The form says nothing of whom it asks.');
  return json(await askedOf(event.locals.app, site, typed, event.locals.namesRefused === null));
};
