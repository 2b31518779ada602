// The first administrator, made once by whoever holds the link that the server printed.
import { error, redirect } from '@sveltejs/kit';
import { isRefusal } from '#playlists/site/refusal.ts';
import { formValues } from '#server/desk/form-values.ts';
import { trouble } from '#server/desk/make-change.ts';
import { nameFaults, passwordFaults } from '#server/desk/account-form.ts';
import { setSessionCookie } from '#server/http/cookies.ts';
import type { Actions, PageServerLoad } from './$types';

const over = 'This link has been used or is not right. Start the server again to get a new one, or sign in.';

export const load: PageServerLoad = async ({ params, locals: { app } }) => {
  if (!(await app.entrance.setupCodeIsGood(params.code))) error(403, over);
  return { empty: app.sites.list().length === 0 };
};

export const actions: Actions = {
  make: async (event) => {
    const { app } = event.locals;
    const form = await formValues(event.request);
    const [name, password] = [form.text('name'), form.secret('password')];
    const faults = [...nameFaults(name), ...passwordFaults(password)];
    if (faults.length > 0) return trouble(400, 'invalid', faults);
    const account = await app.entrance.setUp(event.params.code, name, password);
    if (account === 'refused') return trouble(403, 'over', [{ field: '', says: over }]);
    setSessionCookie(event, await app.entrance.startSession(account));
    if (!form.ticked('sample')) redirect(303, '/admin');
    const sample = await app.addSampleFloor({ type: 'account', id: account.id });
    redirect(303, isRefusal(sample) ? '/admin' : `/admin/${sample.site.id}`);
  }
};
