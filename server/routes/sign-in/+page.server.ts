// Signing in to the admin pages.
import { redirect } from '@sveltejs/kit';
import { formValues } from '#server/desk/form-values.ts';
import { trouble } from '#server/desk/make-change.ts';
import { nextPage } from '#server/desk/next-page.ts';
import { setSessionCookie } from '#server/http/cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
  const next = nextPage(url.searchParams.get('back'));
  if (locals.account !== null) redirect(303, next);
  return { back: next };
};

export const actions: Actions = {
  in: async (event) => {
    const form = await formValues(event.request);
    const { entrance } = event.locals.app;
    const done = await entrance.signIn(form.text('name'), form.secret('password'), event.locals.address);
    switch (done.type) {
      case 'wrong':
        return trouble(403, 'wrong', [{ field: '', says: 'The name or the password is not right.' }]);
      case 'wait':
        return trouble(429, 'wait', [{ field: '', says: `Too many tries. Wait ${done.seconds} s, then try again.` }]);
      case 'in':
        setSessionCookie(event, done.token);
        return redirect(303, nextPage(form.text('back')));
      default:
        return done satisfies never;
    }
  }
};
