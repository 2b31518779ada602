// What is said never to be shown is in no program, and everything that is said has its form. The seed stands in the name; FLOOR_SEED repeats
// it, FLOOR_RUNS multiplies how many are tried.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../program/compile.ts';
import { explain } from '../program/explain.ts';
import type { Program } from '../program/program.ts';
import type { PlaylistId, ScheduleId } from '../site/ids.ts';
import type { Site } from '../site/site.ts';
import { NUMBERS_PER_FLOOR, randomFloor } from '../testing/random-floor.ts';
import { TEN_ZONES } from '../testing/random-rule.ts';
import { windows } from '../time/windows.ts';
import { faults } from './faults.ts';
import { type FaultKind, type SiteFault, faultKinds } from './site-fault.ts';

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const times = Number(process.env['FLOOR_RUNS'] ?? 1);
const DAY_MS = 86_400_000;

const floor = fc
  .record({
    chance: fc.noBias(fc.array(fc.nat(), { minLength: NUMBERS_PER_FLOOR, maxLength: NUMBERS_PER_FLOOR })),
    zone: fc.constantFrom(...TEN_ZONES),
    at: fc.nat(400 * 1440).map((minutes) => Date.UTC(2026, 2, 1) + minutes * 60_000)
  })
  .map(({ chance, zone, at }) => ({ site: randomFloor(chance, zone, at), at }));

const always = (check: (site: Site, at: number) => void) =>
  fc.assert(
    fc.property(floor, ({ site, at }) => check(site, at)),
    { seed, numRuns: 60 * times }
  );

/** All that is on any display in the 45 days to come. */
function programs(site: Site, at: number): Program[] {
  return Object.values(site.displays).flatMap((one) => compile(site, one.id, at, at + 45 * DAY_MS) ?? []);
}
const of = (all: readonly SiteFault[], ...kinds: FaultKind[]) => all.filter((one) => kinds.includes(one.kind));

describe(`any floor (seed ${seed})`, () => {
  test('[F] is told each fault once, in order of gravity, in a sentence', () => {
    always((site, at) => {
      const all = faults(site, at);
      const keys = all.map(({ kind, about }) => `${kind} ${about.type} ${about.id} ${about.field}`);
      expect(new Set(keys).size).toBe(keys.length);
      const ranks = all.map((one) => faultKinds.indexOf(one.kind));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      for (const one of all) expect(one.says).toMatch(/^(?!.*(undefined|NaN|null|Infinity))\S.*[.]$/su);
    });
  });

  test('[F1] [F2] has no window of a schedule that never runs, or no more', () => {
    always((site, at) => {
      for (const { about } of of(faults(site, at), 'schedule-never-runs', 'schedule-over')) {
        const rule = site.schedules[about.id as ScheduleId]?.rule;
        expect(rule === undefined ? [] : windows(rule, site, at, at + 1000 * DAY_MS)).toEqual([]);
      }
    });
  });

  test('[F3] [F4] [F5] [F15] shows nothing of a schedule that is said to be unseen', () => {
    always((site, at) => {
      const unseen = of(
        faults(site, at),
        'schedule-on-no-display',
        'schedule-shows-nothing',
        'schedule-always-hidden',
        'schedule-in-the-dark'
      );
      const seen = new Set(
        programs(site, at).flatMap(({ segments, interruptions }) => [
          ...segments.flatMap(({ why }) => [...(why.level === 'schedule' ? why.ids : []), ...why.added]),
          ...interruptions.flat().map((one) => one.schedule)
        ])
      );
      for (const { about } of unseen) expect([about.id, seen.has(about.id)]).toEqual([about.id, false]);
    });
  });

  test('[F7] [F8] shows no announcement that is said to be unseen', () => {
    always((site, at) => {
      const unseen = of(faults(site, at), 'announcement-in-no-playlist', 'announcement-never-shown');
      const seen = new Set<string>(programs(site, at).flatMap(({ slides }) => slides.map((one) => one.announcement)));
      for (const { about } of unseen) expect([about.id, seen.has(about.id)]).toEqual([about.id, false]);
    });
  });

  test('[F3] [F9] shows no entry that is said never to come', () => {
    always((site, at) => {
      for (const { about } of of(faults(site, at), 'entry-never-runs', 'entry-on-no-display')) {
        const marked = withMark(site, about.id as PlaylistId, Number(about.field.split('.')[1]));
        const slides = programs(marked, at).flatMap((one) => one.slides);
        expect(slides.filter((one) => one.dwellMs === MARK * 1000)).toEqual([]);
      }
    });
  });

  test('is told its faults, and explained, also where a hand has taken out what others name', () => {
    const parts = [
      'announcements',
      'playlists',
      'dayparts',
      'shiftPatterns',
      'displays',
      'schedules',
      'crews'
    ] as const;
    fc.assert(
      fc.property(floor, fc.subarray([...parts], { minLength: 1 }), ({ site, at }, gone) => {
        const torn: Site = { ...site, ...Object.fromEntries(gone.map((part) => [part, {}])) };
        for (const instant of [at, 0, Date.UTC(2199, 11, 31, 23, 59)]) {
          for (const one of faults(torn, instant)) expect(one.says).toMatch(/^\S.*[.]$/su);
          for (const { id } of Object.values(torn.displays))
            expect(explain(torn, id, instant)?.sentence).toMatch(/[.]$/u);
        }
      }),
      { seed, numRuns: 30 * times }
    );
  });

  test('is rich enough for all that: most kinds are found somewhere', () => {
    const kinds = fc
      .sample(floor, { seed: 1, numRuns: 300 })
      .flatMap(({ site, at }) => faults(site, at).map((one) => one.kind));
    expect([...new Set(kinds)].sort()).toEqual([...faultKinds].filter((kind) => !UNLIKELY.includes(kind)).sort());
  });
});

/** The texts of these floors are short, and no page stands on them. */
const UNLIKELY: readonly FaultKind[] = ['slide-too-short', 'page-not-allowed'];
const MARK = 3599;

/** The site where this entry, if it is an announcement, stands for a time like no other. */
function withMark(site: Site, id: PlaylistId, index: number): Site {
  const before = site.playlists[id];
  if (before === undefined) throw new Error('no such playlist');
  const items = before.items.map((one, at) =>
    at === index && one.type === 'announcement' ? { ...one, seconds: MARK } : one
  );
  return { ...site, playlists: { ...site.playlists, [id]: { ...before, items } } };
}
