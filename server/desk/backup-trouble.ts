// What every page of the desk says where backups fail.
import { dayAndTime } from '#admin/times.ts';
import type { App } from '../app.ts';

/** Null where the last try was a good one. */
export function backupTrouble(app: App): { readonly since: string; readonly says: string } | null {
  const { good, failingSince, wrong } = app.backups.state();
  if (failingSince === null) return null;
  const zone = app.sites.list()[0]?.timeZone ?? 'UTC';
  return { since: dayAndTime(good?.at ?? failingSince, zone, app.now()), says: wrong[0] ?? '' };
}
