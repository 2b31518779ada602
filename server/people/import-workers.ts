// What importing a workers' file would do, worked out without doing it: who is added, what changes, which rows are bad and why.
import type { BadgeLife } from '#playlists/answer/badge-life.ts';
import { parse } from '#playlists/site/parse.ts';
import type { CrewId, WorkerId } from '#playlists/site/ids.ts';
import type { Crew } from '#playlists/site/site.ts';
import type { Language } from '#playlists/site/values.ts';
import { worker as workerSchema, type BadgeCode, type Worker } from '#playlists/site/worker.ts';
import { readLanguages } from './read-languages.ts';
import { columnWords, readTable, type Column, type TableRow } from './read-table.ts';

/** A worker as the file wants it; the crew by name, since it may not exist yet. */
export interface WantedWorker extends Omit<Worker, 'crew'> {
  readonly crew: string | null;
}
export interface FieldChange {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}
export interface ImportPlan {
  readonly add: readonly WantedWorker[];
  readonly change: readonly { readonly worker: WantedWorker; readonly changes: readonly FieldChange[] }[];
  /** How many rows say what is known already. */
  readonly same: number;
  readonly bad: readonly { readonly line: number; readonly says: string }[];
  /** Names of crews that the site does not have. */
  readonly newCrews: readonly string[];
  readonly ignoredColumns: readonly string[];
}
export interface Known {
  readonly workers: readonly Worker[];
  readonly crews: readonly Crew[];
  /** What a new worker reads where the file does not say. */
  readonly language: Language;
  readonly newId: () => string;
  /** Badges with dates, and blocked ones: a file knows nothing of them, and leaves them as they are. */
  readonly lives?: readonly BadgeOnRecord[];
}
export interface BadgeOnRecord extends BadgeLife {
  readonly code: BadgeCode;
  readonly worker: WorkerId;
}

/** The plan, or one sentence on why the file as a whole cannot be read. */
export function importWorkers(text: string, known: Known): ImportPlan | string {
  const table = readTable(text);
  if (typeof table === 'string') return table;
  const before = new Map(known.workers.map((one) => [one.number.toLowerCase(), one]));
  const crewNames = new Map(known.crews.map(({ name }) => [name.toLowerCase(), name]));
  const newCrews: string[] = [];
  const bad: { line: number; says: string }[] = [];
  const wanted: { line: number; was: Worker | undefined; is: WantedWorker }[] = [];
  const seen = new Map<string, number>();

  const crewName = (name: string): string => {
    const spelled = crewNames.get(name.toLowerCase());
    if (spelled !== undefined) return spelled;
    crewNames.set(name.toLowerCase(), name);
    newCrews.push(name);
    return name;
  };

  for (const row of table.rows) {
    const key = (row.cells.number ?? '').toLowerCase();
    const earlier = seen.get(key);
    if (earlier !== undefined && key !== '') {
      bad.push({ line: row.line, says: `Number ${row.cells.number} stands in line ${earlier} already.` });
      continue;
    }
    seen.set(key, row.line);
    const was = before.get(key);
    const is = wantedWorker(row, was, known);
    if (typeof is === 'string') bad.push({ line: row.line, says: is });
    else wanted.push({ line: row.line, was, is: { ...is, crew: is.crew === null ? null : crewName(is.crew) } });
  }

  const good = withoutTakenBadges(wanted, known, bad);
  const plan = good.map(({ was, is }) => ({ worker: is, was, changes: was ? differences(was, is, known.crews) : [] }));
  return {
    add: plan.filter(({ was }) => was === undefined).map(({ worker }) => worker),
    change: plan
      .filter(({ was, changes }) => was && changes.length > 0)
      .map(({ worker, changes }) => ({ worker, changes })),
    same: plan.filter(({ was, changes }) => was && changes.length === 0).length,
    bad: bad.toSorted((a, b) => a.line - b.line),
    newCrews: newCrews.filter((name) => good.some(({ is }) => is.crew === name)),
    ignoredColumns: table.ignored
  };
}

/** The worker that a row asks for, over what is known of them; a column that is missing or a cell that is empty changes nothing. */
function wantedWorker({ cells }: TableRow, was: Worker | undefined, known: Known): WantedWorker | string {
  const crewOf = (id: CrewId | null) => known.crews.find((crew) => crew.id === id)?.name ?? null;
  const languages = readLanguages(cells.languages ?? '');
  if ('unknown' in languages) return `“${languages.unknown}” is no language that is known here.`;
  const badge = cells.badge as BadgeCode | '' | undefined;
  const badges = was?.badges ?? [];
  const crew = cells.crew || (was ? crewOf(was.crew) : null);
  if (crew !== null && crew.length > 40) return 'The crew must have at most 40 characters.';
  const parsed = parse(workerSchema, {
    ...was,
    id: was?.id ?? (known.newId() as WorkerId),
    number: was?.number ?? cells.number ?? '',
    firstName: cells.firstName || (was?.firstName ?? ''),
    lastName: cells.lastName || (was?.lastName ?? ''),
    jobTitle: cells.jobTitle || (was?.jobTitle ?? ''),
    employer: cells.employer || (was?.employer ?? ''),
    crew: null,
    languages: languages.length > 0 ? languages : (was?.languages ?? [known.language]),
    badges:
      !badge || badges.includes(badge) || isBlockedOf(known, was, badge) ? badges : [badge, ...dated(known, badges)]
  });
  if (parsed.ok) return { ...parsed.value, crew };
  const [fault] = parsed.faults;
  const column = (fault?.field.split('.')[0] ?? '').replace('badges', 'badge') as Column;
  return `The ${columnWords[column]} ${fault?.says}.`;
}

/** The file still names a badge that was blocked here since: it stays so. */
const isBlockedOf = ({ lives = [] }: Known, was: Worker | undefined, code: BadgeCode): boolean =>
  lives.some((one) => one.code === code && one.blockedAt !== null && one.worker === was?.id);

/** Badges for a time were issued at the desk or a kiosk, beside the one that the file has. */
const dated = ({ lives = [] }: Known, codes: readonly BadgeCode[]): readonly BadgeCode[] =>
  codes.filter((code) => lives.some((one) => one.code === code && (one.validFrom !== null || one.validUntil !== null)));

function differences(was: Worker, is: WantedWorker, crews: readonly Crew[]): readonly FieldChange[] {
  const crew = crews.find(({ id }) => id === was.crew)?.name ?? '';
  const pairs: readonly [string, string, string][] = [
    [columnWords.firstName, was.firstName, is.firstName],
    [columnWords.lastName, was.lastName, is.lastName],
    [columnWords.jobTitle, was.jobTitle, is.jobTitle],
    [columnWords.employer, was.employer, is.employer],
    [columnWords.crew, crew, is.crew ?? ''],
    [columnWords.languages, was.languages.join(', '), is.languages.join(', ')],
    [columnWords.badge, was.badges.join(', '), is.badges.join(', ')]
  ];
  return pairs.filter(([, from, to]) => from !== to).map(([what, from, to]) => ({ what, from, to }));
}

/** Drops rows whose badge belongs to somebody else once the whole file is taken over: two people may swap badges. */
function withoutTakenBadges<W extends { line: number; is: WantedWorker }>(
  wanted: readonly W[],
  { workers, lives = [] }: Known,
  bad: { line: number; says: string }[]
): readonly W[] {
  const inFile = new Set<string>(wanted.map(({ is }) => is.id));
  const owners = new Map<string, string>();
  for (const one of workers) if (!inFile.has(one.id)) for (const code of one.badges) owners.set(code, one.number);
  const numbers = new Map<string, string>(workers.map((one) => [one.id, one.number]));
  for (const { code, worker, blockedAt } of lives)
    if (blockedAt !== null) owners.set(code, numbers.get(worker) ?? 'of somebody else');
  return wanted.filter(({ line, is }) => {
    const taken = is.badges.find((code) => owners.has(code));
    if (taken === undefined) {
      for (const code of is.badges) owners.set(code, is.number);
      return true;
    }
    bad.push({ line, says: `Badge ${taken} belongs to number ${owners.get(taken)}.` });
    return false;
  });
}
