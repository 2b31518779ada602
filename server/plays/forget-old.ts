// Lets go of proof of play and incidents that are older than the settings keep them, in slices, so that nothing else waits.
import { breathing } from '../breathe.ts';
import type { Configuration } from '../configuration.ts';
import type { Stores } from '../storage/stores.ts';

/** Answers the job: it asks for the time, and is over when all of it is gone. Called while it runs it does nothing. */
export function forgetOld(
  { plays, incidents }: Pick<Stores, 'plays' | 'incidents'>,
  { playsKeptMs, incidentsKeptMs }: Pick<Configuration, 'playsKeptMs' | 'incidentsKeptMs'>
): (at: number) => Promise<void> {
  let running = false;
  return async (at) => {
    if (running) return;
    running = true;
    try {
      await incidents.forget(at - incidentsKeptMs);
      const breathe = breathing();
      while ((await plays.forget(at - playsKeptMs)) > 0) await breathe();
    } finally {
      running = false;
    }
  };
}
