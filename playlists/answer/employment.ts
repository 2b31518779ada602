// From the first to the last day at work: who is waited for, and whose badge is taken.
import { dayOf } from '../calendar/day.ts';
import type { Worker } from '../site/worker.ts';
import type { LocalDate } from '../site/values.ts';

/** Whether a worker is one of those who are waited for on a date [A5]. */
export const isHere = ({ joinedOn, leftOn }: Pick<Worker, 'joinedOn' | 'leftOn'>, on: LocalDate): boolean =>
  (joinedOn === null || joinedOn <= on) && (leftOn === null || on <= leftOn);

/** Whether a badge or PIN is still taken: until the day after the last one is over, for a night shift ends on it. Who comes before the first is welcome [A28]. */
export const mayCheckIn = ({ leftOn }: Pick<Worker, 'leftOn'>, on: LocalDate): boolean =>
  leftOn === null || dayOf(on) <= dayOf(leftOn) + 1;
