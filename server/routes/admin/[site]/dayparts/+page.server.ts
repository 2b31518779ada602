// The site's dayparts: added, changed, removed.
import { formValues, type FormValues } from '#server/desk/form-values.ts';
import { makeChange } from '#server/desk/make-change.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  add: async (event) => {
    const form = await formValues(event.request);
    return makeChange(event, siteHere(event).site.id, putDaypart(form, event.locals.app.newId()));
  },
  save: async (event) => {
    const form = await formValues(event.request);
    return makeChange(event, siteHere(event).site.id, putDaypart(form, form.text('id')), form.baseRevision);
  },
  remove: async (event) => {
    const { site } = siteHere(event);
    const id = (await formValues(event.request)).text('id');
    return makeChange(event, site.id, { type: 'remove-daypart', id });
  }
};

const putDaypart = (form: FormValues, id: string) => ({
  type: 'put-daypart',
  id,
  name: form.text('name'),
  from: form.text('from').slice(0, 5),
  until: form.text('until').slice(0, 5)
});
