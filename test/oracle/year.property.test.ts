// A year from `until` to `until` on random floors, and a day of those with short slides: no gap, no overlap, nothing that comes unannounced.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#playlists/program/compile.ts';
import { type BusyFloor, busyFloor } from './busy-floor.ts';
import { DAY_MS, check, patience, seed } from './chance.ts';
import { oracleOf } from './truth.ts';
import { faultsOfSegments, walk } from './walk.ts';

describe(`walking (seed ${seed})`, patience, () => {
  test('[L1] [S1] [S4] a year leaves no gap and no overlap', () => {
    const longSlides = busyFloor({ seconds: [600, 1800, 3600], secondsPerHour: [60, 300] });
    fc.assert(
      fc.property(longSlides, (floor) => walkAll(floor, 365 * DAY_MS)),
      check(6)
    );
  });

  test('[L1] [S1] [S4] a day of short slides neither', () => {
    fc.assert(
      fc.property(busyFloor(), (floor) => walkAll(floor, DAY_MS)),
      check(10)
    );
  });
});

function walkAll({ site, at }: BusyFloor, ms: number): void {
  for (const { id } of Object.values(site.displays)) {
    const program = compile(site, id, at, at + ms)!;
    expect(faultsOfSegments(program, new Set(oracleOf(site, id, at, at + ms).edges))).toEqual([]);
    for (const { since, until } of walk(program)) if (until <= since) throw new Error('time stands still');
  }
}
