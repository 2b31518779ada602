// Workers from a file, with a preview.
import { redirect } from '@sveltejs/kit';
import { carryOutImport, previewImport } from '#server/desk/import-form.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  preview: (event) => previewImport(event, siteHere(event).site),
  import: async (event) => {
    const { site } = siteHere(event);
    const answer = await carryOutImport(event, site);
    if (answer !== null) return answer;
    redirect(303, `/admin/${site.id}/workers`);
  }
};
