// Everybody's answer to one version of one announcement: who confirmed it and how, who has not, and what else was answered.
import { error } from '@sveltejs/kit';
import { outstanding } from '#playlists/answer/outstanding.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { shownTitle } from '#admin/shown-title.ts';
import type { AnswerLine, AnswersOf, Person } from '#admin/acknowledgements/answers-of.ts';
import type { AcknowledgementRow, Recorded } from '../storage/stores.ts';
import { standingAnswers } from '../answering/standing-answers.ts';
import { openAnswers } from './open-answers.ts';
import { siteHere } from './site-here.ts';
import { confirmedBy } from './standing.ts';

/** Throws Kit's 404 where there is no such announcement, or it never asked. `?version=` chooses an earlier version. */
export async function answersHere(event: {
  locals: App.Locals;
  params: { site: string; announcement: string };
  url: URL;
}): Promise<{ site: Site; answers: AnswersOf }> {
  const { site } = siteHere(event);
  const { app } = event.locals;
  const id = event.params.announcement;
  const one = Object.hasOwn(site.announcements, id) ? site.announcements[id as AnnouncementId] : undefined;
  if (!one?.published) error(404, 'There is no such announcement.');
  const asked = Number(event.url.searchParams.get('version') ?? one.published.number);
  if (!Number.isSafeInteger(asked) || asked < 1 || asked > one.published.number)
    error(404, 'There is no such version.');
  const { ledger, people } = app.stores;
  const rowsOf =
    asked === one.published.number
      ? standingAnswers(ledger, site.id, one, 'all')
      : ledger.answers(site.id, one.id, asked, 'all');
  const [workers, rows] = await Promise.all([people.list(site.id), rowsOf]);
  return { site, answers: answersOf(site, one, asked, workers, rows, app.now()) };
}

function answersOf(
  site: Site,
  one: Announcement,
  version: number,
  workers: readonly Worker[],
  rows: readonly Recorded<AcknowledgementRow>[],
  at: number
): AnswersOf {
  const understood = rows.filter((row) => row.accepted && row.outcome === 'understood');
  const who = confirmedBy(rows);
  const { confirmed, waiting } = outstanding(site, one.id, workers, who, at);
  const known = new Map(workers.map((worker) => [worker.id, worker]));
  const whoOf = (id: Worker['id']): Person | null => {
    const worker = known.get(id);
    return worker === undefined ? null : personOf(site, worker);
  };
  const line = (row: Recorded<AcknowledgementRow>): AnswerLine => ({
    seq: row.seq,
    who: whoOf(row.worker),
    at: row.at,
    language: row.language,
    assurance: row.assurance,
    outcome: row.outcome,
    reason: row.reason,
    passed: row.passed,
    display: site.displays[row.display]?.name ?? '',
    contentHash: row.contentHash
  });
  return {
    id: one.id,
    title: shownTitle(one, site.languages),
    version,
    versions: one.published?.number ?? version,
    publishedAt: version === one.published?.number ? Date.parse(one.published.publishedAt) : null,
    asked: confirmed.length + waiting.length,
    confirmed: understood.map(line).toSorted((a, b) => b.at - a.at),
    waiting: waiting.map((worker) => personOf(site, worker)),
    open: openAnswers(rows, who)
      .map(line)
      .toSorted((a, b) => b.at - a.at),
    others: rows
      .filter((row) => row.outcome !== 'understood')
      .map(line)
      .toSorted((a, b) => b.at - a.at)
  };
}

export const personOf = (site: Site, { number, firstName, lastName, crew }: Worker): Person => ({
  number,
  firstName,
  lastName,
  crew: crew === null ? '' : (site.crews[crew]?.name ?? '')
});
