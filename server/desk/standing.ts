// How an announcement that asks for an answer stands: who of its audience confirmed the published version, crew by crew.
import { outstanding } from '#playlists/answer/outstanding.ts';
import { announcementState, type Announcement, type AnnouncementState } from '#playlists/site/announcement.ts';
import type { AnnouncementId, WorkerId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Outcome } from '#playlists/wire/floor.ts';
import { shownTitle } from '#admin/shown-title.ts';
import type { App } from '../app.ts';
import type { AcknowledgementRow, Recorded } from '../storage/stores.ts';
import { standingAnswers } from '../answering/standing-answers.ts';
import { openAnswers } from './open-answers.ts';

export interface CrewStanding {
  readonly name: string;
  readonly asked: number;
  readonly confirmed: number;
}
export interface Standing {
  readonly id: AnnouncementId;
  readonly title: string;
  readonly version: number;
  readonly publishedAt: number;
  readonly state: AnnouncementState;
  readonly asked: number;
  readonly confirmed: number;
  readonly crews: readonly CrewStanding[];
  /** How many answered something else and have not confirmed since. */
  readonly open: Readonly<Record<Exclude<Outcome, 'understood'>, number>>;
}

/** Announcements that were published and ask for an answer, the newest first. */
export async function standings(app: App, site: Site, at: number): Promise<readonly Standing[]> {
  const workers = await app.stores.people.list(site.id);
  const asking = Object.values(site.announcements).filter((one) => one.published?.content.asksAcknowledgement);
  const all = asking.map(async (one) => {
    const answers = await standingAnswers(app.stores.ledger, site.id, one, 'all');
    return standing(site, one, workers, answers, at);
  });
  return (await Promise.all(all)).toSorted((a, b) => b.publishedAt - a.publishedAt);
}

export function standing(
  site: Site,
  one: Announcement,
  workers: readonly Worker[],
  answers: readonly Recorded<AcknowledgementRow>[],
  at: number
): Standing {
  const who = confirmedBy(answers);
  const { confirmed, waiting } = outstanding(site, one.id, workers, who, at);
  const open = openAnswers(answers, who);
  const count = (outcome: Outcome) => open.filter((answer) => answer.outcome === outcome).length;
  return {
    id: one.id,
    title: shownTitle(one, site.languages),
    version: one.published?.number ?? 0,
    publishedAt: Date.parse(one.published?.publishedAt ?? one.since),
    state: announcementState(one, at),
    asked: confirmed.length + waiting.length,
    confirmed: confirmed.length,
    crews: byCrew(site, [...confirmed, ...waiting], new Set(confirmed)),
    open: { question: count('question'), 'not-understood': count('not-understood'), cannot: count('cannot') }
  };
}

export function confirmedBy(answers: readonly Recorded<AcknowledgementRow>[]): ReadonlySet<WorkerId> {
  const understood = answers.filter((answer) => answer.accepted && answer.outcome === 'understood');
  return new Set(understood.map((answer) => answer.worker));
}

function byCrew(site: Site, asked: readonly Worker[], confirmed: ReadonlySet<Worker>): readonly CrewStanding[] {
  const groups = Map.groupBy(asked, ({ crew }) => (crew === null ? '' : (site.crews[crew]?.name ?? '')));
  return [...groups]
    .map(([name, workers]) => ({
      name: name || 'No crew',
      asked: workers.length,
      confirmed: workers.filter((worker) => confirmed.has(worker)).length
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}
