// How the announcements of a period were answered: counts by crew, language and shift, and how fast. Nobody is named, and no group is small.
import { figures, figuresBy, shareOverTime, type Reported } from '#playlists/answer/report.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { LocalDate } from '#playlists/site/values.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { shownTitle } from '#admin/shown-title.ts';
import type { Report, ReportedNotice } from '#admin/reports/report.ts';
import { standingAnswers } from './standing-answers.ts';
import { standingOf, type VersionStanding } from './standing-of.ts';
import type { App as TheApp } from '../app.ts';
import { breathing } from '../breathe.ts';
import type { AcknowledgementRow, Recorded } from '../storage/ledger-stores.ts';
import { openAnswers } from '#playlists/answer/open-answers.ts';
import { shiftStandings } from './shift-standings.ts';
import { crewName } from '#playlists/site/crew-name.ts';

/** Of what was published from the date `from` to the date `until`, as it stands at `at` (epoch ms). */
export async function reportOf(
  app: TheApp,
  site: Site,
  from: LocalDate,
  until: LocalDate,
  at: number
): Promise<Report> {
  const workers = await app.stores.people.list(site.id);
  const notices: ReportedNotice[] = [];
  const breathe = breathing();
  for (const one of Object.values(site.announcements)) {
    if (!one.published?.content.asksAcknowledgement) continue;
    const day = localDateAt(Date.parse(one.published.publishedAt), site.timeZone);
    if (day < from || day > until) continue;
    notices.push(await noticeOf(app, site, one, workers, at));
    await breathe();
  }
  return { from, until, notices: notices.toSorted((a, b) => b.publishedAt - a.publishedAt) };
}

async function noticeOf(
  { stores }: TheApp,
  site: Site,
  one: Announcement,
  workers: readonly Worker[],
  at: number
): Promise<ReportedNotice> {
  const { leastGroup: least } = site.counts;
  const publishedAt = Date.parse(one.published?.publishedAt ?? one.since);
  const counted = await standingOf(stores, site, one, workers, at);
  const rows = await standingAnswers(stores.ledger, site.id, one, 'all');
  const people = counted === null ? [] : peopleOf(site, counted, rows, workers, publishedAt);
  const confirmedAt = counted?.confirmedAt ?? new Map<WorkerId, number>();
  const shifts = await shiftStandings(stores, site, one, one.published?.number ?? 0, workers, confirmedAt);
  return {
    id: one.id,
    title: shownTitle(one, site.languages),
    version: one.published?.number ?? 0,
    publishedAt,
    isKept: counted !== null,
    all: people.length < least ? null : figures(people, least),
    crews: figuresBy(people, 'crew', least) ?? [],
    languages: figuresBy(people, 'language', least) ?? [],
    shifts: shifts.filter(({ asked }) => asked >= least),
    overTime: shareOverTime(people, least)
  };
}

function peopleOf(
  site: Site,
  { why, confirmed, excused, waiting, confirmedAt }: VersionStanding,
  rows: readonly Recorded<AcknowledgementRow>[],
  workers: readonly Worker[],
  publishedAt: number
): readonly Reported[] {
  const known = new Map(workers.map((worker) => [worker.id, worker]));
  const last = new Map(rows.map((row) => [row.worker, row]));
  const open = new Set(openAnswers(rows, new Set(confirmedAt.keys())).map(({ worker }) => worker));
  const person = (worker: WorkerId, stands: Reported['stands']): Reported => {
    const asked = why.get(worker);
    return {
      crew: crewName(site, asked?.crew ?? null),
      language: last.get(worker)?.language ?? known.get(worker)?.languages[0] ?? '',
      stands,
      wasReached: last.has(worker) || stands === 'confirmed',
      isOpen: open.has(worker),
      askedAt: Math.max(asked?.since ?? publishedAt, publishedAt),
      confirmedAt: confirmedAt.get(worker) ?? null
    };
  };
  return [
    ...confirmed.map((worker) => person(worker, 'confirmed')),
    ...excused.map(({ worker }) => person(worker, 'excused')),
    ...waiting.map((worker) => person(worker, 'waiting'))
  ];
}
