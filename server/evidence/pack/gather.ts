// All that a pack or its report is made of, read of one moment and beside a working server: rows are read when they are needed, never held.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Denominator } from '#playlists/answer/denominator.ts';
import type { About, PackOf } from '#playlists/evidence/pack/manifest.ts';
import type { AnnouncementId, ContentHash, WorkerId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import { shownTitle } from '#admin/shown-title.ts';
import { query } from '../../storage/database.ts';
import { originOf } from '../checkpoints.ts';
import { chooseRows, type ChosenRows } from './choose-rows.ts';
import { askedFor, ofCrew, type PackAsked } from './pack-asked.ts';
import { choiceTrouble, type PackChoice } from './pack-choice.ts';
import { packContents, type PackContent } from './pack-contents.ts';
import { packPeople, type PackPeople } from './pack-people.ts';
import { newestState, statesFrom, type State } from './pack-states.ts';

/** What a pack is made from. */
export interface PackOrder {
  readonly folder: string;
  readonly site: Site;
  readonly choice: PackChoice;
  /** Epoch ms. */
  readonly at: number;
}

export interface Gathered {
  readonly database: DatabaseSync;
  readonly site: Site;
  readonly about: About;
  /** What it is about, in words for people: it may name somebody. */
  readonly title: string;
  readonly madeAt: number;
  readonly rows: ChosenRows;
  readonly people: PackPeople;
  readonly asked: PackAsked;
  readonly contents: ReadonlyMap<ContentHash, PackContent>;
  readonly states: readonly State[];
  /** Who confirmed a version, or one that it differs from in minor things alone. */
  confirmedOf(one: Denominator): ReadonlySet<WorkerId>;
  titleOf(announcement: AnnouncementId): string;
}

/** Hands what was gathered to `use` and closes the database after it. */
export async function gathering<T>(order: PackOrder, use: (all: Gathered) => Promise<T>): Promise<T | Refusal> {
  const trouble = choiceTrouble(order.choice);
  if (trouble !== null) return trouble;
  const database = new DatabaseSync(join(order.folder, 'floorcast.sqlite'), { readOnly: true });
  try {
    // One moment for all that is read, however long it takes and whatever is written meanwhile.
    database.exec('BEGIN');
    const all = await gathered(database, order);
    return isRefusal(all) ? all : await use(all);
  } finally {
    database.close();
  }
}

async function gathered(database: DatabaseSync, { folder, site, choice, at }: PackOrder): Promise<Gathered | Refusal> {
  const newest = newestState(database, site.id);
  if (newest === null) return refuse('not-found', '', 'Nothing has been recorded at this site yet.');
  const crew = choice.crew === null ? [] : ofCrew(database, choice, choice.crew);
  const rows = chooseRows(database, choice, newest.size, crew);
  const asked = askedFor(database, choice, new Set(crew), rows.announcements);
  if (rows.seqs.length === 0 && asked.denominators.length === 0)
    return refuse('not-found', '', 'Nothing was recorded or asked that this could be about.');

  const people = packPeople(database, site.id);
  for (const { worker, salt } of rows.people) people.subjectFor(worker, salt);
  for (const one of asked.denominators) for (const { worker } of one.asked) people.subjectIn(one, worker);
  for (const worker of excusedIn(asked)) people.subjectFor(worker);
  const hashes = new Set([...rows.contents, ...publishedIn(site, asked)]);
  const contents = await packContents(database, folder, site.id, hashes);
  const about: About = {
    origin: originOf(site.id),
    site: site.id,
    name: site.name,
    timeZone: site.timeZone,
    of: packOf(choice, people),
    rows: rows.seqs.length,
    size: newest.size,
    isRun: rows.isRun,
    madeAt: at
  };
  const titleOf = (id: AnnouncementId): string => shownTitle(lookup(site.announcements, id), site.languages);
  return {
    ...{ database, site, about, rows, people, asked, contents, titleOf, madeAt: at },
    title: titleFor(site, choice, people, titleOf),
    states: statesFrom(database, site.id, rows.seqs[0] ?? newest.size, newest.size),
    confirmedOf: confirmedIn(database, site)
  };
}

function* excusedIn({ excusals }: PackAsked): Iterable<WorkerId> {
  for (const { worker, by } of excusals) {
    yield worker;
    if (by.type === 'worker') yield by.id;
  }
}

/** What is on the floor of what was asked, also where nobody has answered yet. */
function publishedIn({ announcements }: Site, { denominators }: PackAsked): ContentHash[] {
  return denominators.flatMap(({ announcement, version }) => {
    const published = lookup(announcements, announcement)?.published;
    return published?.number === version ? [published.contentHash] : [];
  });
}

function packOf({ announcement, version, worker, crew, from, until }: PackChoice, people: PackPeople): PackOf {
  return {
    ...(announcement !== null && { announcement }),
    ...(version !== null && { version }),
    ...(worker !== null && { subject: people.subjectFor(worker) }),
    ...(crew !== null && { crew }),
    ...(from !== null && { from }),
    ...(until !== null && { until })
  };
}

function titleFor(
  site: Site,
  { announcement, version, worker, crew }: PackChoice,
  people: PackPeople,
  titleOf: (id: AnnouncementId) => string
): string {
  const person = worker === null ? null : people.person(worker);
  const parts = [
    announcement === null ? null : `${titleOf(announcement)}${version === null ? '' : `, version ${version}`}`,
    worker === null
      ? null
      : person === null
        ? 'Somebody who is not known here any more'
        : `${person.firstName} ${person.lastName} (${person.number})`,
    crew === null ? null : (lookup(site.crews, crew)?.name ?? crew)
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'What was recorded' : parts.join(' · ');
}

function confirmedIn(database: DatabaseSync, site: Site): Gathered['confirmedOf'] {
  const confirmed = query<{ worker: WorkerId }>(
    database,
    `SELECT DISTINCT worker FROM ledger INDEXED BY ledger_answered WHERE site = ? AND announcement = ? AND version BETWEEN ? AND ?
       AND accepted = 1 AND outcome = 'understood'`
  );
  return ({ announcement, version }) => {
    const published = lookup(site.announcements, announcement)?.published;
    const first = published?.number === version ? (published.minorTo?.number ?? version) : version;
    return new Set(confirmed.all(site.id, announcement, first, version).map(({ worker }) => worker));
  };
}
