// Backups: how they stand, and one at once.
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app } }) => ({
  backups: app.backups.state(),
  at: app.now(),
  timeZone: app.sites.list()[0]?.timeZone ?? 'UTC'
});

export const actions: Actions = {
  make: async ({ locals: { app } }) => {
    await app.backups.make();
    return { saved: app.backups.state().wrong.length === 0 };
  }
};
