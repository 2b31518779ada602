// Where the column of navigation leads. The first page of a site is what its floor sees now.

import { LIBRARY } from '#playlists/site/library.ts';

export interface Place {
  readonly label: string;
  readonly href: string;
  /** Pages below it count as the same place. */
  readonly here: (path: string) => boolean;
}

const sitePlaces = [
  ['Floor', ''],
  ['Announcements', '/announcements'],
  ['Playlists', '/playlists'],
  ['Schedules', '/schedules'],
  ['Shifts', '/shifts'],
  ['Dayparts', '/dayparts'],
  ['Acknowledgements', '/acknowledgements'],
  ['Evidence', '/evidence'],
  ['Questions', '/questions'],
  ['Shift talks', '/huddles'],
  ['Roll-call', '/roll-call'],
  ['Workers', '/workers'],
  ['Displays', '/displays'],
  ['Proof of play', '/proof'],
  ['The record', '/record'],
  ['Audit', '/audit'],
  ['What is stored', '/stored'],
  ['Retention', '/retention'],
  ['Settings', '/settings']
] as const;

const libraryPlaces = [
  ['Playlists', '/playlists'],
  ['Announcements', '/announcements'],
  ['Settings', '/settings']
] as const;

const officePlaces = [
  ['Sites', '/admin'],
  ['Library', '/admin/library'],
  ['Accounts', '/admin/accounts'],
  ['API tokens', '/admin/tokens'],
  ['Backups', '/admin/backups'],
  ['Audit', '/admin/audit']
] as const;

/** Of no use to who may not see names. */
const named: readonly string[] = ['/evidence', '/questions', '/workers'];

export const sitePages = (site: string, seesNames: boolean): readonly Place[] =>
  (site === LIBRARY ? libraryPlaces : sitePlaces.filter(([, path]) => seesNames || !named.includes(path))).map(
    ([label, path]) => place(label, `/admin/${site}${path}`, path === '')
  );

export const officePages = (): readonly Place[] =>
  officePlaces.map(([label, href]) => place(label, href, href === '/admin'));

const place = (label: string, href: string, exact: boolean): Place => ({
  label,
  href,
  here: (path) => path === href || (!exact && path.startsWith(`${href}/`))
});
