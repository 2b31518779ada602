// The audit of a site as a file, of what the page was asked for.
import { auditFile } from '#server/desk/audit-file.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { site } = siteHere(event);
  return auditFile(event.locals.app, site, site.timeZone, event.url);
};
