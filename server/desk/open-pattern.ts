// What the pages of one shift pattern need: the pattern, who works when by it, who is on duty, and the workers' names.
import { error, type RequestEvent } from '@sveltejs/kit';
import { parse } from '#playlists/site/parse.ts';
import type { ShiftPatternId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { ShiftPattern } from '#playlists/site/shift-pattern.ts';
import { localDate } from '#playlists/site/values.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import type { SiteNow } from '../app.ts';
import { onDutyNow } from './on-duty-now.ts';
import { shiftBoard } from './shift-board.ts';
import { siteHere } from './site-here.ts';
import { namedWorkers, namesOf } from './worker-names.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'> & { params: { site: string; pattern: string } };

/** Throws Kit's 404 where the site has no such pattern, and its 403 where that names workers to somebody who may not see names. */
export function patternHere(event: Pick<Event, 'locals' | 'params'>): { now: SiteNow; pattern: ShiftPattern } {
  const now = siteHere(event);
  const pattern = lookup(now.site.shiftPatterns, event.params.pattern as ShiftPatternId);
  if (pattern === undefined) error(404, 'There is no such shift pattern any more.');
  const { namesRefused } = event.locals;
  if (pattern.type === 'roster' && namesRefused !== null) error(403, namesRefused);
  return { now, pattern };
}

/** The board of the weeks that `?from=` names, else of those from this one on. `?who=` and `?date=` say which cell is open. */
export async function openPattern(event: Event) {
  const { now, pattern } = patternHere(event);
  const { app } = event.locals;
  const { site } = now;
  const workers = namedWorkers(pattern.type === 'roster' ? await app.stores.people.list(site.id) : []);
  const today = localDateAt(app.now(), site.timeZone);
  const { searchParams } = event.url;
  const from = parse(localDate, searchParams.get('from'));
  const date = parse(localDate, searchParams.get('date'));
  return {
    pattern,
    workers,
    today,
    board: shiftBoard(pattern, site, namesOf(workers), from.ok ? from.value : today),
    onDuty: onDutyNow(pattern, site, namesOf(workers), app.now()),
    open: date.ok ? { who: searchParams.get('who') ?? '', date: date.value } : null
  };
}
