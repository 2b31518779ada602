// What a program has on within a stretch is held against walking through it slide by slide, and what is compared adds up. The seed stands
// in the name; FLOOR_SEED repeats it, FLOOR_RUNS multiplies how many are tried.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../program/compile.ts';
import type { Program } from '../program/program.ts';
import { showing } from '../program/showing.ts';
import { NUMBERS_PER_FLOOR, randomFloor } from '../testing/random-floor.ts';
import { TEN_ZONES } from '../testing/random-rule.ts';
import { displayNamed } from '../testing/small-floor.ts';
import { compare } from './compare.ts';
import { addExpected } from './expected.ts';
import type { Play, Played } from './played.ts';
import { Sums, plannedSubject, type Subject } from './subject.ts';

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const times = Number(process.env['FLOOR_RUNS'] ?? 1);
const DAY_MS = 86_400_000;

const asked = fc
  .record({
    chance: fc.noBias(fc.array(fc.nat(), { minLength: NUMBERS_PER_FLOOR, maxLength: NUMBERS_PER_FLOOR })),
    zone: fc.constantFrom(...TEN_ZONES),
    at: fc.nat(400 * 1440).map((minutes) => Date.UTC(2026, 2, 1) + minutes * 60_000),
    from: fc.integer({ min: -DAY_MS, max: 2 * DAY_MS }),
    length: fc.integer({ min: 1, max: DAY_MS }),
    cuts: fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(3)), { maxLength: 12 })
  })
  .map(({ chance, zone, at, from, length, cuts }) => {
    const program = compile(randomFloor(chance, zone, at), displayNamed('d0'), at, at + DAY_MS) as Program;
    return { program, from: at + from, until: at + from + length, cuts };
  });

const always = (check: (one: typeof asked extends fc.Arbitrary<infer T> ? T : never) => void, numRuns = 80) =>
  fc.assert(fc.property(asked, check), { seed, numRuns: numRuns * times });

function walked(program: Program, from: number, until: number): { subject: Subject; from: number; until: number }[] {
  const all = [];
  for (let at = from; at < until;) {
    const now = showing(program, at);
    const end = Math.min(now.until, until);
    all.push({ subject: plannedSubject(now), from: at, until: end });
    at = end;
  }
  return all;
}
const played = (subject: Subject): Played =>
  subject.type === 'announcement'
    ? ({ ...subject, type: 'slide', content: 'f'.repeat(64), language: 'de', beside: null } as unknown as Played)
    : subject;

describe(`expected time (seed ${seed})`, () => {
  test('[G4] is what a walk through the program adds up to', () => {
    always(({ program, from, until }) => {
      const sums = new Sums();
      addExpected(program, from, until, sums);
      const slow = new Sums();
      for (const one of walked(program, from, until)) slow.add(one.subject, one.until - one.from);
      expect(sums.subjects().reduce((sum, one) => sum + sums.of(one), 0)).toBe(until - from);
      for (const one of slow.subjects()) expect([one, sums.of(one)]).toEqual([one, slow.of(one)]);
    });
  });

  test('[G5] shown as planned but where pieces were cut out: confirmed and unmeasured are together what was expected', () => {
    always(({ program, from, until, cuts }) => {
      const holes = cuts.map(([begin, length, kind]) => ({
        from: from + ((until - from) * begin) / 1000,
        until: from + ((until - from) * (begin + length)) / 1000,
        kind
      }));
      const plays = walked(program, from, until).flatMap((one): Play[] => {
        const hit = holes.some((hole) => hole.from < one.until && hole.until > one.from);
        return hit ? [] : [{ ...one, shows: played(one.subject), revision: 'r', uncertaintyMs: 3 }];
      });
      const plans = [{ program, from, until }];
      const answer = compare(plans, plays);
      const dark = answer.unmeasured.reduce((sum, one) => sum + one.until - one.from, 0);
      expect(plays.reduce((sum, one) => sum + one.until - one.from, 0) + dark).toBe(until - from);
      for (const row of answer.rows) {
        expect((row.confirmedMs ?? 0) + row.unmeasuredMs).toBe(row.expectedMs);
        expect(row.confirmedMs === null).toBe(row.unmeasuredMs === row.expectedMs);
      }
      expect(answer.rows.reduce((sum, row) => sum + row.expectedMs, 0)).toBe(until - from);
    });
  });
});
