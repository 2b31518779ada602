import { describe, expect, test } from 'vitest';
import { after, asked, display, newSite, refusalOf, stamp, takeover } from '../../testing/small-floor.ts';
import { ENDED_TAKEOVERS_KEPT, MOST_RUNNING_TAKEOVERS } from '../limits.ts';

const empty = after(null, [newSite(), display('d1', { tags: ['hall'] }), display('d2')]);
const SEVEN = '2026-11-22T07:00:00Z';
const at = (time: string) => stamp(`2026-11-22T${time}Z`);
const renew = (id: string, until: string) => asked({ type: 'renew-takeover', id, until });
const end = (id: string) => asked({ type: 'end-takeover', id });
const aimed = (displays: string[], tags: string[]) =>
  takeover('t', SEVEN, { targets: { type: 'some', displays, tags } });
const running = after(empty, [takeover('t', SEVEN)]);

test('[P6] it starts at the instant of the change and ends by its lease', () => {
  expect(running.takeovers).toMatchObject({ t: { startedAt: '2026-11-22T06:00:00Z', until: SEVEN, endedAt: null } });
});

test('[E8] it is renewed and ended while it runs', () => {
  const renewed = after(running, [renew('t', '2026-11-23T06:59:00Z')], at('06:59:59'));
  expect(renewed.takeovers).toMatchObject({ t: { until: '2026-11-23T06:59:00Z', endedAt: null } });
  expect(after(renewed, [renew('t', '2026-11-23T06:59:00Z')], at('07:00:00'))).toBe(renewed);
  expect(after(renewed, [end('t')], at('07:30:00')).takeovers).toMatchObject({
    t: { endedAt: '2026-11-22T07:30:00Z' }
  });
});

describe('[E8] refused', () => {
  test.each([
    ['a lease that ends now', takeover('t', '2026-11-22T06:00:00Z'), 'invalid', 'until'],
    ['a lease in the past', takeover('t', '2026-11-21T06:00:00Z'), 'invalid', 'until'],
    ['a lease of more than a day', takeover('t', '2026-11-23T06:00:00.001Z'), 'invalid', 'until'],
    ['one aimed at nothing', aimed([], []), 'invalid', 'targets'],
    ['a tag that no display carries', aimed([], ['office']), 'invalid', 'targets'],
    ['[E3] a display that is not there', aimed(['d1', 'd9'], []), 'not-found', 'targets.displays.1'],
    ['[E9] a display named twice', aimed(['d1', 'd1'], []), 'invalid', 'targets.displays.1']
  ])('%s', (_name, change, refusal, field) => {
    expect(refusalOf(empty, change)).toMatchObject({ refusal, field, says: expect.stringMatching(/[.]$/) });
  });

  test('an id that was used, even by one that is over', () => {
    expect(refusalOf(running, takeover('t', '2026-11-22T09:00:00Z'), at('08:00:00'))).toMatchObject({
      refusal: 'exists',
      field: 'id'
    });
  });

  test.each([
    ['ended by its lease', running, '07:00:00'],
    ['ended by hand', after(running, [end('t')], at('06:10:00')), '06:10:00']
  ])('%s: neither renewed nor ended', (_name, site, time) => {
    for (const change of [end('t'), renew('t', '2026-11-22T09:00:00Z')]) {
      expect(refusalOf(site, change, at(time))).toMatchObject({ refusal: 'over', field: 'id' });
    }
  });

  test.each([
    ['now', '2026-11-22T06:30:00Z'],
    ['more than a day ahead', '2026-11-23T06:30:01Z']
  ])('renewing until %s', (_name, until) => {
    expect(refusalOf(running, renew('t', until), at('06:30:00'))).toMatchObject({ refusal: 'invalid', field: 'until' });
  });

  test('what is not there', () => {
    expect(refusalOf(running, end('x')).refusal).toBe('not-found');
  });

  test('[E4] removing a display that it names, while it runs', () => {
    const named = after(empty, [aimed(['d1'], [])]);
    const remove = asked({ type: 'remove-display', id: 'd1' });
    expect(refusalOf(named, remove, at('06:30:00'))).toMatchObject({ refusal: 'in-use', field: 'id' });
    expect(Object.keys(after(named, [remove], at('07:00:00')).displays)).toEqual(['d2']);
  });
});

test('by tag it reaches displays', () => {
  expect(after(empty, [aimed([], ['hall'])]).takeovers).toHaveProperty('t');
});

test('[E8] of those that are over the newest stay, and all that run', () => {
  let site = after(empty, [takeover('runs', '2026-11-23T05:00:00Z')]);
  for (let minute = 10; minute < 40; minute += 1) {
    const now = at(`06:${minute}:00`);
    site = after(site, [takeover(`t${minute}`, SEVEN), end(`t${minute}`)], now);
  }
  const kept = Array.from({ length: ENDED_TAKEOVERS_KEPT }, (_, index) => `t${40 - ENDED_TAKEOVERS_KEPT + index}`);
  expect(Object.keys(site.takeovers).sort()).toEqual(['runs', ...kept].sort());
});

test('[E10] so many at once and no more', () => {
  const many = Array.from({ length: MOST_RUNNING_TAKEOVERS }, (_, index) => takeover(`t${index}`, SEVEN));
  const full = after(empty, many);
  expect(refusalOf(full, takeover('one-more', SEVEN))).toMatchObject({ refusal: 'too-many' });
  expect(after(full, [end('t0'), takeover('one-more', SEVEN)], at('06:10:00')).takeovers).toHaveProperty('one-more');
});
