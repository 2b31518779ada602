// How an announcement that asks for an answer stands: who of those it asked confirmed the published version, crew by crew as they were then.
import { announcementState, type Announcement, type AnnouncementState } from '#playlists/site/announcement.ts';
import type { AnnouncementId, WorkerId } from '#playlists/site/ids.ts';
import { crewName } from '#playlists/site/crew-name.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Outcome } from '#playlists/wire/floor.ts';
import { shownTitle } from '#admin/shown-title.ts';
import { standingAnswers } from '../answering/standing-answers.ts';
import { standingOf, type VersionStanding } from '../answering/standing-of.ts';
import type { App } from '../app.ts';
import { breathing } from '../breathe.ts';
import type { AcknowledgementRow, Recorded } from '../storage/ledger-stores.ts';
import { openAnswers } from '#playlists/answer/open-answers.ts';

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
  readonly excused: number;
  readonly crews: readonly CrewStanding[];
  /** It is not said how many: they are too few to stay unnamed. */
  readonly isTooFew: boolean;
  /** How many answered something else and have not confirmed since. */
  readonly open: Readonly<Record<Exclude<Outcome, 'understood'>, number>>;
}

/** Announcements that were published and ask for an answer, the newest first. */
export async function standings(app: App, site: Site, at: number): Promise<readonly Standing[]> {
  const workers = await app.stores.people.list(site.id);
  const asking = Object.values(site.announcements).filter((one) => one.published?.content.asksAcknowledgement);
  const all: Standing[] = [];
  const breathe = breathing();
  for (const one of asking) {
    const others = await standingAnswers(app.stores.ledger, site.id, one, 'others');
    all.push(standing(site, one, await standingOf(app.stores, site, one, workers, at), others, at));
    await breathe();
  }
  return all.toSorted((a, b) => b.publishedAt - a.publishedAt);
}

/** `counted` is null where nobody kept who was asked. */
export function standing(
  site: Site,
  one: Announcement,
  counted: VersionStanding | null,
  others: readonly Recorded<AcknowledgementRow>[],
  at: number
): Standing {
  const open = openAnswers(others, new Set(counted?.confirmedAt.keys()));
  const count = (outcome: Outcome) => open.filter((answer) => answer.outcome === outcome).length;
  return {
    id: one.id,
    title: shownTitle(one, site.languages),
    version: one.published?.number ?? 0,
    publishedAt: Date.parse(one.published?.publishedAt ?? one.since),
    state: announcementState(one, at),
    asked: counted?.asked ?? 0,
    confirmed: counted?.confirmed.length ?? 0,
    excused: counted?.excused.length ?? 0,
    crews: counted === null ? [] : byCrew(site, counted),
    isTooFew: false,
    open: { question: count('question'), 'not-understood': count('not-understood'), cannot: count('cannot') }
  };
}

function byCrew(site: Site, { why, confirmed, excused, waiting }: VersionStanding): readonly CrewStanding[] {
  const sure = new Set(confirmed);
  const all = [...confirmed, ...excused.map((one) => one.worker), ...waiting];
  const groups = Map.groupBy(all, (worker: WorkerId) => crewName(site, why.get(worker)?.crew ?? null));
  return [...groups]
    .map(([name, workers]) => ({
      name: name || 'No crew',
      asked: workers.length,
      confirmed: workers.filter((worker) => sure.has(worker)).length
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}
