// The people table as the rest of the server is handed it: who is put on the roster joins what they are asked before the put is answered.
import type { SiteId } from '#playlists/site/ids.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { People } from '../storage/stores.ts';

/** `joined` must not throw: the workers are on the roster, whatever becomes of it; the next start makes up for it. */
export const joiningPeople = (
  people: People,
  joined: (site: SiteId, workers: readonly Worker[]) => Promise<void>
): People => ({
  ...people,
  async put(site, workers, said) {
    const refusal = await people.put(site, workers, said);
    if (refusal === null) await joined(site, workers);
    return refusal;
  }
});
