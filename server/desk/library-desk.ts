// What the desk shows and does with the library: what it offers a site, who takes what of it, and taking and giving back.
import type { RequestEvent } from '@sveltejs/kit';
import { ofPlaylist } from '#admin/playlists/once-round.ts';
import type { PlaylistId } from '#playlists/site/ids.ts';
import { LIBRARY, libraryId, sharedId } from '#playlists/site/library.ts';
import { parse } from '#playlists/site/parse.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import { playlistId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { App } from '../app.ts';
import { formValues } from './form-values.ts';
import { trouble } from './make-change.ts';

export interface Offer {
  /** In the library. */
  readonly id: PlaylistId;
  /** On the site, once it is taken. */
  readonly copy: PlaylistId;
  readonly name: string;
  readonly slides: number;
  readonly seconds: number;
  readonly taken: boolean;
}
export interface Offered {
  readonly offers: readonly Offer[];
  /** Why the site lacks the library's newest state; null where it does not. */
  readonly behind: string | null;
}

/** Null where there is no library yet, and in the library itself. */
export function offered(app: App, site: Site): Offered | null {
  const library = app.sites.get(LIBRARY)?.site;
  if (library === undefined || site.id === LIBRARY) return null;
  const offers = Object.values(library.playlists).map(({ id, name }): Offer => {
    const copy = sharedId(id);
    return { id, copy, name, ...ofPlaylist(id, library), taken: site.taken.includes(copy) };
  });
  return {
    offers: offers.toSorted((a, b) => a.name.localeCompare(b.name)),
    behind: app.library.behind().get(site.id) ?? null
  };
}

export interface Takers {
  /** Names of sites, by the playlist that they take. */
  readonly of: Readonly<Record<PlaylistId, readonly string[]>>;
  readonly behind: readonly { readonly name: string; readonly says: string }[];
}

export function takers(app: App): Takers {
  const of: Record<PlaylistId, string[]> = {};
  const sites = app.sites.list().toSorted((a, b) => a.name.localeCompare(b.name));
  for (const { name, taken } of sites) for (const copy of taken) (of[libraryId(copy)] ??= []).push(name);
  const behind = sites.flatMap(({ id, name }) => {
    const says = app.library.behind().get(id);
    return says === undefined ? [] : [{ name, says }];
  });
  return { of, behind };
}

/** The form's `playlist` is the library's; null when it is done, else what to show. */
export async function askLibrary(event: RequestEvent, site: Site, what: 'take' | 'giveBack') {
  const { app, account } = event.locals;
  if (account === null) return trouble(401, 'signed-out', [{ field: '', says: 'Sign in again.' }]);
  const playlist = parse(playlistId, (await formValues(event.request)).text('playlist'));
  if (!playlist.ok) return trouble(400, 'invalid', [{ field: '', says: 'There is no such playlist in the library.' }]);
  const done = await app.library[what](site.id, playlist.value, { type: 'account', id: account.id });
  return isRefusal(done) ? trouble(409, done.refusal, [{ field: '', says: done.says }]) : null;
}
