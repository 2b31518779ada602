// The report of a period that a page of the desk or its file asks for.
import { parse } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import { localDate, type LocalDate } from '#playlists/site/values.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import type { Report } from '#admin/reports/report.ts';
import { reportOf } from '../answering/report-of.ts';
import { siteHere } from './site-here.ts';

const DAYS = 90;
const DAY_MS = 86_400_000;

/** `?from=` and `?until=` are dates of the site, both of them part of it; what is no date is the last 90 days. */
export async function reportHere(event: {
  locals: App.Locals;
  params: { site: string };
  url: URL;
}): Promise<{ site: Site; report: Report }> {
  const { site } = siteHere(event);
  const at = event.locals.app.now();
  const asked = (name: string, otherwise: number): LocalDate => {
    const typed = parse(localDate, event.url.searchParams.get(name));
    return typed.ok ? typed.value : localDateAt(otherwise, site.timeZone);
  };
  const from = asked('from', at - DAYS * DAY_MS);
  const until = asked('until', at);
  return { site, report: await reportOf(event.locals.app, site, from, until, at) };
}
