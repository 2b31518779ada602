// How long names are kept, and what is held.
import { isRefusal, type Refusal } from '#playlists/site/refusal.ts';
import { formValues } from '#server/desk/form-values.ts';
import { endOf, holdFrom } from '#server/evidence/retention/hold-asked.ts';
import { trouble } from '#server/desk/make-change.ts';
import { retentionNow } from '#server/desk/retention-desk.ts';
import { saidBy } from '#server/desk/said-by.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, namesRefused } = event.locals;
  const { site } = siteHere(event);
  return { retention: await retentionNow(app, site, namesRefused === null), namesRefused };
};

const refused = ({ refusal, field, says }: Refusal) => trouble(400, refusal, [{ field, says }]);
const gone = () => trouble(409, 'not-found', [{ field: '', says: 'This hold is over already.' }]);

export const actions: Actions = {
  hold: async (event) => {
    const { app } = event.locals;
    const { site } = siteHere(event);
    const form = await formValues(event.request);
    const typed = {
      ...{ type: form.text('type'), announcement: form.text('announcement'), number: form.text('number') },
      ...{ reason: form.text('reason'), until: form.text('until') }
    };
    const byNumber = async (number: string) => (await app.stores.people.byNumber(site.id, number))?.id ?? null;
    const hold = await holdFrom(typed, site, byNumber, app.now());
    if (isRefusal(hold)) return refused(hold);
    await app.stores.holds.set(site.id, { id: app.newId(), ...hold }, saidBy(event.locals));
    return {};
  },
  renew: async (event) => {
    const { app } = event.locals;
    const { site } = siteHere(event);
    const form = await formValues(event.request);
    const until = endOf(form.text('until'), site, app.now());
    if (isRefusal(until)) return refused(until);
    return (await app.stores.holds.renew(site.id, form.text('id'), until, saidBy(event.locals))) ? {} : gone();
  },
  end: async (event) => {
    const { site } = siteHere(event);
    const id = (await formValues(event.request)).text('id');
    return (await event.locals.app.stores.holds.end(site.id, id, saidBy(event.locals))) ? {} : gone();
  }
};
