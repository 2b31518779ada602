// How sure we are that an answer is the worker's own, rung by rung, and what an announcement may demand.
import type { Demand } from '../site/confirming.ts';

/**
 * `shown`: it stood before people. `unverified-badge`: a badge that a kiosk without a line could not look up. `pin`: number and PIN at a kiosk, of
 * somebody whose badge was not there. `badge`. Then a badge with the
 * worker's PIN, or a code that proves presence, signed in with the PIN. `witnessed`: a supervisor saw it and said so.
 */
export const assurances = [
  'shown',
  'unverified-badge',
  'pin',
  'badge',
  'badge-pin',
  'presence-code',
  'witnessed'
] as const;
export type Assurance = (typeof assurances)[number];

const RUNGS: Readonly<Record<Assurance, number>> = {
  shown: 0,
  'unverified-badge': 1,
  pin: 2,
  badge: 2,
  'badge-pin': 3,
  'presence-code': 3,
  witnessed: 4
};
const DEMANDED: Readonly<Record<Demand, number>> = { badge: 2, proven: 3, witnessed: 4 };

/** Whether an answer so sure is enough [A12]. */
export const isEnough = (assurance: Assurance, demand: Demand): boolean => RUNGS[assurance] >= DEMANDED[demand];
