// Takeovers: check what was asked, start it after the last yes, renew it, end it.
import { fail, redirect } from '@sveltejs/kit';
import { takeoverTemplates } from '#admin/takeover/templates.ts';
import type { TakeoverId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { formValues } from '#server/desk/form-values.ts';
import { makeChange } from '#server/desk/make-change.ts';
import { renewedUntil } from '#server/desk/renewed-until.ts';
import { siteHere } from '#server/desk/site-here.ts';
import { checkTakeover, readTakeover, typedTemplate } from '#server/desk/takeover-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const template = takeoverTemplates.find(({ key }) => key === event.url.searchParams.get('template'));
  if (template === undefined) return { template: null };
  return { template: { key: template.key, typed: typedTemplate(template, siteHere(event).site.languages) } };
};

export const actions: Actions = {
  check: async (event) => {
    const { app } = event.locals;
    const typed = readTakeover(await formValues(event.request));
    const checked = checkTakeover(typed, siteHere(event).site, app.newId(), app.now());
    if (!checked.ok) return fail(400, { code: 'invalid', faults: [...checked.faults], typed });
    return { asked: { typed, change: checked.value } };
  },
  change: async ({ request }) => ({ typed: readTakeover(await formValues(request)) }),
  start: async (event) => {
    const { site } = siteHere(event);
    const form = await formValues(event.request);
    const typed = readTakeover(form);
    const checked = checkTakeover(typed, site, form.text('id'), event.locals.app.now());
    if (!checked.ok) return fail(400, { code: 'invalid', faults: [...checked.faults], typed });
    const refused = await makeChange(event, site.id, checked.value);
    // Pressed twice: it runs already, which is what was wanted.
    if (refused !== null && refused.data.code !== 'exists') return fail(refused.status, { ...refused.data, typed });
    redirect(303, `/admin/${site.id}/takeover`);
  },
  renew: async (event) => {
    const { site } = siteHere(event);
    const id = (await formValues(event.request)).text('id');
    const one = lookup(site.takeovers, id as TakeoverId);
    const until = renewedUntil(one?.until ?? null, event.locals.app.now());
    return (await makeChange(event, site.id, { type: 'renew-takeover', id, until })) ?? {};
  },
  end: async (event) => {
    const { site } = siteHere(event);
    const id = (await formValues(event.request)).text('id');
    return (await makeChange(event, site.id, { type: 'end-takeover', id })) ?? {};
  }
};
