import { describe, expect, it } from 'vitest';
import { change } from '#playlists/site/change.ts';
import { parse } from '#playlists/site/parse.ts';
import { valuesOf } from './form-values.ts';
import { readSchedule, scheduleChange, typedSchedule } from './schedule-form.ts';
import { targetFaults } from './targets-form.ts';

function posted(pairs: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

const whole = [
  ['name', 'Night safety'],
  ['playlist', 'safety'],
  ['targets.type', 'some'],
  ['targets.displays', 'hall-2'],
  ['targets.tags', 'gate'],
  ['rule.type', 'dates'],
  ['rule.dates.type', 'weekdays'],
  ['rule.dates.days', 'mon'],
  ['rule.dates.days', 'fri'],
  ['rule.hours.from', '22:00:00'],
  ['rule.hours.until', '06:00'],
  ['rule.firstDate', ''],
  ['rule.lastDate', '2026-12-31'],
  ['mode.type', 'interrupt'],
  ['mode.secondsPerHour', '60'],
  ['priority', '5']
] as const;

describe('a schedule form', () => {
  it('becomes a schedule and opens with the same fields again', () => {
    const typed = readSchedule(valuesOf(posted(whole)));
    const answer = parse(change, scheduleChange(typed, 'night'));
    if (!answer.ok || answer.value.type !== 'put-schedule') throw new Error(JSON.stringify(answer));
    expect(answer.value.rule).toEqual({
      type: 'dates',
      dates: { type: 'weekdays', days: ['mon', 'fri'] },
      hours: { type: 'between', from: '22:00', until: '06:00' },
      firstDate: null,
      lastDate: '2026-12-31',
      off: [],
      added: []
    });
    expect(answer.value.mode).toEqual({ type: 'interrupt', secondsPerHour: 60 });
    const since = '2026-11-01T00:00:00Z' as never;
    const again = typedSchedule({ ...answer.value, since }, '2026-11-22');
    expect(again).toMatchObject({ name: 'Night safety', playlist: 'safety', targets: typed.targets, priority: '5' });
    expect(scheduleChange(again, 'night')).toEqual(scheduleChange(typed, 'night'));
  });

  it.each([
    ['rule.dates.days', 'rule.dates.days'],
    ['rule.hours.from', 'rule.hours.from'],
    ['mode.secondsPerHour', 'mode.secondsPerHour'],
    ['priority', 'priority'],
    ['playlist', 'playlist'],
    ['name', 'name']
  ])('without %s is refused at %s', (missing, field) => {
    const typed = readSchedule(valuesOf(posted(whole.filter(([name]) => name !== missing))));
    const answer = parse(change, scheduleChange(typed, 'night'));
    expect(answer.ok ? [] : answer.faults.map((fault) => fault.field)).toContain(field);
  });

  it.each(['replace', 'add'])('that %ss asks for no seconds', (type) => {
    const typed = readSchedule(valuesOf(posted([['mode.type', type]])));
    expect(scheduleChange(typed, 'night')).toMatchObject({ mode: { type } });
  });

  it('must aim at something', () => {
    const nothing = readSchedule(valuesOf(posted([['targets.type', 'some']])));
    expect(targetFaults(nothing.targets)).toEqual([
      { field: 'targets', says: 'must name at least one display or group' }
    ]);
    expect(targetFaults(readSchedule(valuesOf(posted([]))).targets)).toEqual([]);
  });
});
