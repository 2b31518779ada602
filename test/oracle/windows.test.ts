// The oracle's windows, against dates and shifts worked out by hand.
import { describe, expect, test } from 'vitest';
import type { ShiftException } from '#playlists/site/shift-pattern.ts';
import type { DateRule, TimeRule } from '#playlists/site/time-rule.ts';
import type { Site } from '#playlists/site/site.ts';
import { after, asked, crew, newSite, weekly } from '#playlists/testing/small-floor.ts';
import { runsOn } from './dates.ts';
import { eachDate } from './wall-clock.ts';
import { windowsOf } from './windows.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const november = [date('2026-11-01'), date('2026-11-30')] as const;
const OPEN = { firstDate: null, lastDate: null, off: [] };

describe('dates of November 2026, which begins on a Sunday', () => {
  test.each<[string, unknown, number[]]>([
    ['[D1] Tuesdays', { type: 'weekdays', days: ['tue'] }, [3, 10, 17, 24]],
    ['[D1] every tenth day, backwards too', { type: 'every-nth-day', every: 10, anchor: '2026-12-01' }, [1, 11, 21]],
    [
      '[D1] every second week, which begins on Monday',
      { type: 'every-nth-week', every: 2, anchor: '2026-11-08', days: ['mon', 'sun'] },
      [2, 8, 16, 22, 30]
    ],
    ['[D1] the 31st, which it lacks, and the last', { type: 'days-of-month', days: [31, 'last', 5] }, [5, 30]],
    [
      '[D1] first, fifth and last Monday and Tuesday',
      { type: 'weekdays-of-month', which: [1, 5, 'last'], days: ['mon', 'tue'] },
      [2, 3, 24, 30]
    ]
  ])('%s', (_name, rule, days) => {
    const found = [...eachDate(...november)].filter((each) => runsOn(rule as DateRule, each));
    expect(found.map((each) => each.day)).toEqual(days);
  });
});

describe('windows', () => {
  const plant = after(null, [newSite('Etc/UTC')]);

  test('[D2] of `always` are stretches between the dates that are off', () => {
    const rule = { type: 'always', firstDate: '2026-11-10', lastDate: '2026-11-20', off: ['2026-11-12', '2026-11-13'] };
    expect(told(rule, plant)).toEqual(['10T00:00 12T00:00', '14T00:00 21T00:00']);
  });

  test('[D2] of dates follow those that are added and off', () => {
    const rule = weekly('22:00', '06:00', {
      days: ['mon'],
      off: ['2026-11-16'],
      added: ['2026-11-18'],
      lastDate: '2026-11-17'
    });
    expect(told(rule, plant)).toEqual(['02T22:00 03T06:00', '09T22:00 10T06:00', '18T22:00 19T06:00']);
  });
});

describe('shifts', () => {
  // Crew a has N on the 2nd and 3rd, off on the 4th and 5th; crew b the other way round.
  const plant = (...exceptions: Partial<ShiftException>[]): Site =>
    after(null, [
      newSite('Etc/UTC'),
      crew('a'),
      crew('b'),
      asked({
        type: 'put-shift-pattern',
        pattern: {
          ...{ type: 'cycle', id: 'pattern', name: 'Pattern', anchorDate: '2026-11-02', cycle: 'NNoo', exceptions },
          shifts: [{ letter: 'N', name: 'Night', start: '22:00', hours: 8 }],
          crews: ['a', 'b'].map((id, index) => ({ crew: id, offset: 2 * index, cycle: null }))
        }
      })
    ]);
  const ofCrew = (id: string, over: object = {}) => ({
    ...{ type: 'shifts', pattern: 'pattern', crews: [id], shifts: [], afterDaysOff: null, part: { type: 'whole' } },
    ...OPEN,
    firstDate: '2026-11-02',
    lastDate: '2026-11-05',
    ...over
  });
  const shift = (id: string, day: string) => ({ crew: id, shift: 'N', date: `2026-11-${day}` }) as never;

  test.each([
    ['[D3] of a crew follow its offset', plant(), ofCrew('b'), ['04T22:00 05T06:00', '05T22:00 06T06:00']],
    [
      '[D5] may be their first minutes',
      plant(),
      ofCrew('a', { part: { type: 'first', minutes: 15 }, lastDate: '2026-11-02' }),
      ['02T22:00 02T22:15']
    ],
    [
      '[D5] may be their last minutes',
      plant(),
      ofCrew('a', { part: { type: 'last', minutes: 60 }, off: ['2026-11-02'] }),
      ['04T05:00 04T06:00']
    ],
    ['[D6] may be the first after days off', plant(), ofCrew('a', { afterDaysOff: 2 }), ['02T22:00 03T06:00']],
    [
      '[D4] are swapped',
      plant({ type: 'swap', one: shift('a', '02'), other: shift('b', '05') }),
      ofCrew('a'),
      ['03T22:00 04T06:00', '05T22:00 06T06:00']
    ],
    [
      '[D4] are cancelled, also where they were swapped',
      plant(
        { type: 'swap', one: shift('a', '02'), other: shift('b', '05') },
        { type: 'cancelled', ...(shift('b', '05') as object) }
      ),
      ofCrew('a'),
      ['03T22:00 04T06:00']
    ],
    [
      '[D4] are added beside a shutdown',
      plant({ type: 'shutdown', firstDate: '2026-11-02', lastDate: '2026-11-03' } as never, {
        type: 'added',
        ...(shift('a', '03') as object)
      }),
      ofCrew('a'),
      ['03T22:00 04T06:00']
    ]
  ])('%s', (_name, site, rule, windows) => {
    expect(told(rule, site)).toEqual(windows);
  });
});

function told(rule: object, site: Site): string[] {
  const instant = (at: number) => new Date(at).toISOString().slice(8, 16);
  return windowsOf(rule as TimeRule, site, ...november).map(({ from, until }) => `${instant(from)} ${instant(until)}`);
}
