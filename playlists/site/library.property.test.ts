// A library and a site that takes from it, whatever is done to either. The seed stands in the name; FLOOR_SEED repeats it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { affected } from '../program/affected.ts';
import { compile } from '../program/compile.ts';
import { NUMBERS_PER_CHANGE, randomChange } from '../testing/random-change.ts';
import {
  after,
  announcement,
  asked,
  display,
  hash,
  ms,
  newSite,
  playlist,
  SUNDAY,
  stamp
} from '../testing/small-floor.ts';
import { canonical } from './canonical.ts';
import { type Change, change as changeSchema } from './change.ts';
import { edit } from './edit.ts';
import type { DisplayId, PlaylistId } from './ids.ts';
import { LIBRARY, sharedId } from './library.ts';
import { owed } from './owed.ts';
import { parse } from './parse.ts';
import { isRefusal } from './refusal.ts';
import { site as siteSchema, type Site } from './site.ts';

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const DAY_MS = 86_400_000;
const numbers = fc.noBias(fc.array(fc.nat(), { minLength: NUMBERS_PER_CHANGE, maxLength: NUMBERS_PER_CHANGE }));
const step = fc.record({ numbers, where: fc.nat({ max: 3 }), takes: fc.subarray(['p0', 'p1', 'p2', 'p3']) });

const library = after(null, [
  asked({ type: 'make-site', id: LIBRARY, name: 'Library', timeZone: 'Asia/Kolkata', languages: ['de', 'en'] }),
  ...announcement('n0'),
  ...announcement('n1'),
  playlist('p0', ['n0', 'n1'], 1000),
  playlist('p1', ['n1'], 600)
]);
const plant = after(null, [newSite(), display('d0'), display('d1'), ...announcement('n0'), playlist('p0', ['n0'])]);

/** The same change about copies: what the site's own things may name, and what it may not touch. */
const aboutCopies = (change: Change): Change | null => {
  const parsed = parse(changeSchema, JSON.parse(JSON.stringify(change).replace(/"([np]\d)"/g, '"lib--$1"')));
  return parsed.ok ? parsed.value : null;
};

test(`[K] what is owed is taken or refused whole, and leaves nothing owed (seed ${seed})`, () => {
  let taken = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      let [head, site]: [Site, Site] = [library, plant];
      let at = ms(SUNDAY);
      const make = (before: Site, change: Change | null): Site => {
        if (change === null) return before;
        const answer = edit(before, change, stampAt(at), hash);
        if (isRefusal(answer)) return before;
        expect(parse(siteSchema, structuredClone(answer)).ok).toBe(true);
        expect(moved(before, answer, at)).toEqual([]);
        return answer;
      };
      for (const { numbers, where, takes } of steps) {
        at += 7 * 60_000;
        const change = randomChange(numbers, at);
        if (where === 0) head = make(head, change);
        else if (where === 1) site = make(site, change);
        else if (where === 2) site = make(site, change === null ? null : aboutCopies(change));
        const wanted = where === 3 ? takes.map((id) => sharedId(id as PlaylistId)) : site.taken;
        const lacking = owed(head, site, wanted);
        if (lacking === null) continue;
        const next = edit(site, asked(lacking as never), stampAt(at), hash);
        if (isRefusal(next)) {
          refused++;
          continue;
        }
        taken++;
        expect(owed(head, next)).toBeNull();
        site = make(site, lacking);
        expect(canonical(site)).toBe(canonical(next));
      }
    }),
    { seed, numRuns: 150 }
  );
  expect(taken).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(0);
});

/** Displays whose program changed though nothing says so. */
function moved(before: Site, after: Site, at: number): string[] {
  const named = affected(before, after);
  return (Object.keys(before.displays) as DisplayId[]).filter(
    (id) =>
      Object.hasOwn(after.displays, id) &&
      !named.includes(id) &&
      canonical(compile(before, id, at, at + DAY_MS)) !== canonical(compile(after, id, at, at + DAY_MS))
  );
}

const stampAt = (at: number) => stamp(new Date(at).toISOString());
