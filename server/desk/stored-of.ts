// What this site stores about people: from the schema, the settings and the accounts as they are now.
import type { Stored, StoredTable } from '#admin/stored/stored.ts';
import type { Site } from '#playlists/site/site.ts';
import type { App } from '../app.ts';
import { migrations } from '../storage/migrations.ts';
import { playMigrations } from '../storage/play-migrations.ts';
import { columnsOf } from '../storage/schema.ts';
import { files, ofNobody, ofPeople } from './stored-tables.ts';

const DAY_MS = 86_400_000;

export async function storedOf(app: App, site: Site): Promise<Stored> {
  const schema = new Map([...columnsOf(migrations), ...columnsOf(playMigrations)]);
  const { accounts, apiTokens, people } = app.stores;
  const [all, tokens, workers] = await Promise.all([accounts.list(), apiTokens.list(), people.list(site.id)]);
  const here = tokens.filter((one) => one.site === null || one.site === site.id);
  const named = (of: readonly { readonly seesNames: boolean }[]) => of.filter((one) => one.seesNames).length;
  const supervisors = workers.filter((one) => one.supervises !== 'nobody').length;
  return {
    tables: [...schema].flatMap(([name, columns]) => tableOf(name, columns)),
    others: [
      ...[...schema.keys()].flatMap((name) => (ofNobody[name] === undefined ? [] : { name, what: ofNobody[name] })),
      ...files
    ],
    settings: settingsOf(app, site, workers.length),
    roles: [
      {
        name: `Accounts that see names (${named(all)})`,
        may: 'See and change everything on these pages, of every site, and say which other account sees names.'
      },
      {
        name: `Accounts that see counts only (${all.length - named(all)})`,
        may: `The same, but nobody by name: counts, of groups of ${site.counts.leastGroup} people or more. In a roll-call how many are missing, however few.`
      },
      {
        name: `API tokens (${here.length}, ${named(here)} with names)`,
        may: 'Read what the desk sees of this site; those that may write, change it. Workers, badges, check-ins and answers only with names.'
      },
      {
        name: `Supervisors at a kiosk (${supervisors})`,
        may: 'By badge and PIN: their crew, or the site. What they do to a worker is logged.'
      },
      {
        name: 'Workers',
        may: 'By badge: their own first name, what they still have to confirm, answers to their questions.'
      },
      { name: 'Who runs the server', may: 'Its data folder and backups, outside these pages.' }
    ]
  };
}

/** A column without words still stands there: the page is made from the schema. */
function tableOf(name: string, columns: readonly string[]): StoredTable[] {
  if (ofNobody[name] !== undefined) return [];
  const { what = '', columns: words = {}, evaluated = '', seenBy = '', kept = '' } = ofPeople[name] ?? {};
  return [
    { name, what, evaluated, seenBy, kept, columns: columns.map((one) => ({ name: one, holds: words[one] ?? '' })) }
  ];
}

function settingsOf(app: App, site: Site, workers: number): Stored['settings'] {
  const { onWalls, leastGroup } = site.counts;
  const days = (ms: number) => `${Math.round(ms / DAY_MS)} days`;
  return [
    { name: 'Workers on the list', says: String(workers) },
    {
      name: 'Counts on walls',
      says: onWalls ? `Shown, of groups of ${leastGroup} people or more` : 'Not shown'
    },
    {
      name: 'Answering by the code on a screen',
      says: site.qr ? 'Allowed, on a phone of one’s own choice' : 'Switched off'
    },
    { name: 'What was on the glass is kept', says: days(app.configuration.playsKeptMs) },
    { name: 'Incidents of displays are kept', says: days(app.configuration.incidentsKeptMs) },
    { name: 'Biometrics, location, cameras that record', says: 'There are none' },
    { name: 'Sent to anybody outside', says: 'Nothing; the server works without the internet' }
  ];
}
