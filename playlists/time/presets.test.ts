import { describe, expect, test } from 'vitest';
import { DAY_MS, dayOf, weekdayOf } from '../calendar/day.ts';
import type { CrewId } from '../site/ids.ts';
import type { ShiftPattern } from '../site/shift-pattern.ts';
import type { LocalDate, TimeZone, Timestamp } from '../site/values.ts';
import { after, asked, crew, newSite } from '../testing/small-floor.ts';
import { type Duty, dutiesBetween } from './on-duty.ts';
import { type Preset, describePreset, patternFrom, presets } from './presets.ts';

const HOUR = 3_600_000;
const WEDNESDAY = '2026-03-18' as LocalDate;
const CREWS = ['a', 'b', 'c', 'd'] as unknown as readonly CrewId[];
const crewsOf = (preset: Preset) => CREWS.slice(0, preset.crews.length);
const patternOf = (preset: Preset): ShiftPattern => ({
  ...patternFrom(preset, crewsOf(preset), WEDNESDAY),
  id: 'pattern' as ShiftPattern['id'],
  since: '2026-01-01T00:00Z' as Timestamp
});

/** From a week after the anchor on, whole cycles: two, or as many as fill two weeks. */
function wholeCycles(preset: Preset, zone: string): { duties: Duty[]; from: number; until: number } {
  const from = (dayOf(WEDNESDAY) + 7) * DAY_MS;
  const days = preset.cycle.length;
  const until = from + Math.max(2, Math.ceil(14 / days)) * days * DAY_MS;
  return { duties: dutiesBetween(patternOf(preset), from, until, zone as TimeZone), from, until };
}
const WEEKDAYS = new Set(['3x8-fixed', '3x8-rotating']);
const each = presets.map((preset) => [preset.name, preset] as const);
const roundTheClock = each.filter(([, preset]) => !WEEKDAYS.has(preset.id));
const onWeekdays = each.filter(([, preset]) => WEEKDAYS.has(preset.id));

test('there are fifteen presets, each with a name of its own', () => {
  expect(presets).toHaveLength(15);
  expect(new Set(presets.map((one) => one.id)).size).toBe(15);
  expect(new Set(presets.map((one) => one.name)).size).toBe(15);
});

describe('a preset says what it is', () => {
  test.each([
    ['continental', /^Four crews .*; 42 hours/],
    ['metropolitan', /^Four crews .*; 42 hours/],
    ['southern-swing', /^Four crews .*; 42 hours/],
    ['pitman-fixed', /^Four crews .*; 42 hours/],
    ['pitman-rotating', /^Four crews .*; 42 hours/],
    ['panama', /^Four crews .*; 42 hours/],
    ['dupont', /^Four crews .*; 42 hours/],
    ['four-on-four-off', /^Four crews .*; 42 hours/],
    ['dno', /^Three crews .*; 56 hours/],
    ['24-48', /^Three crews .*; 56 hours/],
    ['48-96', /^Three crews .*; 56 hours/],
    ['kelly', /^Three crews .*; 56 hours/],
    ['8-12', /^Four crews .*; 42 hours/],
    ['3x8-fixed', /^Three crews .*; 40 hours/],
    ['3x8-rotating', /^Three crews .*; 40 hours/]
  ])('%s', (id, expected) => {
    const preset = presets.find((one) => one.id === id) as Preset;
    expect(describePreset(preset)).toMatch(expected);
    expect(describePreset(preset)).toMatch(/ a week on average\.$/);
  });
});

describe('exactly one crew is on duty', () => {
  // The clocks change on 29 March and on 5 April.
  const zones = ['UTC', 'Europe/Berlin', 'Australia/Lord_Howe'];
  test.each(roundTheClock)('at every instant with %s', (_name, preset) => {
    for (const zone of zones) {
      const { duties, from, until } = wholeCycles(preset, zone);
      expect(duties[0]?.from).toBeLessThanOrEqual(from);
      duties.slice(1).forEach((duty, index) => expect(duty.from).toBe(duties[index]?.until));
      expect(duties[duties.length - 1]?.until).toBeGreaterThanOrEqual(until);
      expect(new Set(duties.map((duty) => duty.crew)).size).toBe(preset.crews.length);
    }
  });

  test.each(onWeekdays)('from Monday 06:00 to Saturday 06:00 with %s, and nobody at the weekend', (_name, preset) => {
    const { duties, from, until } = wholeCycles(preset, 'UTC');
    for (let at = from; at < until; at += HOUR) {
      const weekday = weekdayOf(Math.floor((at - 6 * HOUR) / DAY_MS));
      const here = duties.filter((duty) => duty.from <= at && at < duty.until);
      expect(here).toHaveLength(weekday < 5 ? 1 : 0);
    }
  });

  test('with 8+12 for 8 hours on weekdays and 12 at the weekend', () => {
    const preset = presets.find((one) => one.id === '8-12') as Preset;
    for (const duty of wholeCycles(preset, 'UTC').duties) {
      expect((duty.until - duty.from) / HOUR).toBe(weekdayOf(dayOf(duty.startsOn)) < 5 ? 8 : 12);
    }
  });
});

test.each(each.filter(([, preset]) => preset.id !== '48-96'))(
  'with %s each crew rests at least 11 hours',
  (_name, preset) => {
    const { duties } = wholeCycles(preset, 'UTC');
    for (const crew of crewsOf(preset)) {
      const own = duties.filter((duty) => duty.crew === crew);
      own
        .slice(1)
        .forEach((duty, index) => expect(duty.from - (own[index] as Duty).until).toBeGreaterThanOrEqual(11 * HOUR));
    }
  }
);

test.each(each)('%s gives every crew the same hours over a cycle', (_name, preset) => {
  const { duties, from, until } = wholeCycles(preset, 'UTC');
  const hours = crewsOf(preset).map((crew) =>
    duties
      .filter((duty) => duty.crew === crew)
      .reduce((sum, duty) => sum + (Math.min(duty.until, until) - Math.max(duty.from, from)) / HOUR, 0)
  );
  for (const one of hours) expect(one).toBe(hours[0]);
});

describe('a pattern from a preset', () => {
  test.each(each)('%s is accepted by the site', (_name, preset) => {
    const site = after(null, [newSite(), ...CREWS.map((id) => crew(id))]);
    const change = asked({
      type: 'put-shift-pattern',
      pattern: { ...patternFrom(preset, crewsOf(preset), WEDNESDAY), id: 'pattern' }
    });
    expect(after(site, [change]).shiftPatterns).toHaveProperty('pattern.name', preset.name);
  });

  test('begins on the Monday of its week where the cycle means weekdays, else on the date itself', () => {
    const anchors = presets.map((preset) => patternFrom(preset, crewsOf(preset), WEDNESDAY).anchorDate);
    expect(anchors.filter((date) => date !== WEDNESDAY)).toEqual(['2026-03-16', '2026-03-16', '2026-03-16']);
  });

  test('is for as many crews as it has', () => {
    expect(() => patternFrom(presets[0] as Preset, crewsOf(presets[0] as Preset).slice(1), WEDNESDAY)).toThrow(
      RangeError
    );
  });
});
