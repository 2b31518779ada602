// The people table: the one place that holds workers' names, badges and PINs. Everything else knows them by id.
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId } from '#playlists/site/ids.ts';
import { refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { BadgeCode, Worker } from '#playlists/site/worker.ts';
import { isStandIn } from '#playlists/evidence/stand-in.ts';
import { changedValues, type ChangedValues } from '#playlists/evidence/changed-values.ts';
import { endOf, type BadgeRow } from './badge-row.ts';
import type { Said } from './badge-stores.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import type { AuditNote } from './audit-append.ts';
import { personNote } from './person-log.ts';
import { notePrinted, printedAs } from './printed-as.ts';
import { hashSecret, matchesSecret } from './secrets.ts';
import type { People } from './stores.ts';

interface Row {
  id: Worker['id'];
  number: string;
  first_name: string;
  last_name: string;
  job_title: string;
  employer: string;
  crew: Worker['crew'];
  languages: string;
  roles: string;
  departments: string;
  tags: string;
  joined_on: Worker['joinedOn'];
  left_on: Worker['leftOn'];
  supervises: Worker['supervises'];
  /** A JSON array of badge codes in the order they were given. */
  badges: string;
}

const SELECT = `SELECT id, number, first_name, last_name, job_title, employer, crew, languages, roles, departments, tags, joined_on, left_on, supervises,
  (SELECT json_group_array(code ORDER BY place) FROM badges WHERE badges.site = workers.site AND worker = workers.id AND blocked_at IS NULL) AS badges
  FROM workers WHERE workers.site = ?`;

export function people(database: DatabaseSync, commits: GroupCommit, audited: AuditNote): People {
  const byId = query<Row>(database, `${SELECT} AND id = ?`);
  const byNumber = query<Row>(database, `${SELECT} AND number = ?`);
  const byBadge = query<Row>(
    database,
    `${SELECT} AND id = (SELECT worker FROM badges WHERE badges.site = workers.site AND code = ?)`
  );
  const printed = printedAs(database);
  const setPin = query(database, 'UPDATE workers SET pin_hash = ? WHERE site = ? AND id = ?');
  const pinOf = query<{ pin_hash: string | null }>(database, 'SELECT pin_hash FROM workers WHERE site = ? AND id = ?');
  const isBlocked = query(database, 'SELECT 1 FROM badges WHERE site = ? AND code = ? AND blocked_at IS NOT NULL');
  const list = listWorkers(database);
  const replace = replaceWorkers(database, audited);
  const note = personNote(audited);
  const wasErased = query(database, 'SELECT 1 FROM erasures WHERE site = ? AND worker = ?');

  return {
    list: async (site) => list(site),
    get: async (site, worker) => workerOrNull(byId.get(site, worker)),
    byBadge: async (site, code) => workerOrNull(byBadge.get(site, code)),
    byNumber: async (site, number) => workerOrNull(byNumber.get(site, number)),
    put: (site, workers, said = null) =>
      commits.write(() => {
        const gone = workers.findIndex(({ id }) => isStandIn(id) || wasErased.get(site, id) !== undefined);
        if (gone >= 0)
          return refuse('exists', `${gone}.id`, 'This id stands for somebody whose name is gone. Give them another.');
        const taken = firstTaken(site, workers, {
          number: (number) => byNumber.get(site, number)?.id,
          badge: (code) => byBadge.get(site, code)?.id,
          isBlocked: (code) => isBlocked.get(site, code) !== undefined
        });
        if (taken === null) replace(site, workers, said);
        return taken;
      }),
    setPin: async (site, worker, pin, said = null) => {
      const hash = pin === null ? null : await hashSecret(pin);
      await commits.write(() => {
        setPin.run(hash, site, worker);
        if (said !== null) note(site, worker, pin === null ? 'pin-removed' : 'pin-set', '', said);
      });
    },
    printedAs: async (site, worker, seq) => printed(site, worker, seq),
    hasPin: async (site, worker) => (pinOf.get(site, worker)?.pin_hash ?? null) !== null,
    checkPin: async (site, worker, pin) =>
      matchesSecret(pin, worker === null ? null : (pinOf.get(site, worker)?.pin_hash ?? null))
  };
}

/** Everybody on a site's roster, in the order of a phone book; inside a transaction too. */
export function listWorkers(database: DatabaseSync): (site: SiteId) => Worker[] {
  const list = query<Row>(database, `${SELECT} ORDER BY last_name COLLATE NOCASE, first_name COLLATE NOCASE, id`);
  return (site) => list.all(site).map(toWorker);
}

function replaceWorkers(database: DatabaseSync, audited: AuditNote) {
  // No number can hold a tilde: so two workers may swap numbers within one put.
  const freeNumber = query(database, `UPDATE workers SET number = '~' || id WHERE site = ? AND id = ?`);
  const freeBadges = query<BadgeRow>(
    database,
    'DELETE FROM badges WHERE site = ? AND worker = ? AND blocked_at IS NULL RETURNING *'
  );
  const put = query(
    database,
    `INSERT INTO workers (site, id, number, first_name, last_name, job_title, employer, crew, languages, roles, departments, tags, joined_on, left_on,
       supervises)
     VALUES (:site, :id, :number, :first_name, :last_name, :job_title, :employer, :crew, :languages, :roles, :departments, :tags, :joined_on, :left_on,
       :supervises)
     ON CONFLICT DO UPDATE SET number = excluded.number, first_name = excluded.first_name, last_name = excluded.last_name,
       job_title = excluded.job_title, employer = excluded.employer, crew = excluded.crew, languages = excluded.languages, roles = excluded.roles, departments = excluded.departments,
       tags = excluded.tags, joined_on = excluded.joined_on, left_on = excluded.left_on, supervises = excluded.supervises`
  );
  const putBadge = query(
    database,
    `INSERT INTO badges (site, code, worker, place, issued_at, valid_from, valid_until, refused_at, refused_display)
     VALUES (:site, :code, :worker, :place, :issued_at, :valid_from, :valid_until, :refused_at, :refused_display)`
  );
  const printed = notePrinted(database);
  const note = personNote(audited);
  const one = query<Omit<Row, 'badges'>>(database, 'SELECT * FROM workers WHERE site = ? AND id = ?');

  function tell(site: SiteId, was: Omit<Row, 'badges'> | undefined, is: Worker, { by, at }: Said): void {
    const values = changedWorker(was, toRow(is));
    if (values === null) return;
    note(site, is.id, was === undefined ? 'added' : 'changed', '', { by, at }, values);
  }

  return (site: SiteId, workers: readonly Worker[], said: Said | null): void => {
    const before = new Map<string, BadgeRow[]>();
    const known = new Map(said === null ? [] : workers.map(({ id }) => [id, one.get(site, id)]));
    for (const worker of workers) {
      freeNumber.run(site, worker.id);
      before.set(worker.id, freeBadges.all(site, worker.id));
    }
    for (const worker of workers) {
      put.run({ site, ...toRow(worker) });
      printed(site, worker);
      if (said !== null) tell(site, known.get(worker.id), worker, said);
      const had = before.get(worker.id) ?? [];
      for (const [place, code] of worker.badges.entries()) {
        // Whoever keeps a badge keeps its dates; for whom it is new, its life begins.
        const { issued_at, valid_from, valid_until, refused_at, refused_display } =
          had.find((one) => one.code === code) ?? newLife(said);
        const life = { issued_at, valid_from, valid_until, refused_at, refused_display };
        putBadge.run({ site, code, worker: worker.id, place, ...life });
        if (said !== null && !had.some((one) => one.code === code))
          note(site, worker.id, 'badge-issued', endOf(code), said);
      }
      if (said === null) continue;
      for (const { code } of had.filter((one) => !worker.badges.includes(one.code)))
        note(site, worker.id, 'badge-dropped', endOf(code), said);
    }
  };
}

type Life = Pick<BadgeRow, 'issued_at' | 'valid_from' | 'valid_until' | 'refused_at' | 'refused_display'>;
const newLife = (said: Said | null): Life => ({
  issued_at: said?.at ?? null,
  valid_from: null,
  valid_until: null,
  refused_at: null,
  refused_display: null
});

interface Owners {
  readonly number: (number: string) => string | undefined;
  readonly badge: (code: BadgeCode) => string | undefined;
  readonly isBlocked: (code: BadgeCode) => boolean;
}

/** The first of `workers` that asks for what another has: within the list itself, or a worker who is not replaced by it. */
function firstTaken(site: SiteId, workers: readonly Worker[], kept: Owners): Refusal | null {
  const ids = new Set<string>();
  const numbers = new Map<string, string>();
  const badges = new Map<string, string>();
  const replaced = new Set<string>(workers.map((worker) => worker.id));
  const other = (owner: string | undefined, id: string): boolean =>
    owner !== undefined && owner !== id && !replaced.has(owner);

  for (const [index, { id, number, badges: codes }] of workers.entries()) {
    if (ids.has(id)) return refuse('exists', `${index}.id`, `Worker ${id} is in the list twice.`);
    ids.add(id);
    const key = number.toLowerCase();
    if (numbers.has(key) || other(kept.number(number), id)) {
      return refuse('exists', `${index}.number`, `Worker number ${number} belongs to somebody else.`);
    }
    numbers.set(key, id);
    for (const code of codes) {
      const owner = kept.badge(code);
      const isAnothers = other(owner, id) || (owner !== undefined && owner !== id && kept.isBlocked(code));
      if (badges.has(code) || isAnothers) {
        return refuse('exists', `${index}.badges`, `Badge ${code} belongs to somebody else.`);
      }
      if (kept.isBlocked(code)) return refuse('not-allowed', `${index}.badges`, `Badge ${code} is blocked.`);
      badges.set(code, id);
    }
  }
  return null;
}

function toRow(worker: Worker): Omit<Row, 'badges'> {
  return {
    id: worker.id,
    number: worker.number,
    first_name: worker.firstName,
    last_name: worker.lastName,
    job_title: worker.jobTitle,
    employer: worker.employer,
    crew: worker.crew,
    languages: JSON.stringify(worker.languages),
    roles: JSON.stringify(worker.roles),
    departments: JSON.stringify(worker.departments),
    tags: JSON.stringify(worker.tags),
    joined_on: worker.joinedOn,
    left_on: worker.leftOn,
    supervises: worker.supervises
  };
}

/** What became of a worker's row: never a name or number, of which is only said that it is another. Null where all is as it was. */
function changedWorker(was: Omit<Row, 'badges'> | undefined, is: Omit<Row, 'badges'>): ChangedValues | null {
  const told = ({
    job_title,
    employer,
    first_name,
    last_name,
    number,
    crew,
    languages,
    joined_on,
    left_on,
    supervises,
    ...lists
  }: Omit<Row, 'badges'>) => ({
    ...{ name: `${first_name}\n${last_name}`, number, crew, languages: JSON.parse(languages) as string[] },
    ...{ jobTitle: job_title, employer, joinedOn: joined_on, leftOn: left_on, supervises },
    ...{ roles: lists.roles, departments: lists.departments, tags: lists.tags }
  });
  const values = changedValues(was === undefined ? null : told(was), told(is));
  const isSame = Object.keys(values.before ?? {}).length + Object.keys(values.after ?? {}).length === 0;
  return isSame ? null : values;
}

const workerOrNull = (row: Row | undefined): Worker | null => (row === undefined ? null : toWorker(row));

function toWorker(row: Row): Worker {
  return {
    id: row.id,
    number: row.number,
    firstName: row.first_name,
    lastName: row.last_name,
    jobTitle: row.job_title,
    employer: row.employer,
    crew: row.crew,
    languages: JSON.parse(row.languages) as Worker['languages'],
    badges: JSON.parse(row.badges) as Worker['badges'],
    roles: JSON.parse(row.roles) as Worker['roles'],
    departments: JSON.parse(row.departments) as Worker['departments'],
    tags: JSON.parse(row.tags) as Worker['tags'],
    joinedOn: row.joined_on,
    leftOn: row.left_on,
    supervises: row.supervises
  };
}
