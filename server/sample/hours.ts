// When things happen on the sample floor: its shifts round the clock, the canteen's hours, and the schedules that go by them.
import type { ChangeOf } from '#playlists/site/change.ts';
import type { CrewId, ShiftPatternId } from '#playlists/site/ids.ts';
import type { LocalDate } from '#playlists/site/values.ts';
import { patternFrom, presets } from '#playlists/time/presets.ts';
import { sampleCrews, type Asked } from './floor.ts';

const PATTERN = 'four-crews' as ShiftPatternId;
const continental = presets.find((one) => one.id === 'continental');
if (continental === undefined) throw new Error('The sample floor works by the Continental preset');

/** Four crews cover every hour in shifts of eight: early at 06:00, late at 14:00, night at 22:00. */
export const samplePattern: ChangeOf<'put-shift-pattern'> = {
  type: 'put-shift-pattern',
  pattern: {
    ...patternFrom(
      continental,
      sampleCrews.map((one) => one.id as CrewId),
      '2026-01-05' as LocalDate
    ),
    id: PATTERN,
    name: 'Four crews'
  }
};

export const sampleDaypart: Asked<'put-daypart'> = {
  type: 'put-daypart',
  id: 'hot-meals',
  name: 'Hot meals',
  from: '11:00',
  until: '18:30'
};

const on = (...tags: string[]): Asked<'put-schedule'>['targets'] => ({ type: 'some', displays: [], tags });
const none: string[] = [];
const open = { firstDate: null, lastDate: null, off: none };
const withShifts = {
  type: 'shifts',
  pattern: PATTERN,
  crews: none,
  shifts: none,
  afterDaysOff: null,
  ...open
} as const;

export const sampleSchedules: readonly Asked<'put-schedule'>[] = [
  {
    type: 'put-schedule',
    id: 'handover',
    name: 'Handover',
    playlist: 'safety-loop',
    targets: on('press-line'),
    rule: { ...withShifts, part: { type: 'last', minutes: 15 } },
    mode: { type: 'replace' },
    priority: 5
  },
  {
    type: 'put-schedule',
    id: 'first-parts',
    name: 'First parts of Crew B',
    playlist: 'first-parts',
    targets: on('assembly'),
    rule: { ...withShifts, crews: ['crew-b'], part: { type: 'first', minutes: 30 } },
    mode: { type: 'add' },
    priority: 5
  },
  {
    type: 'put-schedule',
    id: 'ears',
    name: 'Ears in hall 2',
    playlist: 'ears',
    targets: on('hall-2'),
    rule: { type: 'always', ...open },
    mode: { type: 'interrupt', secondsPerHour: 60 },
    priority: 5
  },
  {
    type: 'put-schedule',
    id: 'hot-meals',
    name: 'Canteen at meals',
    playlist: 'canteen-loop',
    targets: on('canteen'),
    rule: {
      type: 'dates',
      dates: { type: 'weekdays', days: ['mon', 'tue', 'wed', 'thu'] },
      hours: { type: 'daypart', daypart: 'hot-meals' },
      ...open,
      added: []
    },
    mode: { type: 'replace' },
    priority: 5
  }
];
