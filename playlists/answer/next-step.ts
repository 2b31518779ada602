// What stands between a worker who reads and "understood": the kiosk asks this after each touch, and shows nothing that is not next.
import type { Confirming } from '../site/confirming.ts';
import { type Assurance, isEnough } from './assurance.ts';

/** How far a worker is with one notice. Instants are of the device, in epoch milliseconds. */
export interface Progress {
  readonly presentedFrom: number;
  readonly toTheEnd: boolean;
  readonly check: 'not-taken' | 'passed';
  /** How sure it is by now that it is this worker. */
  readonly assurance: Assurance;
}

export type NextStep =
  | { readonly type: 'wait'; readonly until: number }
  | { readonly type: 'scroll' }
  | { readonly type: 'check' }
  | { readonly type: 'prove' }
  | { readonly type: 'witness' }
  | { readonly type: 'answer' };

/** First reads whoever confirms, then shows that they understood, then who they are: a PIN is asked of nobody who fails the check [A16]. */
export function nextStep(confirming: Confirming | undefined, progress: Progress, at: number): NextStep {
  if (confirming === undefined) return { type: 'answer' };
  const { leastSeconds, toTheEnd, check, demands } = confirming;
  const until = progress.presentedFrom + leastSeconds * 1000;
  if (toTheEnd && !progress.toTheEnd) return { type: 'scroll' };
  if (at < until) return { type: 'wait', until };
  if (check !== null && progress.check !== 'passed') return { type: 'check' };
  if (isEnough(progress.assurance, demands)) return { type: 'answer' };
  // Number and PIN twice are not two things: who came without a badge rises by a witness alone.
  return { type: demands === 'witnessed' || progress.assurance === 'pin' ? 'witness' : 'prove' };
}

export const begun = (assurance: Assurance, at: number): Progress => ({
  presentedFrom: at,
  toTheEnd: false,
  check: 'not-taken',
  assurance
});

/** After a check: passed, or the notice from its start again [A14]. */
export const checked = (progress: Progress, passed: boolean, at: number): Progress =>
  passed ? { ...progress, check: 'passed' } : begun(progress.assurance, at);
