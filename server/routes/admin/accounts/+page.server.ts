// Accounts: who may sign in, one's own password and sessions.
import { formValues } from '#server/desk/form-values.ts';
import { addAccount, changePassword, endSession, removeAccount, setSeesNames } from '#server/desk/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, account, session } }) => {
  const at = app.now();
  const sessions = account === null ? [] : await app.stores.sessions.list(account.id, at);
  return {
    at,
    accounts: await app.stores.accounts.list(),
    sessions: sessions.map(({ id, lastSeenAt, createdAt }) => ({
      id,
      lastSeenAt,
      createdAt,
      here: id === session?.id
    }))
  };
};

export const actions: Actions = {
  add: async (event) => addAccount(event, await formValues(event.request)),
  remove: async (event) => removeAccount(event, await formValues(event.request)),
  names: async (event) => setSeesNames(event, await formValues(event.request)),
  password: async (event) => changePassword(event, await formValues(event.request)),
  endSession: async (event) => endSession(event, await formValues(event.request))
};
