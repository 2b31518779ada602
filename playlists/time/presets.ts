// The shift patterns that the trade knows by name, as a manager picks them. Cycles as in the plans of Business Management Systems' Snap
// Schedule (bmscentral.com/learn-employee-scheduling), which many shift planners take their names from, and Wikipedia's “Shift plan”.
import type { CrewId } from '../site/ids.ts';
import type { CyclePattern, Shift } from '../site/shift-pattern.ts';
import type { LocalDate, WallTime } from '../site/values.ts';
import { dateOf, dayOf, weekdayOf } from '../calendar/day.ts';

export interface Preset {
  readonly id: string;
  readonly name: string;
  /** Continues “Four crews …”. */
  readonly does: string;
  readonly shifts: readonly Shift[];
  readonly cycle: string;
  /** One a crew: how far it is into the cycle, and a cycle of its own where crews keep to one shift. */
  readonly crews: readonly { readonly offset: number; readonly cycle: string | null }[];
  /** Whether the cycle means weekdays, so that it begins on a Monday. */
  readonly fromMonday: boolean;
}

/** What a manager reads when choosing: how many crews, what they do, how long they work. */
export function describePreset(preset: Preset): string {
  const crews = preset.crews.length === 3 ? 'Three' : 'Four';
  return `${crews} crews ${preset.does}; ${hoursPerWeek(preset)} hours a week on average.`;
}

/** A pattern for these crews, in their order; a RangeError where they are not as many as the preset has. */
export function patternFrom(
  preset: Preset,
  crews: readonly CrewId[],
  anchorDate: LocalDate
): Omit<CyclePattern, 'id' | 'since'> {
  if (crews.length !== preset.crews.length)
    throw new RangeError(`${preset.name} has ${preset.crews.length} crews, not ${crews.length}`);
  const day = dayOf(anchorDate);
  return {
    type: 'cycle',
    name: preset.name,
    anchorDate: preset.fromMonday ? dateOf(day - weekdayOf(day)) : anchorDate,
    cycle: preset.cycle,
    shifts: preset.shifts,
    crews: preset.crews.map((line, index) => ({ crew: crews[index] as CrewId, ...line })),
    exceptions: []
  };
}

function hoursPerWeek(preset: Preset): number {
  const hours = new Map<string, number>(preset.shifts.map((shift) => [shift.letter, shift.hours]));
  const each = preset.crews.map((crew) => {
    const cycle = crew.cycle ?? preset.cycle;
    return ([...cycle].reduce((sum, letter) => sum + (hours.get(letter) ?? 0), 0) / cycle.length) * 7;
  });
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}

const shift = (letter: string, name: string, start: string, hours: number): Shift => ({
  letter: letter as Shift['letter'],
  name,
  start: start as WallTime,
  hours
});
const EIGHT = [shift('D', 'Early', '06:00', 8), shift('S', 'Late', '14:00', 8), shift('N', 'Night', '22:00', 8)];
const TWELVE = [shift('D', 'Day', '07:00', 12), shift('N', 'Night', '19:00', 12)];
const TWENTY_FOUR = [shift('X', '24 hours', '07:00', 24)];
const WEEKEND = [shift('X', 'Weekend day', '06:00', 12), shift('Y', 'Weekend night', '18:00', 12)];

/** All crews on one cycle, each so many days into it. */
const rotating = (...offsets: readonly number[]) => offsets.map((offset) => ({ offset, cycle: null }));

export const presets: readonly Preset[] = [
  {
    // Also the 2-2-3 rota: two, two and three of a shift, forward.
    id: 'continental',
    name: 'Continental 2-2-3',
    does: 'cover every hour with 8-hour shifts and change from early to late to night every two or three days',
    shifts: EIGHT,
    cycle: 'DDSSSNNooDDDSSNNoooDDSSNNNoo',
    crews: rotating(0, 7, 14, 21),
    fromMonday: false
  },
  {
    // Also 2-2-2.
    id: 'metropolitan',
    name: 'Metropolitan',
    does: 'cover every hour with 8-hour shifts: two early, two late, two nights, two days off',
    shifts: EIGHT,
    cycle: 'DDSSNNoo',
    crews: rotating(0, 2, 4, 6),
    fromMonday: false
  },
  {
    // Snap Schedule's “Rotating 8”.
    id: 'southern-swing',
    name: 'Southern Swing',
    does: 'cover every hour with 8-hour shifts, a week of each in a row, with two or three days off between',
    shifts: EIGHT,
    cycle: 'DDDDDDDooSSSSSSSooNNNNNNNooo',
    crews: rotating(0, 7, 14, 21),
    fromMonday: false
  },
  {
    // Also 2-3-2: every other weekend is off where the cycle begins on a Monday.
    id: 'pitman-fixed',
    name: 'Pitman, fixed',
    does: 'cover every hour with 12-hour shifts in blocks of two and three days, two crews always by day and two always by night',
    shifts: TWELVE,
    cycle: 'DDooDDDooDDooo',
    crews: [
      { offset: 0, cycle: null },
      { offset: 7, cycle: null },
      { offset: 0, cycle: 'NNooNNNooNNooo' },
      { offset: 7, cycle: 'NNooNNNooNNooo' }
    ],
    fromMonday: false
  },
  {
    // Also 2-2-3-2-2-3: the fixed one, days and nights exchanged every two weeks.
    id: 'pitman-rotating',
    name: 'Pitman, rotating',
    does: 'cover every hour with 12-hour shifts in blocks of two and three days, two weeks by day, then two weeks by night',
    shifts: TWELVE,
    cycle: 'DDooDDDooDDoooNNooNNNooNNooo',
    crews: rotating(0, 7, 14, 21),
    fromMonday: false
  },
  {
    // The same blocks, but slow: 28 days of one shift, 56 in all.
    id: 'panama',
    name: 'Panama',
    does: 'cover every hour with 12-hour shifts in blocks of two and three days, four weeks by day, then four weeks by night',
    shifts: TWELVE,
    cycle: 'DDooDDDooDDoooDDooDDDooDDoooNNooNNNooNNoooNNooNNNooNNooo',
    crews: rotating(0, 7, 28, 35),
    fromMonday: false
  },
  {
    // Made at DuPont's plants for continuous processes; known for its week off.
    id: 'dupont',
    name: 'DuPont',
    does: 'cover every hour with 12-hour shifts and have seven days off in a row every four weeks',
    shifts: TWELVE,
    cycle: 'NNNNoooDDDoNNNoooDDDDooooooo',
    crews: rotating(0, 7, 14, 21),
    fromMonday: false
  },
  {
    id: 'four-on-four-off',
    name: '4 on, 4 off',
    does: 'cover every hour with 12-hour shifts: four days, four off, four nights, four off',
    shifts: TWELVE,
    cycle: 'DDDDooooNNNNoooo',
    crews: rotating(0, 4, 8, 12),
    fromMonday: false
  },
  {
    // Day, night, off.
    id: 'dno',
    name: 'DNO',
    does: 'cover every hour with 12-hour shifts: a day, a night, a day off',
    shifts: TWELVE,
    cycle: 'DNo',
    crews: rotating(0, 1, 2),
    fromMonday: false
  },
  {
    // Fire brigades call a crew a platoon.
    id: '24-48',
    name: '24/48',
    does: 'take turns, 24 hours on duty and 48 off',
    shifts: TWENTY_FOUR,
    cycle: 'Xoo',
    crews: rotating(0, 1, 2),
    fromMonday: false
  },
  {
    id: '48-96',
    name: '48/96',
    does: 'take turns, 48 hours on duty and 96 off',
    shifts: TWENTY_FOUR,
    cycle: 'XXoooo',
    crews: rotating(0, 2, 4),
    fromMonday: false
  },
  {
    // The nine-day schedule of American fire departments; a “Kelly day” elsewhere is a day off in 24/48.
    id: 'kelly',
    name: 'Kelly',
    does: 'are on duty for 24 hours every other day, three times, and then have four days off',
    shifts: TWENTY_FOUR,
    cycle: 'XoXoXoooo',
    crews: rotating(0, 3, 6),
    fromMonday: false
  },
  {
    // “8 Plus 12”: four crews, 28 days, 42 hours. Its weeks are put in an order here in which nobody works more than seven days in a
    // row or rests less than 12 hours, and in which two weekends of four are off.
    id: '8-12',
    name: '8+12',
    does: 'cover every hour, from Monday to Friday with 8-hour shifts and at the weekend with 12-hour shifts',
    shifts: [...EIGHT, ...WEEKEND],
    cycle: 'DDDDDooSSSSSooNNNNNYYoooooXX',
    crews: rotating(0, 7, 14, 21),
    fromMonday: true
  },
  {
    // “3×8” in much of Europe; the night of Friday ends on Saturday morning.
    id: '3x8-fixed',
    name: '3×8, fixed',
    does: 'cover Monday to Friday round the clock with 8-hour shifts, each crew always on the same one',
    shifts: EIGHT,
    cycle: 'DDDDDoo',
    crews: [
      { offset: 0, cycle: null },
      { offset: 0, cycle: 'SSSSSoo' },
      { offset: 0, cycle: 'NNNNNoo' }
    ],
    fromMonday: true
  },
  {
    id: '3x8-rotating',
    name: '3×8, rotating',
    does: 'cover Monday to Friday round the clock with 8-hour shifts and change from early to late to night each week',
    shifts: EIGHT,
    cycle: 'DDDDDooSSSSSooNNNNNoo',
    crews: rotating(0, 7, 14),
    fromMonday: true
  }
];
