// What every admin page knows: who is signed in and which sites there are.
import { redirect } from '@sveltejs/kit';
import { backupTrouble } from '#server/desk/backup-trouble.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
  const { app, account } = locals;
  if (account === null) redirect(303, '/sign-in');
  return {
    account: { id: account.id, name: account.name, seesNames: account.seesNames },
    backupTrouble: backupTrouble(app),
    troubles: app.troubles.said(),
    sites: app.sites.list().map(({ id, name }) => ({ id, name }))
  };
};
