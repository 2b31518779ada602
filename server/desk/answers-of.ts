// Everybody's answer to one version of one announcement: who confirmed it and how, who has not, and what else was answered.
import { error } from '@sveltejs/kit';
import type { Asked } from '#playlists/answer/denominator.ts';
import type { Sayer } from '#playlists/answer/excusal.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { AnnouncementId, WorkerId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { shownTitle } from '#admin/shown-title.ts';
import type { AnswerLine, AnswersOf, AskedPerson, ExcusedPerson, Person } from '#admin/acknowledgements/answers-of.ts';
import { dueTimes } from '../answering/due-times.ts';
import { standingAnswers } from '../answering/standing-answers.ts';
import { nameOf } from '../answering/questions.ts';
import { standingOf, type VersionStanding } from '../answering/standing-of.ts';
import type { App as TheApp } from '../app.ts';
import type { AcknowledgementRow, Recorded } from '../storage/ledger-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { askedPerson, bySooner, type ByWorker } from './asked-people.ts';
import { openAnswers } from '#playlists/answer/open-answers.ts';
import { audienceWords } from '#playlists/answer/audience-words.ts';
import { shiftStandings } from '../answering/shift-standings.ts';
import { siteHere } from './site-here.ts';
import { crewName } from '#playlists/site/crew-name.ts';

/** The announcement that a page is about. Throws Kit's 404 where there is no such one, or it was never published. */
export function announcementHere(event: { locals: App.Locals; params: { site: string; announcement: string } }) {
  const { site } = siteHere(event);
  const one = lookup(site.announcements, event.params.announcement as AnnouncementId);
  if (!one?.published) error(404, 'There is no such announcement.');
  return { site, one, published: one.published };
}

/** Throws Kit's 404 where there is no such announcement or version. `?version=` chooses an earlier one. */
export async function answersHere(event: {
  locals: App.Locals;
  params: { site: string; announcement: string };
  url: URL;
}): Promise<{ site: Site; answers: AnswersOf }> {
  const { site, one } = announcementHere(event);
  return { site, answers: await answersOf(event.locals.app, site, one, versionHere(event)) };
}

/** The one that `?version=` names, else the newest. */
export function versionHere(event: Parameters<typeof announcementHere>[0] & { url: URL }): number {
  const { published } = announcementHere(event);
  const asked = Number(event.url.searchParams.get('version') ?? published.number);
  if (!Number.isSafeInteger(asked) || asked < 1 || asked > published.number) error(404, 'There is no such version.');
  return asked;
}

async function answersOf({ stores, now }: TheApp, site: Site, one: Announcement, version: number): Promise<AnswersOf> {
  const { ledger, people } = stores;
  const isNewest = version === one.published?.number;
  const at = now();
  const workers = await people.list(site.id);
  const rows = isNewest
    ? await standingAnswers(ledger, site.id, one, 'all')
    : await ledger.answers(site.id, one.id, version, 'all');
  const counted = await standingOf(stores, site, one, workers, at, version);
  const known: ByWorker = new Map(workers.map((worker) => [worker.id, worker]));
  const confirmedAt = counted?.confirmedAt ?? new Map<WorkerId, number>();
  const line = (row: Recorded<AcknowledgementRow>): AnswerLine =>
    answerLine(site, row, known, counted?.why.get(row.worker));
  const newestFirst = (all: readonly Recorded<AcknowledgementRow>[]) => all.map(line).toSorted((a, b) => b.at - a.at);
  return {
    id: one.id,
    title: shownTitle(one, site.languages),
    version,
    versions: one.published?.number ?? version,
    publishedAt: one.published && isNewest ? Date.parse(one.published.publishedAt) : null,
    frozenAt: counted?.frozenAt ?? null,
    asked: counted?.asked ?? 0,
    askedConfirmed: counted?.confirmed.length ?? 0,
    confirmed: newestFirst(rows.filter((row) => row.accepted && row.outcome === 'understood')),
    waiting: counted === null ? [] : await waitingPeople(stores, site, one, counted, known),
    excused: counted === null ? [] : await excusedPeople(stores, site, one, counted, known),
    shifts: await shiftStandings(stores, site, one, version, workers, confirmedAt),
    open: newestFirst(openAnswers(rows, new Set(confirmedAt.keys()))),
    misfits: newestFirst(rows.filter((row) => row.outcome === 'understood' && (row.offline?.marks.length ?? 0) > 0)),
    others: newestFirst(rows.filter((row) => row.outcome !== 'understood'))
  };
}

async function waitingPeople(
  { ledger }: Pick<Stores, 'ledger'>,
  site: Site,
  one: Announcement,
  { waiting, why }: VersionStanding,
  known: ByWorker
): Promise<readonly AskedPerson[]> {
  const asked = waiting.map((worker) => why.get(worker)).filter((each) => each !== undefined);
  const times = await dueTimes(ledger, site, one, asked, known);
  return asked.map((each) => askedPerson(site, one, each, known, times.get(each.worker) ?? null)).toSorted(bySooner);
}

async function excusedPeople(
  stores: Stores,
  site: Site,
  one: Announcement,
  { excused, excusals, why }: VersionStanding,
  known: ByWorker
): Promise<readonly ExcusedPerson[]> {
  const all = excused.map(async ({ worker, reason }) => {
    const asked = why.get(worker);
    if (asked === undefined) return [];
    const said = excusals.find((each) => each.worker === worker && each.reason === reason);
    const by = await sayerName(stores, site, said?.by ?? { type: 'roster' });
    const excusal = { reason, by, excusal: said?.id ?? null, until: said?.until ?? null };
    return [{ ...askedPerson(site, one, asked, known, null), ...excusal }];
  });
  return (await Promise.all(all)).flat();
}

async function sayerName(stores: Stores, site: Site, by: Sayer): Promise<string> {
  if (by.type === 'roster') return 'the roster';
  if (by.type === 'token') return 'a script';
  return nameOf(stores, site.id, by.type === 'worker' ? by : { type: 'account', id: by.id });
}

function answerLine(
  site: Site,
  row: Recorded<AcknowledgementRow>,
  known: ByWorker,
  asked: Asked | undefined
): AnswerLine {
  const worker = known.get(row.worker);
  const named = (id: WorkerId) => {
    const one = known.get(id);
    return one === undefined ? null : personOf(site, one);
  };
  return {
    seq: row.seq,
    who:
      worker === undefined ? null : { ...personOf(site, worker), ...(asked && { crew: crewName(site, asked.crew) }) },
    at: row.recordedBefore?.at ?? row.at,
    language: row.language,
    assurance: row.assurance,
    witness: row.witness === undefined ? null : { who: named(row.witness.worker), isTold: row.witness.isTold },
    inHuddle: row.huddle !== undefined,
    outcome: row.outcome,
    reason: row.reason,
    passed: row.passed,
    because: asked === undefined ? '' : audienceWords(site, asked.rule),
    display: site.displays[row.display]?.name ?? '',
    contentHash: row.contentHash,
    kept: row.offline ?? null,
    isAgain: row.recordedBefore !== undefined
  };
}

export const personOf = (site: Site, { number, firstName, lastName, crew }: Worker): Person => ({
  number,
  firstName,
  lastName,
  crew: crewName(site, crew)
});
