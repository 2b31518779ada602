import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CrewId, ShiftPatternId, WorkerId } from '../site/ids.ts';
import type { LocalDate, TimeZone } from '../site/values.ts';
import { after, crew, ms, newSite, shifts } from '../testing/small-floor.ts';
import { type Duty, dutiesBetween } from '../time/on-duty.ts';
import { attendances, MARGINS, type Reading, UNROSTERED_MS } from './attendance.ts';
import { workAt } from './work-at.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A shift by its hours of one day. */
const duty = (shift: string, from: number, until: number): Duty =>
  ({
    pattern: 'p',
    crew: 'a',
    worker: null,
    shift,
    startsOn: '2026-11-23',
    from: from * HOUR,
    until: until * HOUR
  }) as unknown as Duty;
/** A badge of which no shift was kept. */
const unkept = (at: number): Reading => ({ at, work: null });
const [early, late] = [duty('E', 6, 14), duty('L', 14, 22)];
const shiftsOf = (hours: readonly number[], duties: readonly Duty[]) =>
  attendances(
    hours.map((hour) => unkept(hour * HOUR)),
    duties
  ).map((one) => one.duty?.shift ?? null);

describe('[A9] a badge is read for', () => {
  test.each<[string, number[], Duty[], (string | null)[]]>([
    ['the shift that runs', [6.5], [early, late], ['E']],
    ['the one that begins within the hour', [5], [early], ['E']],
    ['none earlier than that', [4.99], [early], [null]],
    ['the one that ended within half an hour', [14.4], [early], ['E']],
    ['none after that', [14.5], [early], [null]],
    ['the running one though the next is near', [13.5], [early, late], ['E']],
    ['the next one where the running one is known', [6, 13.5], [early, late], ['E', 'L']],
    ['one shift however often', [6, 9, 12], [early], ['E']],
    ['the one that began later where two run', [13], [duty('E', 6, 14), duty('X', 12, 16)], ['X']],
    ['then the other', [13, 13.5], [duty('E', 6, 14), duty('X', 12, 16)], ['X', 'E']],
    ['the running one, not one that is over and was never read for', [14.2, 14.3], [early, late], ['L']],
    ['one stretch where none is rostered', [3, 10], [], [null]],
    ['and another after it', [3, 11], [], [null, null]],
    ['in the order of time, not of arrival', [14.1, 6], [early, late], ['E', 'L']]
  ])('%s', (_name, hours, duties, expected) => {
    expect(shiftsOf(hours, duties)).toEqual(expected);
  });

  test('a shift ends when it ends, whatever the badge; a stretch without one after eight hours', () => {
    expect(attendances([unkept(5.5 * HOUR)], [early])).toEqual([
      { duty: early, checkedInAt: 5.5 * HOUR, until: 14 * HOUR }
    ]);
    expect(attendances([unkept(HOUR)], [])).toEqual([{ duty: null, checkedInAt: HOUR, until: HOUR + UNROSTERED_MS }]);
  });
});

describe('[A9] what was kept of a reading', () => {
  const kept = (hour: number, one: Duty | null): Reading => ({
    at: hour * HOUR,
    work: { on: '2026-11-23' as LocalDate, duty: one }
  });
  const tell = (reads: readonly Reading[], duties: readonly Duty[]) =>
    attendances(reads, duties).map((one) => [one.duty?.shift ?? null, one.until / HOUR]);
  test('stands, also where the pattern says something else by now', () => {
    expect(tell([kept(6, early)], [])).toEqual([['E', 14]]);
    expect(tell([kept(6, early)], [duty('E', 7, 15)])).toEqual([['E', 14]]);
    expect(tell([kept(6, null)], [early])).toEqual([[null, 14]]);
  });
  test('tells the next reading which shift is known, also read back from storage', () => {
    const readBack = { ...early } as Duty;
    expect(tell([kept(6, readBack), unkept(13.5 * HOUR)], [early, late])).toEqual([
      ['E', 14],
      ['L', 22]
    ]);
  });
  test.each<[string, string, string | null, string]>([
    ['the shift, by the date it starts on', '2026-10-25T04:30:00Z', 'N', '2026-10-24'],
    ['the local date of who was not rostered', '2026-10-23T22:30:00Z', null, '2026-10-24']
  ])('is %s', (_name, at, letter, on) => {
    const site = after(null, [newSite(), crew('a'), crew('b'), shifts('p', { anchorDate: '2026-10-22' })]);
    const work = workAt(site, { id: 'w' as WorkerId, crew: 'a' as CrewId }, [], ms(at));
    expect([work.duty?.shift ?? null, work.duty?.pattern ?? null, work.on]).toEqual([letter, letter && 'p', on]);
  });
});

test('[A9] the night on which 02:30 comes twice is one shift of thirteen hours', () => {
  const site = after(null, [newSite(), crew('a'), crew('b'), shifts('p', { anchorDate: '2026-10-22' })]);
  const pattern = site.shiftPatterns['p' as ShiftPatternId];
  if (pattern === undefined) throw new Error('no pattern');
  const [from, until] = [ms('2026-10-24T12:00:00Z'), ms('2026-10-25T12:00:00Z')];
  const night = dutiesBetween(pattern, from, until, 'Europe/Berlin' as TimeZone).filter((one) => one.shift === 'N');
  const read = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map(ms);
  const found = attendances(read.map(unkept), night);
  expect(found).toHaveLength(1);
  expect(found[0]?.duty).toMatchObject({ startsOn: '2026-10-24', shift: 'N' });
  expect((found[0]?.until ?? 0) - (found[0]?.duty?.from ?? 0)).toBe(13 * HOUR);
});

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const anyDuties = fc
  .uniqueArray(fc.record({ from: fc.integer({ min: 0, max: 72 }), hours: fc.integer({ min: 1, max: 24 }) }), {
    maxLength: 6,
    selector: ({ from, hours }) => `${from} ${hours}`
  })
  .map((all) => all.map(({ from, hours }, index) => duty(String(index), from, from + hours)));
const anyReads = fc.array(
  fc.integer({ min: 0, max: 80 * 60 }).map((minute) => minute * MINUTE),
  { maxLength: 12 }
);

describe(`of any reads (seed ${seed})`, () => {
  const near = (one: Duty, at: number) => one.from - MARGINS.earlyMs <= at && at < one.until + MARGINS.lateMs;
  test('[A9] each time at work began with a badge near its shift, and no shift has two', () => {
    fc.assert(
      fc.property(anyReads, anyDuties, (reads, duties) => {
        const found = attendances(reads.map(unkept), duties);
        const known = found.flatMap((one) => (one.duty === null ? [] : [one.duty]));
        expect(new Set(known).size).toBe(known.length);
        for (const one of found) {
          expect(reads).toContain(one.checkedInAt);
          if (one.duty !== null) expect(near(one.duty, one.checkedInAt)).toBe(true);
          else expect(duties.some((each) => near(each, one.checkedInAt))).toBe(false);
        }
      }),
      { seed }
    );
  });
  test('[A9] the order of arrival changes nothing, and no badge is lost', () => {
    fc.assert(
      fc.property(anyReads, anyDuties, (reads, duties) => {
        const found = attendances(reads.map(unkept), duties);
        expect(attendances([...reads].reverse().map(unkept), duties)).toEqual(found);
        for (const at of reads)
          expect(
            found.some((one) => (one.duty === null ? one.checkedInAt <= at && at < one.until : near(one.duty, at)))
          ).toBe(true);
      }),
      { seed }
    );
  });
});
