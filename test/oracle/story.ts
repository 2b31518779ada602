// Random changes one after the other, accepted or refused, on a floor that has something of each already.
import fc from 'fast-check';
import type { Change, Stamp } from '#playlists/site/change.ts';
import { edit } from '#playlists/site/edit.ts';
import { type Refusal, isRefusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import { NUMBERS_PER_CHANGE, randomChange } from '#playlists/testing/random-change.ts';
import { hash, stamp } from '#playlists/testing/small-floor.ts';
import { type BusyFloor, busyFloor } from './busy-floor.ts';

export interface Step {
  readonly before: Site;
  readonly change: Change;
  readonly when: Stamp;
  readonly answer: Site | Refusal;
}

export interface Story extends BusyFloor {
  readonly steps: readonly Step[];
}

const chance = fc.noBias(fc.array(fc.nat(), { minLength: NUMBERS_PER_CHANGE, maxLength: NUMBERS_PER_CHANGE }));

/** Everything that was tried, seven minutes apart, each on the site that the ones before it left, which nobody can change in place. */
export const story: fc.Arbitrary<Story> = fc
  .tuple(busyFloor(), fc.array(chance, { maxLength: 40, size: 'max' }))
  .map(([floor, chances]) => {
    let site = freeze(floor.site);
    let { at } = floor;
    const steps: Step[] = [];
    for (const numbers of chances) {
      at += 7 * 60_000;
      const change = randomChange(numbers, at);
      if (change === null) continue;
      const when = stamp(new Date(at).toISOString(), new Date(at + 4000).toISOString());
      const answer = edit(site, change, when, hash);
      steps.push({ before: site, change, when, answer });
      if (!isRefusal(answer)) site = freeze(answer);
    }
    const journal = [...floor.journal, ...steps.filter(({ answer }) => !isRefusal(answer))];
    return { site, at, journal, steps };
  });

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
