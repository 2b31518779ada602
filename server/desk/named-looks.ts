// Which pages and files of the desk name workers: each look at one is noted. Every route of a site stands in one of the two lists; a test sees to it.
import type { RequestEvent } from '@sveltejs/kit';
import { siteId } from '#playlists/site/ids.ts';
import { parse } from '#playlists/site/parse.ts';
import type { NamedThing } from '../storage/look-stores.ts';

/** By route below `/admin/[site]`; the parameter says whom or what it is about. */
export const named: Readonly<Record<string, { readonly what: NamedThing; readonly about?: string }>> = {
  // Counts alone, but of crews that may be one person.
  '/acknowledgements': { what: 'answers' },
  '/acknowledgements/[announcement]': { what: 'answers', about: 'announcement' },
  '/acknowledgements/[announcement]/csv': { what: 'answers-file', about: 'announcement' },
  '/acknowledgements/reminders': { what: 'reminders' },
  '/acknowledgements/who-worked': { what: 'who-worked' },
  '/acknowledgements/who-worked/csv': { what: 'who-worked-file' },
  '/questions': { what: 'questions' },
  '/roll-call': { what: 'roll-call' },
  '/workers': { what: 'workers' },
  '/workers/[worker]': { what: 'worker', about: 'worker' },
  '/workers/badges': { what: 'badge-sheet' },
  '/shifts/[pattern]': { what: 'roster', about: 'pattern' },
  '/shifts/[pattern]/edit': { what: 'roster', about: 'pattern' },
  '/shifts/new': { what: 'roster' }
};

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
  '/languages',
  '/languages/[language]',
  '/media/[hash]/[variant]',
  '/playlists',
  '/playlists/[playlist]',
  '/playlists/new',
  '/proof',
  '/proof/csv',
  '/record',
  '/schedules',
  '/schedules/[schedule]',
  '/schedules/new',
  '/schedules/preview',
  '/settings',
  '/shifts',
  '/shifts/preview',
  '/stored',
  '/takeover',
  '/workers/import',
  '/workers/new'
];

const SITE = '/admin/[site]';

/** Before it is answered, so that what was shown was noted. A disk that takes no more must not keep a supervisor from reading: the log says it then. */
export async function noteLook({ locals, route, params }: RequestEvent): Promise<void> {
  const { app, account } = locals;
  const look = route.id?.startsWith(SITE) ? named[route.id.slice(SITE.length)] : undefined;
  const site = parse(siteId, params['site']);
  if (look === undefined || account === null || !site.ok || app.sites.get(site.value) === null) return;
  const about =
    look.about === undefined
      ? ''
      : ((params as Readonly<Record<string, string | undefined>>)[look.about] ?? '').slice(0, 64);
  try {
    await app.stores.looks.note(
      site.value,
      { by: { type: 'account', id: account.id }, what: look.what, about },
      app.now()
    );
  } catch (fault) {
    app.log.error({ err: fault, account: account.id, what: look.what, about }, 'a look at named data was not noted');
  }
}
