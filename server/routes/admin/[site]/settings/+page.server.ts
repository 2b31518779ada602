// The site's settings and its crews.
import { formValues } from '#server/desk/form-values.ts';
import { makeChange, trouble } from '#server/desk/make-change.ts';
import { rawRetention, readRetention } from '#server/desk/retention-form.ts';
import { webOriginsFrom } from '#server/desk/web-origins-form.ts';
import { siteHere } from '#server/desk/site-here.ts';
import { siteMedia } from '#server/desk/site-media.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { site } = siteHere(event);
  const { app } = event.locals;
  const [people, media] = await Promise.all([app.stores.people.list(site.id), siteMedia(app, site.id)]);
  const workers: Record<string, number> = {};
  for (const { crew } of people) if (crew !== null) workers[crew] = (workers[crew] ?? 0) + 1;
  return { workers, media, zones: Intl.supportedValuesOf('timeZone') };
};

export const actions: Actions = {
  save: async (event) => {
    const { site } = siteHere(event);
    const form = await formValues(event.request);
    const change = {
      type: 'put-settings',
      name: form.text('name'),
      timeZone: form.text('timeZone'),
      languages: form.list('languages'),
      defaultPlaylist: form.textOrNull('defaultPlaylist'),
      qr: form.ticked('qr'),
      logo: form.textOrNull('logo'),
      webOrigins: webOriginsFrom(form),
      counts: { onWalls: form.ticked('countsOnWalls'), leastGroup: form.number('leastGroup') },
      retention: rawRetention(readRetention(form))
    };
    // Something has to come back: without a script that alone says that it was saved.
    return (await makeChange(event, site.id, change, form.baseRevision)) ?? {};
  },
  putCrew: async (event) => {
    const { site } = siteHere(event);
    const form = await formValues(event.request);
    const id = form.textOrNull('id') ?? event.locals.app.newId();
    return makeChange(event, site.id, { type: 'put-crew', id, name: form.text('name') }, form.baseRevision);
  },
  removeCrew: async (event) => {
    const { site } = siteHere(event);
    const id = (await formValues(event.request)).text('id');
    const people = await event.locals.app.stores.people.list(site.id);
    if (people.some(({ crew }) => crew === id)) {
      return trouble(409, 'in-use', [{ field: '', says: 'Workers are in this crew. Move them to another one first.' }]);
    }
    return makeChange(event, site.id, { type: 'remove-crew', id });
  }
};
