import { describe, expect, test } from 'vitest';
import { after, announcement, crew, draft, newSite, publish, refusalOf, stamp } from '../../testing/small-floor.ts';
import { EVERYBODY, WHENEVER } from '../audience.ts';
import type { AnnouncementId } from '../ids.ts';

const site = after(null, [newSite(), crew('a')]);
const one = (of: typeof site) => of.announcements['n' as AnnouncementId];

test('an announcement of which nothing is said asks everybody, whenever', () => {
  expect(one(after(site, [draft('n')]))).toMatchObject({ audience: EVERYBODY, due: WHENEVER });
});

test('[E2] whom it asks and by when moves nothing on the glass', () => {
  const before = after(site, announcement('n'));
  const asked = {
    audience: { crews: ['a'], roles: ['Forklift'], onDuty: true },
    due: { type: 'worked-shift', nth: 2 }
  };
  const next = after(before, [draft('n', asked)], stamp('2026-11-22T06:01:00Z'));
  expect(one(next)).toMatchObject(asked);
  expect(one(next)).toMatchObject({ since: one(before)?.since, draft: null });
});

describe('[E9] nobody is named twice', () => {
  test.each([
    ['crews', ['a', 'a']],
    ['roles', ['Forklift', 'Forklift']],
    ['departments', ['Press', 'Press']],
    ['tags', ['new', 'new']],
    ['workers', ['w1', 'w1']]
  ])('in %s', (kind, names) => {
    const field = { refusal: 'invalid', field: `audience.${kind}.1` };
    expect(refusalOf(site, draft('n', { audience: { crews: [], [kind]: names } }))).toMatchObject(field);
  });
  test('[E3] and crews exist', () => {
    expect(refusalOf(site, draft('n', { audience: { crews: ['a', 'b'] } })).field).toBe('audience.crews.1');
  });
});

describe('[E13] no answer is due before anybody can see the notice', () => {
  const by = (at: string) => ({ due: { type: 'by', at } });
  test('it begins before', () => {
    const early = { ...by('2026-12-01T06:00:00Z'), validFrom: '2026-12-01T06:00:00Z' };
    expect(refusalOf(site, draft('n', early))).toMatchObject({ refusal: 'invalid', field: 'due.at' });
    after(site, [draft('n', { ...early, ...by('2026-12-01T06:00:01Z') })]);
  });
  test('nor is it published after', () => {
    const late = after(site, [draft('n', by('2026-11-22T06:00:00Z'))]);
    expect(refusalOf(late, publish('n'))).toMatchObject({ refusal: 'not-publishable', field: 'due.at' });
    after(late, [publish('n')], stamp('2026-11-22T05:59:59Z'));
  });
});
