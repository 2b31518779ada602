// What compile and showing say is what the oracle finds by the words of RULES.md, at any instant of random floors. The seed stands in the
// name; FLOOR_SEED repeats it, FLOOR_RUNS multiplies how many are tried.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#playlists/program/compile.ts';
import { type Showing, showing } from '#playlists/program/showing.ts';
import { busyFloor } from './busy-floor.ts';
import { DAY_MS, check, patience, seed } from './chance.ts';
import { type Truth, oracleOf } from './truth.ts';

const DAYS_MS = 40 * DAY_MS;

describe(`a busy floor (seed ${seed})`, patience, () => {
  test('shows what the oracle says', () => {
    fc.assert(
      fc.property(
        busyFloor(),
        fc.array(fc.nat(DAYS_MS - 1), { minLength: 20, maxLength: 20 }),
        ({ site, at }, ahead) => {
          for (const { id } of Object.values(site.displays)) {
            const program = compile(site, id, at, at + DAYS_MS)!;
            const { truth, edges } = oracleOf(site, id, at, at + DAYS_MS);
            const near = edges.flatMap((edge) => [edge - 1, edge, edge + 1]);
            for (const instant of [at, ...ahead.map((ms) => at + ms), ...near, at + DAYS_MS - 1]) {
              if (instant < at || instant >= at + DAYS_MS) continue;
              const said = new Date(instant).toISOString();
              expect({ id, said, ...told(showing(program, instant)) }).toEqual({ id, said, ...truth(instant) });
            }
          }
        }
      ),
      check(50)
    );
  });
});

function told(now: Showing): Truth {
  const { since, until, why } = now;
  switch (now.type) {
    case 'slide':
      return { since, until, why, on: { type: 'slide', slide: now.slide, index: now.index, count: now.count } };
    case 'takeover': {
      const { id, until: ends, texts } = now.takeover;
      return {
        since,
        until,
        why,
        on: { type: 'takeover', id, until: ends, languages: texts.map((one) => one.language) }
      };
    }
    case 'card':
      return { since, until, why, on: { type: 'card' } };
    default:
      return now satisfies never;
  }
}
