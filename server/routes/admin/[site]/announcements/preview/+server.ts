// The editor's preview: a form as it stands, as screens would get it. Nothing is kept.
import { json } from '@sveltejs/kit';
import { readAnnouncement } from '#server/desk/announcement-form.ts';
import { shown } from '#server/content/shown.ts';
import { formValues } from '#server/desk/form-values.ts';
import { previewContent } from '#server/desk/preview-content.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  const { site } = siteHere(event);
  const typed = readAnnouncement(await formValues(event.request));
  return json(shown(previewContent(typed, site.timeZone)));
};
