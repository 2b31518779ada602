// What the accounts page can do. Whoever loses an account, or changes a password, loses the sessions it had.
import type { RequestEvent } from '@sveltejs/kit';
import type { App } from '../app.ts';
import { setSessionCookie } from '../http/cookies.ts';
import { nameFaults, passwordFaults } from './account-form.ts';
import type { FormValues } from './form-values.ts';
import { trouble } from './make-change.ts';
import { whoMayGiveNames } from './names-refused.ts';
import { saidBy } from './said-by.ts';

const signedOut = () => trouble(401, 'signed-out', [{ field: '', says: 'Sign in again.' }]);

const LAST = 'Somebody has to see names. Give that to another account first.';

export async function addAccount({ locals }: RequestEvent, form: FormValues) {
  const { app, account } = locals;
  if (account === null) return signedOut();
  const seesNames = form.ticked('seesNames');
  if (seesNames && !account.seesNames) return notTheirs(app);
  const [name, password] = [form.text('name'), form.secret('password')];
  const faults = [...nameFaults(name), ...passwordFaults(password)];
  if (faults.length > 0) return trouble(400, 'invalid', faults);
  const added = await app.stores.accounts.add(name, password, app.now(), seesNames, saidBy(locals).by);
  return added === null ? trouble(409, 'exists', [{ field: 'name', says: 'Somebody has this name already.' }]) : null;
}

export async function removeAccount({ locals }: RequestEvent, form: FormValues) {
  const { app, account } = locals;
  const id = form.text('id');
  if (account === null) return signedOut();
  if (id === account.id) return trouble(409, 'not-allowed', [{ field: '', says: 'You cannot remove yourself.' }]);
  if ((await app.stores.accounts.remove(id, saidBy(locals))) === 'last')
    return trouble(409, 'not-allowed', [{ field: '', says: LAST }]);
  await app.entrance.signOutEverywhere(id);
  return null;
}

/** Only who sees names themselves gives that, so that nobody gives it to themselves. */
export async function setSeesNames({ locals }: RequestEvent, form: FormValues) {
  const { app, account } = locals;
  if (account === null) return signedOut();
  const gives = form.text('gives') === 'yes';
  if (!account.seesNames) return notTheirs(app);
  const done = await app.stores.accounts.setSeesNames(form.text('id'), gives, saidBy(locals));
  if (done === 'last') return trouble(409, 'not-allowed', [{ field: '', says: LAST }]);
  if (done === 'missing') return trouble(404, 'not-found', [{ field: '', says: 'There is no such account any more.' }]);
  return null;
}

const notTheirs = async (app: App) =>
  trouble(403, 'no-names', [{ field: '', says: `You may not see names. ${await whoMayGiveNames(app)}` }]);

export async function changePassword(event: RequestEvent, form: FormValues) {
  const { app, account, address } = event.locals;
  if (account === null) return signedOut();
  const faults = passwordFaults(form.secret('fresh'), 'fresh');
  if (faults.length > 0) return trouble(400, 'invalid', faults);
  // By the entrance, so that guessing the old password here is slowed down as at the front door.
  const checked = await app.entrance.signIn(account.name, form.secret('old'), address);
  if (checked.type === 'wait') {
    return trouble(429, 'wait', [{ field: '', says: `Too many tries. Wait ${checked.seconds} s, then try again.` }]);
  }
  if (checked.type === 'wrong') return trouble(403, 'wrong', [{ field: 'old', says: 'This is not your password.' }]);
  await app.stores.accounts.setPassword(account.id, form.secret('fresh'), saidBy(event.locals));
  await app.entrance.signOutEverywhere(account.id);
  setSessionCookie(event, await app.entrance.startSession(account));
  return null;
}

export async function endSession({ locals: { app, account } }: RequestEvent, form: FormValues) {
  if (account === null) return signedOut();
  const mine = await app.stores.sessions.list(account.id, app.now());
  const session = mine.find(({ id }) => id === form.text('id'));
  if (session !== undefined) await app.entrance.signOut(session);
  return null;
}
