// Four weeks of the pattern whose form this is. Nothing is kept.
import { json } from '@sveltejs/kit';
import { readPattern } from '#admin/shifts/pattern-form.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import { cyclePreview } from '#server/desk/cycle-preview.ts';
import { formValues } from '#server/desk/form-values.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  const { site } = siteHere(event);
  const typed = readPattern(await formValues(event.request));
  return json(cyclePreview(typed, site, localDateAt(event.locals.app.now(), site.timeZone)));
};
