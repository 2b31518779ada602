// Which shifts are a worker's: those of their crew in the cycles, and their own rows in the rosters. It needs zone data: displays ask the server.
import { listed } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import { type Duty, dutiesBetween } from '../time/on-duty.ts';
import type { Addressee } from './audience.ts';

type Places = Pick<Site, 'shiftPatterns' | 'timeZone'>;

/** Their instances that meet [from, until), by their starts; epoch milliseconds. */
export function dutiesOf(site: Places, worker: Pick<Addressee, 'id' | 'crew'>, from: number, until: number): Duty[] {
  return dutiesIn(site, from, until).filter((duty) => isTheirs(duty, worker));
}

/** Everybody's. */
export function dutiesIn({ shiftPatterns, timeZone }: Places, from: number, until: number): Duty[] {
  return listed(shiftPatterns)
    .flatMap((pattern) => dutiesBetween(pattern, from, until, timeZone))
    .sort((a, b) => a.from - b.from);
}

export const isTheirs = (duty: Duty, { id, crew }: Pick<Addressee, 'id' | 'crew'>): boolean =>
  duty.worker === null ? crew !== null && duty.crew === crew : duty.worker === id;
