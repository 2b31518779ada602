// Who is signed in at the desk, and when: as the log of people keeps it.
import type { Said } from '../storage/badge-stores.ts';

export const saidBy = ({ app, account }: App.Locals): Said => ({
  by: { type: 'account', id: account?.id ?? '' },
  at: app.now()
});
