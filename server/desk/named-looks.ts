// Which pages and files of the desk name workers: each look at one is noted, and an account that may not see names is kept from it or sees counts. Every
// route of a site stands in one of the two lists; a test sees to it.
import { error, type RequestEvent } from '@sveltejs/kit';
import { siteId, type WorkerId } from '#playlists/site/ids.ts';
import { parse } from '#playlists/site/parse.ts';
import type { NamedThing } from '../storage/audit-stores.ts';

interface Named {
  readonly what: NamedThing;
  /** The parameter that says whom or what it is about. */
  readonly about?: string;
  /** Its address says that otherwise: then the route notes it. */
  readonly notesItself?: true;
  /** The page shows counts to who may not see names, and these of its forms are open to them. Without it they are refused. */
  readonly withoutNames?: readonly string[];
}

/** By route below `/admin/[site]`. */
export const named: Readonly<Record<string, Named>> = {
  // Counts alone, but of crews that may be one person.
  '/acknowledgements': { what: 'answers', withoutNames: [] },
  '/acknowledgements/[announcement]': { what: 'answers', about: 'announcement', withoutNames: [] },
  '/acknowledgements/[announcement]/csv': { what: 'answers-file', about: 'announcement' },
  '/acknowledgements/reminders': { what: 'reminders' },
  '/acknowledgements/who-worked': { what: 'who-worked' },
  '/acknowledgements/who-worked/csv': { what: 'who-worked-file' },
  '/evidence/pack': { what: 'pack', notesItself: true },
  '/evidence/report': { what: 'report', notesItself: true },
  '/questions': { what: 'questions' },
  '/retention': { what: 'holds', withoutNames: [] },
  // Whoever is at the desk when the alarm goes can begin one.
  '/roll-call': { what: 'roll-call', withoutNames: ['begin', 'end'] },
  '/huddles': { what: 'huddles', withoutNames: [] },
  '/huddles/[huddle]': { what: 'huddle', about: 'huddle' },
  '/workers': { what: 'workers' },
  '/workers/[worker]': { what: 'worker', about: 'worker' },
  '/workers/badges': { what: 'badge-sheet' },
  '/shifts': { what: 'roster', withoutNames: [] },
  // Cycles name crews; a roster, which names workers, is refused by its kind (open-pattern.ts).
  '/shifts/[pattern]': { what: 'roster', about: 'pattern', withoutNames: ['except', 'takeBack'] },
  '/shifts/[pattern]/edit': { what: 'roster', about: 'pattern', withoutNames: ['save', 'remove'] },
  '/shifts/new': { what: 'roster', withoutNames: ['save', 'roster'] },
  '/audit': { what: 'audit' },
  '/audit/csv': { what: 'audit-file' }
};

/** They show no name of this site's, but make people: a supervisor with a PIN has all names at a kiosk. */
const makesPeople: readonly string[] = ['/workers/import', '/workers/new'];

/** They show nobody's name, or only what is typed into them. */
export const nameless: readonly string[] = [
  '',
  '/announcements',
  '/announcements/[announcement]',
  '/announcements/asked',
  '/announcements/new',
  '/announcements/preview',
  '/dayparts',
  '/displays',
  '/displays/[display]',
  '/displays/new',
  '/evidence',
  '/languages',
  '/languages/[language]',
  '/media/[hash]/[variant]',
  '/playlists',
  '/playlists/[playlist]',
  '/playlists/new',
  '/proof',
  '/proof/csv',
  '/record',
  '/reports',
  '/reports/csv',
  '/schedules',
  '/schedules/[schedule]',
  '/schedules/new',
  '/schedules/preview',
  '/settings',
  '/shifts/preview',
  '/stored',
  '/takeover',
  '/workers/import',
  '/workers/new'
];

const SITE = '/admin/[site]';
const below = (route: string | null): string | null => (route?.startsWith(SITE) ? route.slice(SITE.length) : null);

/** Keeps an account that may not see names from what names somebody. Throws Kit's 403 with who may give it that. */
export function keepNames({ locals, route, request, url }: RequestEvent): void {
  const path = below(route.id);
  if (path === null || locals.namesRefused === null) return;
  const open = named[path]?.withoutNames;
  if (named[path] === undefined ? !makesPeople.includes(path) : open !== undefined && isOpen(open, request, url))
    return;
  error(403, locals.namesRefused);
}

function isOpen(forms: readonly string[], { method }: Request, { searchParams }: URL): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  // Kit takes the first of them: each has to be open.
  const asked = [...searchParams.keys()].filter((name) => name.startsWith('/'));
  return asked.length > 0 && asked.every((name) => forms.includes(name.slice(1)));
}

/** Files and sheets that leave the desk: each time is a row of its own. */
const TAKEN_AWAY: ReadonlySet<string> = new Set(['answers-file', 'who-worked-file', 'badge-sheet', 'audit-file']);

/** Files of counts alone, which are taken away all the same. */
const takenAway: Readonly<Record<string, string>> = { '/proof/csv': 'proof-file', '/reports/csv': 'report-file' };

/** Before it is answered, so that what was shown was noted. A disk that takes no more must not keep a supervisor from reading: the log says it then. */
export async function noteLook({ locals, route, params }: RequestEvent): Promise<void> {
  const { app, account } = locals;
  const path = below(route.id) ?? 'above';
  const file = takenAway[path];
  // Who may not see names was shown none.
  if (locals.namesRefused !== null && file === undefined) return;
  const look: { readonly what: string; readonly about?: string; readonly notesItself?: true } | undefined =
    file === undefined ? named[path] : { what: file };
  const site = parse(siteId, params['site']);
  if (look === undefined || look.notesItself || account === null || !site.ok || app.sites.get(site.value) === null)
    return;
  const about =
    look.about === undefined
      ? ''
      : ((params as Readonly<Record<string, string | undefined>>)[look.about] ?? '').slice(0, 64);
  try {
    await app.stores.audit.note(
      site.value,
      {
        by: { type: 'account', id: account.id },
        act: file !== undefined || TAKEN_AWAY.has(look.what) ? 'export' : 'look',
        what: look.what,
        ...(look.about === 'worker' ? { worker: about as WorkerId } : { about })
      },
      app.now()
    );
  } catch (fault) {
    app.log.error({ err: fault, account: account.id, what: look.what, about }, 'a look at named data was not noted');
  }
}
