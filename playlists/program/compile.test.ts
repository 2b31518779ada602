import { describe, expect, test } from 'vitest';
import type { Change } from '../site/change.ts';
import type { Site } from '../site/site.ts';
import {
  SUNDAY,
  after,
  announcement,
  asked,
  display,
  displayNamed,
  draft,
  ms,
  newSite,
  playlist,
  schedule,
  says,
  settings,
  stamp,
  takeover,
  weekly,
  withdraw
} from '../testing/small-floor.ts';
import { toldProgram } from '../testing/told-program.ts';
import { compile } from './compile.ts';
import { parse } from '../site/parse.ts';
import { canonical } from '../site/canonical.ts';
import { type Program, program as programSchema } from './program.ts';
import { roundOf } from './rounds.ts';

const base = after(null, [
  newSite('UTC'),
  display('d1'),
  display('d2', { tags: ['hall'] }),
  ...['a', 'b', 'c'].flatMap((id) => announcement(id)),
  draft('unpublished'),
  playlist('pa', ['a']),
  playlist('pb', ['b']),
  playlist('pc', ['c']),
  playlist('empty', ['unpublished'])
]);
const withDefault = settings({ timeZone: 'UTC', defaultPlaylist: 'pa' });
const UNTIL = '2026-11-24T06:00:00Z';

function program(site: Site, from = SUNDAY, until = UNTIL, id = 'd1'): Program {
  const made = compile(site, displayNamed(id), ms(from), ms(until));
  if (made === null) throw new Error('no program');
  return made;
}
const told = toldProgram;
const tellsOf = (changes: readonly Change[], id = 'd1') => told(program(after(base, changes), SUNDAY, UNTIL, id));

describe('[P1] levels', () => {
  test('the card where nothing else is', () => {
    expect(tellsOf([])).toEqual(['22T06:00 card']);
  });
  test('the site’s default beats the card', () => {
    expect(tellsOf([withDefault])).toEqual(['22T06:00 site-default pa a from 22T06:00']);
  });
  test('the display’s default beats the site’s', () => {
    expect(tellsOf([withDefault, display('d1', { defaultPlaylist: 'pb' })])).toEqual([
      '22T06:00 display-default pb b from 22T06:00'
    ]);
  });
  test('schedules beat defaults, a takeover beats schedules, and what it hid goes on counting [L3]', () => {
    expect(
      tellsOf([
        withDefault,
        schedule('s', 'pb', { rule: weekly('06:30', '08:00') }),
        takeover('t', '2026-11-22T07:00:00Z')
      ])
    ).toEqual([
      '22T06:00 takeover t',
      '22T07:00 schedule s b from 22T06:30',
      '22T08:00 site-default pa a from 22T06:00',
      '23T06:30 schedule s b from 23T06:30',
      '23T08:00 site-default pa a from 22T06:00'
    ]);
  });
  test('only on displays they are aimed at', () => {
    const aimed = [withDefault, schedule('s', 'pb', { targets: { type: 'some', displays: [], tags: ['hall'] } })];
    expect(tellsOf(aimed)).toHaveLength(1);
    expect(tellsOf(aimed, 'd2')).toHaveLength(5);
  });
});

describe('[P2] among takeovers', () => {
  const tells = (...changes: readonly [Change, string][]) => {
    const site = changes.reduce((before, [change, at]) => after(before, [change], stamp(`2026-11-22T${at}Z`)), base);
    return told(program(site, SUNDAY, '2026-11-22T10:00:00Z'));
  };
  const [seven, eight] = ['2026-11-22T07:00:00Z', '2026-11-22T08:00:00Z'];
  test('the one started later', () => {
    expect(tells([takeover('x', eight), '06:00:00'], [takeover('a', seven), '06:30:00'])).toEqual([
      '22T06:00 takeover x',
      '22T06:30 takeover a',
      '22T07:00 takeover x',
      '22T08:00 card'
    ]);
  });
  test('but the graver first', () => {
    expect(
      tells([takeover('x', eight, { severity: 'emergency' }), '06:00:00'], [takeover('a', seven), '06:30:00'])
    ).toEqual(['22T06:00 takeover x', '22T08:00 card']);
  });
  test('and a real one before any drill', () => {
    const drill = takeover('drill', eight, { severity: 'emergency', drill: true });
    expect(tells([takeover('x', seven), '06:00:00'], [drill, '06:30:00'])).toEqual([
      '22T06:00 takeover x',
      '22T07:00 takeover drill',
      '22T08:00 card'
    ]);
  });
  test('[P6] one that is ended gives way at once', () => {
    const end = asked({ type: 'end-takeover', id: 'x' });
    expect(tells([takeover('x', eight), '06:00:00'], [end, '06:10:00'])).toEqual([
      '22T06:00 takeover x',
      '22T06:10 card'
    ]);
  });
});

describe('[P4] among schedules', () => {
  const at = (from: string, until: string, priority: number) => ({
    rule: weekly(from, until, { days: ['sun'] }),
    priority
  });
  test('the highest priority', () => {
    expect(
      tellsOf([schedule('low', 'pa', at('08:00', '12:00', 4)), schedule('high', 'pb', at('09:00', '10:00', 9))])
    ).toEqual([
      '22T06:00 card',
      '22T08:00 schedule low a from 22T08:00',
      '22T09:00 schedule high b from 22T09:00',
      '22T10:00 schedule low a from 22T08:00',
      '22T12:00 card'
    ]);
  });
  test('of equal priority all, in the order of their ids, whichever came first', () => {
    expect(
      tellsOf([schedule('z', 'pa', at('08:00', '10:00', 5)), schedule('a', 'pb', at('09:00', '11:00', 5))])
    ).toEqual([
      '22T06:00 card',
      '22T08:00 schedule z a from 22T08:00',
      '22T09:00 schedule a z ba from 22T09:00',
      '22T10:00 schedule a b from 22T10:00',
      '22T11:00 card'
    ]);
  });
});

describe('[P5] what has nothing to show is passed over', () => {
  const at = (priority: number) => ({ rule: weekly('08:00', '10:00', { days: ['sun'] }), priority });
  test('at every level', () => {
    expect(
      tellsOf([
        settings({ timeZone: 'UTC', defaultPlaylist: 'pc' }),
        display('d1', { defaultPlaylist: 'empty' }),
        schedule('high', 'empty', at(9)),
        schedule('low', 'pb', at(1))
      ])
    ).toEqual([
      '22T06:00 site-default pc c from 22T06:00',
      '22T08:00 schedule low b from 22T08:00',
      '22T10:00 site-default pc c from 22T06:00'
    ]);
  });
  test('and not named where others rotate', () => {
    expect(tellsOf([schedule('x', 'empty', at(5)), schedule('y', 'pb', at(5))])[1]).toBe(
      '22T08:00 schedule y b from 22T08:00'
    );
  });
  test('withdrawn announcements are not shown', () => {
    expect(tellsOf([withDefault, withdraw('a')])).toEqual(['22T06:00 card']);
  });
});

describe('validity', () => {
  const valid = { validFrom: '2026-11-22T12:00:00Z', validUntil: '2026-11-23T12:00:00Z' };
  test('[L1] splits segments, and [L3] the loop counts from each boundary', () => {
    expect(tellsOf([...announcement('v', valid), playlist('pa', ['a', 'v']), withDefault])).toEqual([
      '22T06:00 site-default pa a from 22T06:00',
      '22T12:00 site-default pa av from 22T12:00',
      '23T12:00 site-default pa a from 23T12:00'
    ]);
  });
  test('[L3] also for a program that begins later', () => {
    const site = after(base, [...announcement('v', valid), playlist('pa', ['a', 'v']), withDefault]);
    expect(told(program(site, '2026-11-22T18:00:00Z'))[0]).toBe('22T18:00 site-default pa av from 22T12:00');
    expect(told(program(site, '2026-11-24T00:00:00Z'))[0]).toBe('24T00:00 site-default pa a from 23T12:00');
  });
  test('[L1] leaves no trace where it is hidden', () => {
    const all = schedule('s', 'pb', { rule: weekly('00:00', '00:00'), priority: 9 });
    expect(tellsOf([...announcement('v', valid), playlist('pa', ['a', 'v']), withDefault, all])).toEqual([
      '22T06:00 schedule s b from 22T06:00',
      '23T00:00 schedule s b from 23T00:00',
      '24T00:00 schedule s b from 24T00:00'
    ]);
  });
});

describe('[L3] a loop’s true start', () => {
  const night = schedule('night', 'pb', { rule: weekly('22:00', '06:00') });
  test('of a window that runs already', () => {
    const site = after(base, [night], stamp('2026-11-01T00:00:00Z'));
    const older = { ...site, since: '2026-10-01T00:00:00Z' } as Site;
    expect(told(program(older, '2026-11-23T03:00:00Z'))[0]).toBe('23T03:00 schedule night b from 22T22:00');
  });
  test.each([
    ['schedule', schedule('night', 'pb', { rule: weekly('22:00', '06:00'), priority: 6 })],
    ['playlist', playlist('pb', ['b', 'b'])],
    ['announcement', withdraw('c')]
  ])('of a %s changed while it runs', (_name, change) => {
    const site = after(
      after(base, [night, playlist('pb', ['b', 'c'])]),
      [change],
      stamp('2026-11-23T01:00:00Z', '2026-11-23T01:00:07Z')
    );
    const made = program(site, '2026-11-23T03:00:00Z');
    expect(made.segments[0]?.shows).toMatchObject({ start: ms('2026-11-23T01:00:07Z') });
  });
  test('does not depend on when the program begins', () => {
    const site = after(base, [withDefault, night, schedule('late', 'pc', { rule: weekly('04:00', '05:00') })]);
    const whole = program(site, SUNDAY);
    for (let from = ms(SUNDAY); from < ms(UNTIL); from += 47 * 60_000) {
      const later = program(site, new Date(from).toISOString());
      expect(told(later).slice(1)).toEqual(told(whole).slice(-later.segments.length).slice(1));
      expect(told(later)[0]?.slice(8)).toBe(told(whole).at(-later.segments.length)?.slice(8));
    }
  });
  test('is the same on a display that was added later', () => {
    const site = after(after(base, [withDefault]), [display('d3')], stamp('2026-11-22T09:00:00Z'));
    const at: [string, string] = ['2026-11-22T10:00:00Z', UNTIL];
    expect(canonical(program(site, ...at, 'd3'))).toBe(canonical(program(site, ...at, 'd1')));
  });
});

describe('languages', () => {
  const floor = (languages: string[], displayLanguages: string[]) => {
    const site = after(null, [
      newSite('UTC', languages),
      display('d1', { languages: displayLanguages }),
      ...announcement('x', { draft: says('x', ['de', 'pl']) }),
      ...announcement('y', { draft: says('y', ['de']) }),
      ...announcement('z', { draft: says('z', ['uk', 'tr']) }),
      playlist('p', ['x', 'y', 'z']),
      settings({ timeZone: 'UTC', languages, defaultPlaylist: 'p' })
    ]);
    const made = program(site);
    return (roundOf(made, 0)?.slides ?? []).map((slide) => `${slide.announcement}-${slide.language}`).join(' ');
  };
  test.each([
    ['[L4] one pass for each of the site’s', ['de', 'pl'], [], 'x-de y-de z-tr x-pl y-de z-tr'],
    ['[L4] or of the display’s', ['de', 'pl'], ['pl'], 'x-pl y-de z-tr'],
    ['[L4] passes that are the same are one', ['de', 'ar', 'pl', 'fr'], [], 'x-de y-de z-tr x-pl y-de z-tr'],
    ['[L5] the display’s order before the site’s', ['pl', 'de', 'uk'], ['ar', 'de'], 'x-de y-de z-uk']
  ])('%s', (_name, site, own, expected) => {
    expect(floor(site, own)).toBe(expected);
  });
});

describe('the program', () => {
  const full = after(base, [
    withDefault,
    schedule('s1', 'pb'),
    schedule('s2', 'pc', { rule: weekly('09:00', '11:00') }),
    takeover('t', '2026-11-22T07:00:00Z')
  ]);
  test('parses as what displays take', () => {
    const made = program(full);
    expect(parse(programSchema, JSON.parse(JSON.stringify(made)))).toEqual({ ok: true, value: made });
  });
  test('[L2] is the same whatever the order of the document’s entries', () => {
    const turned = JSON.parse(JSON.stringify(full), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value
    ) as Site;
    expect(canonical(program(turned))).toBe(canonical(program(full)));
  });
  test('[L2] does not say which display it is for', () => {
    const named = after(full, [display('d1', { name: 'Secret name', place: 'Secret place' })]);
    expect(JSON.stringify(program(named))).not.toMatch(/Secret|d1/);
  });
  test('[P3] gives a takeover in every language it has, the display’s first', () => {
    const texts = Object.fromEntries(['de', 'pl', 'uk'].map((language) => [language, { title: language, body: '' }]));
    const languagesOn = (languages: string[]) =>
      program(
        after(base, [display('d1', { languages }), takeover('t', UNTIL.replace('24T', '23T'), { texts })])
      ).takeovers[0]?.texts.map((text) => text.language);
    expect([languagesOn(['uk', 'de', 'fr']), languagesOn(['fr']), languagesOn([])]).toEqual([
      ['uk', 'de', 'pl'],
      ['de', 'pl', 'uk'],
      ['de', 'pl', 'uk']
    ]);
  });
  test('knows the offsets it needs', () => {
    const berlin = after(null, [newSite('Europe/Berlin'), display('d1')]);
    expect(program(berlin, '2026-10-20T00:00:00Z', '2026-10-30T00:00:00Z').offsets).toEqual([
      { from: ms('2026-10-20T00:00:00Z'), minutes: 120 },
      { from: ms('2026-10-25T01:00:00Z'), minutes: 60 }
    ]);
  });
  test('is null for a display that is not there', () => {
    for (const id of ['d9', 'constructor', 'valueOf']) expect(compile(base, displayNamed(id), 0, 1)).toBeNull();
  });
  test('is never of no time at all', () => {
    expect(() => compile(base, displayNamed('d1'), 1, 1)).toThrow(RangeError);
  });
});
