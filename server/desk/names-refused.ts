// The right to see names: what is said to an account that has none where a page or file would name workers.
import type { App } from '../app.ts';
import type { Account } from '../storage/access-stores.ts';

const MOST_NAMED = 4;

/** Null for who may see names; else the sentence that a page is refused with. */
export async function namesRefused(app: Pick<App, 'stores'>, account: Account | null): Promise<string | null> {
  if (account === null || account.seesNames) return null;
  return `This names workers, and your account may not see names. ${await whoMayGiveNames(app)}`;
}

/** `Jana or Heike may give you that.` */
export async function whoMayGiveNames({ stores }: Pick<App, 'stores'>): Promise<string> {
  const names = (await stores.accounts.list()).filter((one) => one.seesNames).map(({ name }) => name);
  const others = names.length > MOST_NAMED ? ['others'] : [];
  const all = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format([...names.slice(0, MOST_NAMED), ...others]);
  return `${all} may give you that, on the page of accounts.`;
}
