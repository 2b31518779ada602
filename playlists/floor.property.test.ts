// What is true of any floor, whatever was done to it: properties over random changes. The seed stands in the name; FLOOR_SEED
// repeats it, FLOOR_RUNS multiplies how many are tried.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { affected } from './program/affected.ts';
import { compile } from './program/compile.ts';
import { program as programSchema } from './program/program.ts';
import { showing } from './program/showing.ts';
import { canonical } from './site/canonical.ts';
import type { Change } from './site/change.ts';
import type { Display } from './site/display.ts';
import { edit } from './site/edit.ts';
import { parse } from './site/parse.ts';
import { isRefusal, refusalCodes } from './site/refusal.ts';
import { type Site, site as siteSchema } from './site/site.ts';
import { winner } from './testing/levels.ts';
import { NUMBERS_PER_CHANGE, ZONES, randomChange } from './testing/random-change.ts';
import {
  after,
  announcement,
  crew,
  display,
  hash,
  newSite,
  playlist,
  says,
  schedule,
  stamp,
  weekly
} from './testing/small-floor.ts';

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const times = Number(process.env['FLOOR_RUNS'] ?? 1);
const check = (numRuns: number) => ({ seed, numRuns: numRuns * times });
const DAY_MS = 86_400_000;
/** Clocks change within 40 days of these in most of the zones. */
const BEGINNINGS = ['2026-03-20T09:00:00Z', '2026-04-01T13:30:00Z', '2026-08-30T04:00:00Z', '2026-10-01T21:00:00Z'];

const chance = fc.noBias(fc.array(fc.nat(), { minLength: NUMBERS_PER_CHANGE, maxLength: NUMBERS_PER_CHANGE }));
const story = fc.record({
  zone: fc.constantFrom(...ZONES),
  begins: fc.constantFrom(...BEGINNINGS).map((text) => Date.parse(text)),
  chances: fc.array(chance, { maxLength: 60, size: 'max' })
});
interface Step {
  readonly before: Site;
  readonly change: Change;
  readonly answer: ReturnType<typeof edit>;
  readonly at: number;
}

/** Everything that was tried, seven minutes apart, each on the site that the ones before it left. */
function told({ zone, begins, chances }: { zone: string; begins: number; chances: number[][] }): {
  site: Site;
  steps: Step[];
  at: number;
} {
  let site = freeze(after(null, firstFloor(zone), stampAt(begins)));
  const steps: Step[] = [];
  let at = begins;
  for (const numbers of chances) {
    at += 7 * 60_000;
    const change = randomChange(numbers, at);
    if (change === null) continue;
    const answer = edit(site, change, stampAt(at), hash);
    steps.push({ before: site, change, answer, at });
    if (!isRefusal(answer)) site = freeze(answer);
  }
  return { site, steps, at };
}
/** Something of each, so that stories begin in the middle. */
const firstFloor = (zone: string): Change[] => [
  newSite(zone, ['de', 'en']),
  crew('c0'),
  display('d0', { tags: ['hall'] }),
  display('d1', { tags: ['yard'], languages: ['pl', 'de'] }),
  ...announcement('n0', { draft: says('n0', ['de', 'pl']) }),
  ...announcement('n1'),
  playlist('p0', ['n0', 'n1'], 1000),
  playlist('p1', ['n1'], 600),
  schedule('s0', 'p1', { rule: weekly('22:00', '06:00'), priority: 1 })
];
const stampAt = (at: number) => stamp(new Date(at).toISOString(), new Date(at + 4000).toISOString());

describe(`any floor (seed ${seed})`, () => {
  test('[E1] is changed into one that parses, or the change is refused in words', () => {
    fc.assert(
      fc.property(story, (one) => {
        for (const { answer, before } of told(one).steps) {
          if (isRefusal(answer)) {
            expect(refusalCodes).toContain(answer.refusal);
            expect(answer.says).toMatch(/^\S.{8,}[.]$/su);
          } else {
            expect(parse(siteSchema, JSON.parse(JSON.stringify(answer)))).toEqual({ ok: true, value: answer });
            if (answer !== before) expect(canonical(answer)).not.toBe(canonical(before));
          }
        }
      }),
      check(20)
    );
  });

  test('is rich enough for all that: every level wins somewhere', () => {
    // Of the stories as such, not of today's: a seed that by chance meets no site default proves nothing against them.
    const levels = fc.sample(story, { seed: 1, numRuns: 200 }).flatMap((one) => {
      const { site, at } = told(one);
      return Object.values(site.displays).map((each) => winner(site, each, at).level);
    });
    expect([...new Set(levels)].sort()).toEqual(['card', 'display-default', 'schedule', 'site-default', 'takeover']);
  });

  test('[L1] [S1] shows something at every instant of 40 days, without gap or overlap', () => {
    fc.assert(
      fc.property(story, (one) => {
        const { site, at } = told(one);
        for (const display of Object.values(site.displays)) walk(site, display, at, at + 40 * DAY_MS);
      }),
      check(20)
    );
  });

  test('[L3] shows the same whenever its program was compiled', () => {
    fc.assert(
      fc.property(story, fc.nat(20 * 1440), (one, minutes) => {
        const { site, at } = told(one);
        for (const display of Object.values(site.displays)) {
          const [early, late] = [at, at + minutes * 60_000].map((from) =>
            compile(site, display.id, from, at + 40 * DAY_MS)
          );
          if (!early || !late) throw new Error('no program');
          for (let now = late.from; now < late.until; now += 5 * 3_600_000) {
            expect({ ...showing(late, now), since: 0 }).toEqual({ ...showing(early, now), since: 0 });
          }
        }
      }),
      check(20)
    );
  });

  test('[C2] is not changed on displays that are not affected', () => {
    fc.assert(
      fc.property(story, (one) => {
        for (const { before, answer, at } of told(one).steps) {
          if (isRefusal(answer)) continue;
          const named = new Set(affected(before, answer));
          for (const { id } of Object.values(answer.displays)) {
            if (named.has(id)) continue;
            const [was, is] = [before, answer].map((site) => canonical(compile(site, id, at, at + 10 * DAY_MS)));
            expect(is).toBe(was);
          }
        }
      }),
      check(10)
    );
  });

  test('[P1] [P2] [P4] [P5] shows what the levels say', () => {
    fc.assert(
      fc.property(story, fc.array(fc.nat(40 * DAY_MS - 1), { minLength: 20, maxLength: 20 }), (one, instants) => {
        const { site, at } = told(one);
        for (const display of Object.values(site.displays)) {
          const program = compile(site, display.id, at, at + 40 * DAY_MS);
          if (program === null) throw new Error('no program');
          for (const ahead of instants)
            expect(showing(program, at + ahead).why).toMatchObject(winner(site, display, at + ahead));
        }
      }),
      check(20)
    );
  });

  test('[L2] is the same when its changes are made again', () => {
    fc.assert(
      fc.property(story, (one) => {
        expect(canonical(told(JSON.parse(JSON.stringify(one)) as typeof one).site)).toBe(canonical(told(one).site));
      }),
      check(20)
    );
  });
});

function walk(site: Site, display: Display, from: number, until: number): void {
  const program = compile(site, display.id, from, until);
  if (program === null) throw new Error('no program');
  if (!parse(programSchema, JSON.parse(JSON.stringify(program))).ok) throw new Error('the program does not parse');
  expect(program.segments[0]?.from).toBe(from);
  expect(program.segments.at(-1)?.until).toBe(until);
  program.segments.slice(1).forEach((one, index) => {
    const before = program.segments[index];
    expect(one.from).toBe(before?.until);
    expect([one.shows, one.why]).not.toEqual([before?.shows, before?.why]);
  });
  for (let at = from; at < until;) {
    const now = showing(program, at);
    if (now.since !== at || now.until <= at) throw new Error(`gap or overlap at ${new Date(at).toISOString()}`);
    const { type, until: ends } = showing(program, now.until - 1);
    if (type !== now.type || ends !== now.until) throw new Error(`changes within ${new Date(at).toISOString()}`);
    const then = now.until < until ? showing(program, now.until) : null;
    if (now.next !== (then?.type === 'slide' ? then.slide : null))
      throw new Error(`wrong next at ${new Date(at).toISOString()}`);
    at = now.until;
  }
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
