// The three ways in.
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app } }) => ({
  ready: (await app.stores.accounts.count()) > 0
});
