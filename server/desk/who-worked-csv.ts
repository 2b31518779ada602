// Who worked on a date as a file: one row per person and shift, whether their badge was read or not.
import { sortableTime } from '#admin/times.ts';
import type { Person } from '#admin/acknowledgements/answers-of.ts';
import type { CheckedIn, WhoWorked, WorkedShift } from '#admin/acknowledgements/who-worked.ts';
import { wallStamp } from '#playlists/calendar/wall-stamp.ts';
import type { Site } from '#playlists/site/site.ts';
import { offsetsOf } from '#playlists/time/zone.ts';
import { csvFile } from '../transfer/csv.ts';

export function whoWorkedCsv(site: Site, { date, shifts, unrostered }: WhoWorked): string {
  const stamp = (at: number) => [sortableTime(at, site.timeZone), wallStamp(at, offsetsOf(site.timeZone)).offset];
  const head = [
    ...['Site', 'Date', 'Shift', 'Begins', 'Begins, UTC offset', 'Ends', 'Ends, UTC offset'],
    ...['Number', 'Last name', 'First name', 'Crew', 'Badge', 'Read at', 'Read at, UTC offset', 'Display']
  ];
  const about = ({ name, from, until }: WorkedShift) => [site.name, date, name, ...stamp(from), ...stamp(until)];
  const named = (who: Person | null) =>
    who === null ? ['', 'No longer on the list', '', ''] : [who.number, who.lastName, who.firstName, who.crew];
  const read = ({ who, at, display }: CheckedIn) => [...named(who), 'Read', ...stamp(at), display];
  return csvFile([
    head,
    ...shifts.flatMap((shift) => [
      ...shift.came.map((one) => [...about(shift), ...read(one)]),
      ...shift.missing.map(({ who, excused }) => [...about(shift), ...named(who), excused ?? 'Not read', '', '', ''])
    ]),
    ...unrostered.map((one) => [site.name, date, 'Not rostered', '', '', '', '', ...read(one)])
  ]);
}
