// The server's own audit: signing in, accounts, tokens and commands.
import { auditLookedFor } from '#server/desk/audit-here.ts';
import { auditOf } from '#server/desk/audit-of.ts';
import { officeZone } from '#server/desk/office-zone.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, url }) => {
  const timeZone = officeZone(app);
  const { filter, before } = auditLookedFor(url, timeZone);
  return { timeZone, audit: await auditOf(app, null, filter, before) };
};
