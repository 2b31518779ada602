// What an explanation says is held against the program: what it names is on, and what would have been needed is given and works. The seed
// stands in the name; FLOOR_SEED repeats it, FLOOR_RUNS multiplies how many are tried.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DisplayId, PlaylistId, ScheduleId } from '../../site/ids.ts';
import type { Schedule } from '../../site/schedule.ts';
import type { Site } from '../../site/site.ts';
import { NUMBERS_PER_FLOOR, randomFloor } from '../../testing/random-floor.ts';
import { TEN_ZONES } from '../../testing/random-rule.ts';
import { UNCONDITIONAL, displayNamed } from '../../testing/small-floor.ts';
import { isTargeted } from '../../site/display.ts';
import { compile } from '../compile.ts';
import { type Explanation, explain } from '../explain.ts';
import { type Program, interruptedBy } from '../program.ts';
import { showing } from '../showing.ts';
import type { Candidate } from './candidate.ts';

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const times = Number(process.env['FLOOR_RUNS'] ?? 1);
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const asked = fc
  .record({
    chance: fc.noBias(fc.array(fc.nat(), { minLength: NUMBERS_PER_FLOOR, maxLength: NUMBERS_PER_FLOOR })),
    zone: fc.constantFrom(...TEN_ZONES),
    // Minutes from 2026-03-01 on, so that many a clock change is near.
    at: fc.nat(400 * 1440).map((minutes) => Date.UTC(2026, 2, 1) + minutes * 60_000),
    id: fc.constantFrom('d0', 'd1').map(displayNamed)
  })
  .map(({ chance, zone, at, id }) => ({ site: randomFloor(chance, zone, at), at, id }));

const always = (check: (site: Site, id: DisplayId, at: number) => void, numRuns = 60) =>
  fc.assert(
    fc.property(asked, ({ site, id, at }) => check(site, id, at)),
    { seed, numRuns: numRuns * times }
  );

const ON = ['on', 'joins', 'interrupts'];
const isOn = (one: Candidate | undefined): boolean => one !== undefined && ON.includes(one.verdict);
const explained = (site: Site, id: DisplayId, at: number): Explanation => {
  const found = explain(site, id, at);
  if (found === null) throw new Error('nothing was explained');
  return found;
};
const candidate = (site: Site, id: DisplayId, at: number, { level, id: of }: Candidate): Candidate | undefined =>
  explained(site, id, at).chain.find((one) => one.level === level && one.id === of);

describe(`any explanation (seed ${seed})`, () => {
  test('[W1] is of what is shown', () => {
    always((site, id, at) => {
      const program = compiled(site, id, at - 9 * DAY_MS, at + 40 * DAY_MS);
      const answer = explained(site, id, at);
      const now = showing(program, at);
      expect({ ...answer.showing, next: null, since: 0, until: 0 }).toEqual({ ...now, next: null, since: 0, until: 0 });
      if (now.since > at - 8 * DAY_MS) expect(answer.showing.since).toBe(now.since);
      if (now.until < at + 30 * DAY_MS) {
        expect(answer.showing.until).toBe(now.until);
        expect(answer.showing.next).toEqual(now.next);
      }
    });
  });

  test('[W2] lists everything that is aimed at the display once, and what is on as on', () => {
    always((site, id, at) => {
      const { chain, elsewhere } = explained(site, id, at);
      const display = site.displays[id];
      if (display === undefined) throw new Error('no display');
      const aimed = [...Object.values(site.takeovers), ...Object.values(site.schedules)].filter((one) =>
        isTargeted(one.targets, display)
      );
      const [takeovers, schedules] = ['takeover', 'schedule'].map((level) =>
        chain.filter((one) => one.level === level)
      );
      expect([...(takeovers ?? []), ...(schedules ?? [])].map((one) => one.id).sort()).toEqual(
        aimed.map((one) => one.id).sort()
      );
      expect((schedules ?? []).length + elsewhere).toBe(Object.keys(site.schedules).length);
      expect(chain.slice(-3).map((one) => one.level)).toEqual(['display-default', 'site-default', 'card']);
      expect(
        chain
          .filter(isOn)
          .map((one) => `${one.level} ${one.id}`)
          .sort()
      ).toEqual(onGlass(compiled(site, id, at, at + 1)));
      for (const one of chain) {
        expect(isOn(one)).toBe(one.needs.length === 0);
        expect(one.says).toMatch(/^(?!.*(undefined|NaN|null|Infinity))\S.*[.]$/su);
      }
    });
  });

  test('[W3] names what a schedule needs: given all of it, it is on', () => {
    let tried = 0;
    always((site, id, at) => {
      for (const one of explained(site, id, at).chain) {
        const schedule = site.schedules[one.id as ScheduleId];
        if (one.level !== 'schedule' || isOn(one) || schedule === undefined) continue;
        const given = withNeeds(site, schedule, one);
        if (given === null) continue;
        tried += 1;
        const then = candidate(given, id, at, one);
        expect([one.needs, then]).toEqual([one.needs, expect.objectContaining({ needs: [] })]);
      }
    });
    expect(tried).toBeGreaterThan(20);
  });

  test('[W3] opens the window at the instant it says', () => {
    always((site, id, at) => {
      for (const one of explained(site, id, at).chain) {
        const window = one.needs.find((need) => need.need === 'window');
        if (one.level !== 'schedule' || window === undefined || window.opensAt === null) continue;
        expect(candidate(site, id, window.opensAt, one)?.verdict).not.toBe('not-running');
        expect(candidate(site, id, window.opensAt - 1, one)?.verdict).toBe('not-running');
      }
    });
  });

  test('[W4] says when what is not on comes next', () => {
    always((site, id, at) => {
      for (const one of explained(site, id, at).chain) {
        if (isOn(one) || one.verdict === 'not-set') continue;
        if (one.nextOn !== null) {
          expect(isOn(candidate(site, id, one.nextOn, one))).toBe(true);
          expect(isOn(candidate(site, id, one.nextOn - 1, one))).toBe(false);
        } else {
          for (const hours of [1, 7, 23]) expect(isOn(candidate(site, id, at + hours * HOUR_MS, one))).toBe(false);
        }
      }
    }, 25);
  });

  test('[W1] says until when the reason stands', () => {
    always((site, id, at) => {
      const { until, why, showing: now } = explained(site, id, at);
      const program = compiled(site, id, at, at + 33 * DAY_MS);
      const broken =
        now.why.level === 'schedule' && site.schedules[now.why.ids[0] as ScheduleId]?.mode.type === 'interrupt';
      const holds = (instant: number): boolean => {
        const segment = program.segments.find((one) => one.from <= instant && instant < one.until);
        if (segment === undefined) throw new Error('no segment');
        const named = broken ? onGlass(program, instant).includes(`schedule ${why.ids[0]}`) : null;
        return named ?? JSON.stringify(segment.why) === JSON.stringify(why);
      };
      if (until !== null) expect([holds(until - 1), holds(until)]).toEqual([true, false]);
      for (const one of program.segments)
        if (one.from >= at && one.from < (until ?? at + 31 * DAY_MS)) expect(holds(one.from)).toBe(true);
    });
  });
});

function compiled(site: Site, id: DisplayId, from: number, until: number): Program {
  const program = compile(site, id, from, until);
  if (program === null) throw new Error('no program');
  return program;
}

/** Everything that takes part at an instant, by level and id. */
function onGlass(program: Program, at = program.from): string[] {
  const segment = program.segments.find((one) => one.from <= at && at < one.until);
  if (segment === undefined) throw new Error('no segment');
  const { why } = segment;
  const breaking = program.interruptions[interruptedBy(segment) ?? -1] ?? [];
  const own = why.ids.length === 0 ? [`${why.level} null`] : why.ids.map((id) => `${why.level} ${id}`);
  return [...own, ...[...why.added, ...breaking.map((one) => one.schedule)].map((id) => `schedule ${id}`)].sort();
}

/** The site as the needs ask for it, each changed in the plainest way; null where there is no such way. */
function withNeeds(site: Site, schedule: Schedule, { needs }: Candidate): Site | null {
  let [given, changed] = [site, schedule];
  const prioritised = needs.some((one) => one.need === 'priority');
  for (const one of needs) {
    if (one.need === 'window')
      changed = { ...changed, rule: { type: 'always', firstDate: null, lastDate: null, off: [] } };
    if (one.need === 'content')
      given = { ...given, playlists: { ...given.playlists, ['good' as PlaylistId]: good(site) } };
    if (one.need === 'content') changed = { ...changed, playlist: 'good' as PlaylistId };
    if (one.need === 'priority') changed = { ...changed, priority: one.atLeast };
    if (one.need === 'nothing-above' && one.level === 'takeover')
      given = { ...given, takeovers: without(given.takeovers, one.ids) };
    else if (one.need === 'nothing-above' && one.level === 'dark') given = { ...given, displays: lit(given.displays) };
    else if (one.need === 'nothing-above' && !prioritised) throw new Error('a schedule can only be outranked');
    if (one.need === 'seconds') {
      if (one.free < 3 || one.free >= one.wants) return null;
      changed = { ...changed, mode: { type: 'interrupt', secondsPerHour: one.free } };
    }
  }
  return { ...given, schedules: { ...given.schedules, [schedule.id]: changed } };
}

const lit = (displays: Site['displays']): Site['displays'] =>
  Object.fromEntries(Object.entries(displays).map(([id, one]) => [id, { ...one, dark: null }])) as Site['displays'];

const good = (site: Site): Site['playlists'][PlaylistId] => ({
  id: 'good' as PlaylistId,
  name: 'Good',
  since: site.since,
  items: [
    { type: 'announcement', announcement: Object.values(site.announcements)[0]!.id, seconds: 10, ...UNCONDITIONAL }
  ]
});

const without = <T extends Readonly<Record<string, unknown>>>(record: T, ids: readonly string[]): T =>
  Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id))) as T;
