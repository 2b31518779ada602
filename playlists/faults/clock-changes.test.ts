import { describe, expect, test } from 'vitest';
import type { Change } from '../site/change.ts';
import { found } from '../testing/faulty-floor.ts';
import { asked, crew, daypart, item, schedule, settings, weekly } from '../testing/small-floor.ts';

const kinds = (changes: readonly Change[], at?: string) =>
  found(changes, at).map(({ kind, about, dates }) => [kind, about.id, ...dates]);

describe('[F14] what falls into an hour that the clocks skip', () => {
  test('altogether: it does not come that day', () => {
    expect(found([schedule('s', 'p', { rule: weekly('02:15', '02:45') })])).toMatchObject([
      {
        kind: 'skipped-by-clock-change',
        about: { type: 'schedule', id: 's', field: 'rule' },
        dates: ['2027-03-28'],
        says: '“Schedule s” does not come on Sunday 28 March 2027: the clocks go from 02:00 to 03:00, and 02:15 to 02:45 lies between. Move it where it must not be missed.'
      }
    ]);
  });

  test('also where it is just that hour', () => {
    expect(kinds([schedule('s', 'p', { rule: weekly('02:00', '03:00') })])).toEqual([
      ['skipped-by-clock-change', 's', '2027-03-28']
    ]);
  });

  test('with one end: another time stands for it', () => {
    expect(found([schedule('s', 'p', { rule: weekly('02:30', '06:00') })])).toMatchObject([
      {
        kind: 'moved-by-clock-change',
        dates: ['2027-03-28'],
        says: '“Schedule s” begins at 02:30, but on Sunday 28 March 2027 the clocks go from 02:00 to 03:00: 03:00 stands for it on that day.'
      }
    ]);
    expect(found([schedule('s', 'p', { rule: weekly('22:00', '02:30') })])[0]?.says).toContain('ends at 02:30, but on');
  });

  test.each<[string, Change[]]>([
    ['it ends where the hour begins', [schedule('s', 'p', { rule: weekly('01:00', '02:00') })]],
    ['it begins where the hour does', [schedule('s', 'p', { rule: weekly('02:00', '04:00') })]],
    ['it begins where the hour ends', [schedule('s', 'p', { rule: weekly('03:00', '04:00') })]],
    ['it spans the hour', [schedule('s', 'p', { rule: weekly('01:00', '04:00') })]],
    ['it is whole days', [schedule('s', 'p', { rule: weekly('00:00', '00:00') })]],
    ['it does not run that day', [schedule('s', 'p', { rule: weekly('02:15', '02:45', { off: ['2027-03-28'] }) })]],
    ['it runs on other days', [schedule('s', 'p', { rule: weekly('02:15', '02:45', { days: ['mon'] }) })]],
    [
      'the zone has none',
      [
        settings({ timeZone: 'Asia/Kolkata', defaultPlaylist: 'p' }),
        schedule('s', 'p', { rule: weekly('02:15', '02:45') })
      ]
    ]
  ])('not where %s', (_name, changes) => {
    expect(found(changes)).toEqual([]);
  });

  test.each([
    ['Australia/Lord_Howe', '02:05', '02:25', ['2027-10-03']],
    ['Africa/Cairo', '00:10', '00:50', ['2027-04-30']],
    ['America/Santiago', '00:10', '00:50', ['2027-09-05']]
  ])('in %s', (timeZone, from, until, dates) => {
    const zone = settings({ timeZone, defaultPlaylist: 'p' });
    expect(kinds([zone, schedule('s', 'p', { rule: weekly(from, until) })])).toEqual([
      ['skipped-by-clock-change', 's', ...dates]
    ]);
  });

  test('the night before, whose end it is', () => {
    expect(kinds([schedule('s', 'p', { rule: weekly('22:00', '02:30', { days: ['sat'] }) })])).toEqual([
      ['moved-by-clock-change', 's', '2027-03-28']
    ]);
  });

  test('of single windows, and of entries', () => {
    const wall = (date: string, time: string) => ({ date, time });
    const rule = {
      type: 'windows',
      windows: [
        { from: wall('2027-03-28', '02:05'), until: wall('2027-03-28', '02:55') },
        { from: wall('2027-03-29', '02:05'), until: wall('2027-03-29', '02:55') }
      ]
    };
    const entry = item('n', 10, { rule: weekly('02:30', '05:00') });
    const changes = [
      schedule('s', 'p', { rule }),
      asked({ type: 'put-playlist', id: 'p', name: 'P', items: [item('n'), entry] })
    ];
    expect(found(changes).map(({ kind, about }) => [kind, about.field])).toEqual([
      ['skipped-by-clock-change', 'rule'],
      ['moved-by-clock-change', 'items.1.rule']
    ]);
  });

  test('once of a daypart, however many go by it, and of no daypart that nobody goes by', () => {
    const rule = { ...weekly('08:00', '10:00'), hours: { type: 'daypart', daypart: 'night' } };
    const night = daypart('night', '02:15', '02:45', 'Small hours');
    expect(kinds([night])).toEqual([]);
    expect(kinds([night, schedule('s', 'p', { rule }), schedule('t', 'p', { rule })])).toEqual([
      ['skipped-by-clock-change', 'night', '2027-03-28']
    ]);
  });

  test('of a shift', () => {
    const pattern = {
      ...{ type: 'cycle', id: 'c', name: 'Four crews', anchorDate: '2026-11-01', cycle: 'N' },
      shifts: [{ letter: 'N', name: 'Night', start: '02:30', hours: 8 }],
      crews: [{ crew: 'a', offset: 0, cycle: null }],
      exceptions: []
    };
    expect(kinds([crew('a'), asked({ type: 'put-shift-pattern', pattern })])).toEqual([
      ['moved-by-clock-change', 'c', '2027-03-28']
    ]);
  });

  test('not what is more than 400 days ahead', () => {
    const rule = weekly('02:15', '02:45', { firstDate: '2028-01-01' });
    expect(kinds([schedule('s', 'p', { rule })])).toEqual([]);
    expect(kinds([schedule('s', 'p', { rule })], '2027-12-01T00:00:00Z')).toEqual([
      ['skipped-by-clock-change', 's', '2028-03-26']
    ]);
  });
});
