// The audit of a site.
import { auditLookedFor } from '#server/desk/audit-here.ts';
import { auditOf } from '#server/desk/audit-of.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { site } = siteHere(event);
  const { filter, before } = auditLookedFor(event.url, site.timeZone);
  return { audit: await auditOf(event.locals.app, site, filter, before) };
};
