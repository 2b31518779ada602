// A page of the audit as the desk shows it: ids become the names that they stand for now, and nothing of that is kept.
import type { AuditLine, AuditPage } from '#admin/audit/audit-page.ts';
import { shownTitle } from '#admin/shown-title.ts';
import type { Values } from '#playlists/evidence/changed-values.ts';
import type { Site } from '#playlists/site/site.ts';
import type { App } from '../app.ts';
import { auditActs, SERVER, type AuditBy, type AuditFilter, type AuditRow } from '../storage/audit-stores.ts';
import { actNames, auditSaid } from './audit-words.ts';

const A_PAGE = 100;

/** `site` null: the server's own. */
export async function auditOf(
  app: App,
  site: Site | null,
  filter: AuditFilter,
  before: number | null
): Promise<AuditPage> {
  const rows = await app.stores.audit.newest(site?.id ?? SERVER, filter, before, A_PAGE + 1);
  const names = await namesOf(app, site);
  const shown = rows.slice(0, A_PAGE);
  return {
    at: app.now(),
    lines: shown.map((row) => auditLine(row, names)),
    older: rows.length > A_PAGE ? (shown.at(-1)?.seq ?? null) : null,
    acts: auditActs.map((value) => ({ value, label: actNames[value] })),
    who: names.who
  };
}

export interface Names {
  readonly of: (id: string) => string | undefined;
  readonly display: (id: string) => string | undefined;
  readonly thing: (id: string) => string | undefined;
  readonly worker: (id: string) => string | undefined;
  /** Whom the page offers to look for. */
  readonly who: AuditPage['who'];
}

export async function namesOf(app: App, site: Site | null): Promise<Names> {
  const { accounts, apiTokens, people } = app.stores;
  const [all, tokens, workers] = await Promise.all([
    accounts.list(),
    apiTokens.list(),
    site === null ? [] : people.list(site.id)
  ]);
  const named = new Map([...all, ...tokens].map(({ id, name }) => [id, name]));
  const persons = new Map<string, string>(
    workers.map((one) => [one.id, `${one.firstName} ${one.lastName} (${one.number})`])
  );
  const things = new Map(site === null ? [] : thingsOf(site));
  return {
    of: (id) => named.get(id),
    display: (id) => things.get(id),
    thing: (id) => things.get(id) ?? named.get(id),
    worker: (id) => persons.get(id),
    who: [
      ...all.map(({ id, name }) => ({ value: id, label: name })),
      ...tokens.map(({ id, name }) => ({ value: id, label: `${name} (API token)` })),
      { value: 'supervisor', label: 'Supervisors at a kiosk' },
      { value: 'command', label: 'Commands on the server' },
      { value: 'server', label: 'The server itself' },
      { value: 'nobody', label: 'Somebody unknown' }
    ]
  };
}

function thingsOf(site: Site): [id: string, name: string][] {
  const { displays, playlists, schedules, crews, dayparts, shiftPatterns } = site;
  const named = [displays, playlists, schedules, crews, dayparts, shiftPatterns].flatMap(
    (all): readonly { id: string; name: string }[] => Object.values(all)
  );
  return [
    ...named.map(({ id, name }): [string, string] => [id, name]),
    ...Object.values(site.announcements).map((one): [string, string] => [one.id, shownTitle(one, site.languages)])
  ];
}

export const auditLine = (row: AuditRow, names: Names): AuditLine => ({
  seq: row.seq,
  at: row.at,
  who: whoOf(row.by, names),
  says: auditSaid(row),
  about:
    row.worker === null
      ? row.about === ''
        ? ''
        : (names.thing(row.about) ?? row.about)
      : (names.worker(row.worker) ?? `A worker who was erased (${row.worker})`),
  revision: row.revision,
  values: linesOf(row.values.before, row.values.after)
});

function whoOf(by: AuditBy, names: Names): string {
  switch (by.type) {
    case 'account':
      return names.of(by.id) ?? `An account that is gone (${by.id})`;
    case 'token':
      return `${names.of(by.id) ?? `A token that is gone (${by.id})`}, by the API`;
    case 'supervisor': {
      const where = by.display === null ? 'a kiosk' : (names.display(by.display) ?? 'a kiosk that is gone');
      return `${names.worker(by.id) ?? `A supervisor who was erased (${by.id})`}, at ${where}`;
    }
    case 'server':
      return 'The server';
    case 'library':
      return 'The library';
    case 'command':
      return 'A command on the server';
    case 'nobody':
      return 'Somebody unknown';
    default:
      return by satisfies never;
  }
}

function linesOf(before: Values | null, after: Values | null): AuditLine['values'] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names.map((name) => ({ name, before: shown(before?.[name]), after: shown(after?.[name]) }));
}

function shown(value: Values[string] | undefined): string {
  if (value === undefined) return '';
  if (value === null) return '–';
  if (value === '…') return '(words)';
  return typeof value === 'object' ? value.join(', ') || '–' : String(value);
}
