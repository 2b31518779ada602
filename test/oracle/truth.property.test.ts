// What compile and showing say is what the oracle finds by the words of RULES.md, at any instant of random floors.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#playlists/program/compile.ts';
import { type Showing, showing } from '#playlists/program/showing.ts';
import type { Site } from '#playlists/site/site.ts';
import { busyFloor } from './busy-floor.ts';
import { DAY_MS, check, patience, seed } from './chance.ts';
import { story } from './story.ts';
import { type Truth, oracleOf } from './truth.ts';

const instants = (within: number) => fc.array(fc.nat(within - 1), { minLength: 20, maxLength: 20 });

describe(`a floor shows what the oracle says (seed ${seed})`, patience, () => {
  const days = 40 * DAY_MS;

  test('when much runs at once', () => {
    fc.assert(
      fc.property(busyFloor(), instants(days), ({ site, at }, ahead) => compare(site, at, at + days, ahead)),
      check(50)
    );
  });

  test('after many changes', () => {
    fc.assert(
      fc.property(story, instants(days), ({ site, at }, ahead) => compare(site, at, at + days, ahead)),
      check(20)
    );
  });

  test('for a day years later', () => {
    fc.assert(
      fc.property(busyFloor(), fc.nat(10 * 365 * DAY_MS), instants(DAY_MS), ({ site, at }, later, ahead) =>
        compare(site, at + later, at + later + DAY_MS, ahead)
      ),
      check(10)
    );
  });
});

/** At these milliseconds after `from`, and at, before and after every edge; on every display. */
function compare(site: Site, from: number, until: number, ahead: readonly number[]): void {
  for (const { id } of Object.values(site.displays)) {
    const program = compile(site, id, from, until)!;
    const { truth, edges } = oracleOf(site, id, from, until);
    const near = edges.flatMap((edge) => [edge - 1, edge, edge + 1]);
    for (const at of [from, ...ahead.map((ms) => from + ms), ...near, until - 1]) {
      if (at < from || at >= until) continue;
      const said = new Date(at).toISOString();
      expect({ id, said, ...told(showing(program, at)) }).toEqual({ id, said, ...truth(at) });
    }
  }
}

function told(now: Showing): Truth {
  const { since, until, why } = now;
  switch (now.type) {
    case 'slide':
      return { since, until, why, on: { type: 'slide', slide: now.slide, index: now.index, count: now.count } };
    case 'takeover': {
      const { id, until: ends, texts } = now.takeover;
      const languages = texts.map((one) => one.language);
      return { since, until, why, on: { type: 'takeover', id, until: ends, languages } };
    }
    case 'card':
    case 'dark':
      return { since, until, why, on: { type: now.type } };
    default:
      return now satisfies never;
  }
}
