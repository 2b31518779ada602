// Erasing that tells the backups: whoever restores last night's must know of today's erasure.
import type { Logger } from 'pino';
import type { Erasures } from '../storage/erasure-stores.ts';
import { keepErased } from './erased-list.ts';

export function toldErasures(erasures: Erasures, folder: string, log: Logger): Erasures {
  return {
    ...erasures,
    async erase(site, worker, said) {
      const done = await erasures.erase(site, worker, said);
      try {
        await keepErased(folder, await erasures.list());
      } catch (error) {
        // The name is gone here; the next backup takes the list along.
        log.error({ err: error, folder }, 'who was erased is not told to the backups');
      }
      return done;
    }
  };
}
