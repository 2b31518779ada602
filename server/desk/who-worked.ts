// Who worked on a date: the shifts named by it, with whose badge was read for them and whose was not, and who came without being rostered.
import { error } from '@sveltejs/kit';
import type { Excusal } from '#playlists/answer/excusal.ts';
import { dutiesIn } from '#playlists/answer/duties-of.ts';
import { DAY_MS, dateOf, dayOf } from '#playlists/calendar/day.ts';
import { parse } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import { localDate, type LocalDate, type WallTime } from '#playlists/site/values.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { instantOf, localDateAt } from '#playlists/time/zone.ts';
import { excuseWords } from '#admin/acknowledgements/answers-of.ts';
import type { CheckedIn, WhoWorked, WorkedShift } from '#admin/acknowledgements/who-worked.ts';
import { isOfShift, type PassedShift, scopeOf, type ShiftScope } from '../answering/shifts-passed.ts';
import type { App as TheApp } from '../app.ts';
import type { CheckInRow, Recorded } from '../storage/ledger-stores.ts';
import { personOf } from './answers-of.ts';
import type { ByWorker } from './asked-people.ts';
import { shiftWords } from '../answering/shift-standings.ts';
import { siteHere } from './site-here.ts';

type CheckIn = Recorded<CheckInRow>;

/** `?date=` chooses one; today where none is given. Throws Kit's 404 for what is none. */
export async function whoWorkedHere(event: {
  locals: App.Locals;
  params: { site: string };
  url: URL;
}): Promise<{ site: Site; worked: WhoWorked }> {
  const { site } = siteHere(event);
  const { app } = event.locals;
  const asked = event.url.searchParams.get('date') ?? localDateAt(app.now(), site.timeZone);
  const date = parse(localDate, asked);
  if (!date.ok) error(404, 'There is no such date.');
  return { site, worked: await whoWorked(app, site, date.value) };
}

async function whoWorked({ stores }: TheApp, site: Site, date: LocalDate): Promise<WhoWorked> {
  const workers = await stores.people.list(site.id);
  const known: ByWorker = new Map(workers.map((worker) => [worker.id, worker]));
  const rows = firstReads(await stores.ledger.checkInsOn(site.id, date));
  const shifts: WorkedShift[] = [];
  for (const shift of shiftsOn(site, date, rows)) {
    const { from, until } = shift.scope;
    const excusals = await stores.excusals.holding(site.id, from, until);
    shifts.push(workedShift(site, shift, rows, workers, known, excusals));
  }
  return {
    date,
    before: dateOf(dayOf(date) - 1),
    after: dateOf(dayOf(date) + 1),
    shifts: shifts.toSorted((a, b) => a.from - b.from || (a.name < b.name ? -1 : 1)),
    unrostered: rows.filter(({ work }) => work?.duty === null).map((row) => checkedIn(site, row, known))
  };
}

function workedShift(
  site: Site,
  shift: PassedShift,
  rows: readonly CheckIn[],
  workers: readonly Worker[],
  known: ByWorker,
  excusals: readonly Excusal[]
): WorkedShift {
  const key = JSON.stringify(shift.scope);
  const { from, until } = shift.scope;
  const came = rows.filter((row) => keyOf(row) === key);
  const there = new Set(came.map(({ worker }) => worker));
  const missing = workers.filter((worker) => !there.has(worker.id) && isOfShift(shift, worker));
  const reason = ({ id }: Worker): string | null => {
    const said = excusals.find((one) => one.worker === id && one.from <= from && until <= (one.until ?? Infinity));
    return said === undefined ? null : excuseWords[said.reason];
  };
  return {
    key,
    name: shiftWords(site, shift.scope),
    from,
    until,
    came: came.map((row) => checkedIn(site, row, known)),
    missing: missing.map((worker) => ({ who: personOf(site, worker), excused: reason(worker) }))
  };
}

/** Those of the patterns as they are, and those that badges were read for when they were others. */
function shiftsOn(site: Site, date: LocalDate, rows: readonly CheckIn[]): PassedShift[] {
  const begins = instantOf(date, '00:00' as WallTime, site.timeZone);
  const planned = dutiesIn(site, begins - DAY_MS, begins + 2 * DAY_MS).filter(({ startsOn }) => startsOn === date);
  const groups = Map.groupBy(planned, (duty) => JSON.stringify(scopeOf(duty)));
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null && !groups.has(key)) groups.set(key, []);
  }
  return [...groups].map(([key, duties]) => ({ scope: JSON.parse(key) as ShiftScope, duties }));
}

/** The first of each worker for each shift, in the order of the ledger. */
function firstReads(rows: readonly CheckIn[]): readonly CheckIn[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const one = `${row.worker} ${keyOf(row) ?? ''}`;
    return !seen.has(one) && seen.add(one);
  });
}

const keyOf = ({ work }: CheckIn): string | null => (work?.duty ? JSON.stringify(scopeOf(work.duty)) : null);

function checkedIn(site: Site, row: CheckIn, known: ByWorker): CheckedIn {
  const worker = known.get(row.worker);
  return {
    who: worker === undefined ? null : personOf(site, worker),
    at: row.at,
    display: site.displays[row.display]?.name ?? ''
  };
}
