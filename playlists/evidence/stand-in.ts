// What stands in a row where a worker's id stood, once their name is let go of: it leads to nobody.
import type { WorkerId } from '../site/ids.ts';

const NOBODY = 'nobody-';

/** `random` tells those of one text apart: hexadecimal, long enough never to come twice. */
export const standIn = (random: string): WorkerId => `${NOBODY}${random}` as WorkerId;

/** Nobody on a roster is called so. */
export const isStandIn = (worker: string): boolean => worker.startsWith(NOBODY);
