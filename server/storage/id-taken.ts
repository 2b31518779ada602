// An id that a client made stands for one fact for ever; the same id with another body is a bug of the client, never a second fact.
import type { SiteId } from '#playlists/site/ids.ts';
import { StorageError } from './storage-error.ts';

export class IdTaken extends StorageError {
  constructor(site: SiteId, id: string) {
    super('ID_TAKEN', `The id ${id} stands for something else in site ${site} already.`);
  }
}
