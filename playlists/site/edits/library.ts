// Whose things are changed where: the library has announcements and playlists alone, and a site does not change what comes from the library.
import type { Change } from '../change.ts';
import { isShared, LIBRARY, LONGEST_LIBRARY_ID } from '../library.ts';
import { lookup } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';

export function notHere(site: Site, change: Change): Refusal | null {
  const refusal = site.id === LIBRARY ? notInTheLibrary(change) : null;
  if (refusal !== null) return refusal;
  switch (change.type) {
    case 'draft-announcement':
    case 'propose-minor':
    case 'publish-announcement':
    case 'withdraw-announcement':
    case 'remove-announcement':
      return isShared(change.id) ? ofTheLibrary(lookup(site.announcements, change.id), 'announcement') : null;
    case 'put-playlist':
    case 'remove-playlist':
      return isShared(change.id) ? ofTheLibrary(lookup(site.playlists, change.id), 'playlist') : null;
    default:
      return null;
  }
}

function notInTheLibrary(change: Change): Refusal | null {
  switch (change.type) {
    case 'put-settings':
      return change.defaultPlaylist === null
        ? null
        : refuse('not-allowed', 'defaultPlaylist', 'The library has no displays, so no playlist is shown by default.');
    case 'draft-announcement':
    case 'put-playlist':
      return change.id.length <= LONGEST_LIBRARY_ID
        ? null
        : refuse('invalid', 'id', `In the library an id has at most ${LONGEST_LIBRARY_ID} characters.`);
    case 'propose-minor':
    case 'publish-announcement':
    case 'withdraw-announcement':
    case 'remove-announcement':
    case 'remove-playlist':
      return null;
    default:
      return refuse('not-allowed', '', 'The library keeps announcements and playlists only. Do this on a site.');
  }
}

function ofTheLibrary(copy: object | undefined, noun: string): Refusal {
  const says =
    copy === undefined
      ? `Ids that begin so are the library’s. Choose another id for this ${noun}.`
      : `This ${noun} comes from the library: change it there, and every site that takes it follows.`;
  return refuse('not-allowed', 'id', says);
}
