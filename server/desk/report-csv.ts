// A report as a file: one row per announcement, and one for each of its crews, languages and shifts.
import { crewSaid, languageSaid, type Report, type ReportedNotice } from '#admin/reports/report.ts';
import { sortableTime } from '#admin/times.ts';
import type { Figures } from '#playlists/answer/report.ts';
import type { Site } from '#playlists/site/site.ts';
import { csvFile } from '../transfer/csv.ts';

type Row = readonly (string | number)[];

export function reportCsv(site: Site, { notices }: Report): string {
  const head = [
    ...['Site', 'Announcement', 'Version', `Published at (${site.timeZone})`, 'Group by', 'Group'],
    ...['Asked', 'Reached', 'Confirmed', 'In the shift', 'Open', 'Excused', 'Not yet', 'Half within, in minutes']
  ];
  return csvFile([head, ...notices.flatMap((one) => rowsOf(site, one))]);
}

function rowsOf(site: Site, { title, version, publishedAt, all, crews, languages, shifts }: ReportedNotice): Row[] {
  const about = [site.name, title, version, sortableTime(publishedAt, site.timeZone)];
  const row = (by: string, name: string, of: Figures): Row => [...about, by, name, ...cells(of)];
  return [
    ...(all === null ? [] : [row('All', '', all)]),
    ...crews.map((one) => row('Crew', crewSaid(one.name), one)),
    ...languages.map((one) => row('Language', languageSaid(one.name), one)),
    ...shifts.map(({ name, from, asked, inTime, later, excused, waiting }) => [
      ...about,
      ...['Shift', `${sortableTime(from, site.timeZone)} ${name}`],
      ...[asked, '', inTime + later, inTime, '', excused, waiting, '']
    ])
  ];
}

const cells = ({ asked, reached, confirmed, open, excused, waiting, halfMs }: Figures): Row => [
  ...[asked, reached, confirmed, '', open, excused, waiting],
  halfMs === null ? '' : Math.round(halfMs / 60_000)
];
