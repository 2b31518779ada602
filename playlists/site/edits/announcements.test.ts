import { describe, expect, test } from 'vitest';
import {
  after,
  announcement,
  asked,
  crew,
  draft,
  newSite,
  playlist,
  publish,
  refusalOf,
  says,
  settings,
  shifts,
  stamp,
  withdraw
} from '../../testing/small-floor.ts';
import type { AnnouncementId } from '../ids.ts';
import { MOST_VERSIONS } from '../limits.ts';
import type { Site } from '../site.ts';

const empty = after(null, [newSite(), crew('a')]);
const file = 'a'.repeat(64);
const noon = '2026-12-01T11:00:00Z';
const by = (template: object) => ({ draft: { ...says('n'), template } });
const one = (site: Site, id = 'n') => site.announcements[id as AnnouncementId];
const later = stamp('2026-11-22T06:01:00Z', '2026-11-22T06:01:05Z');
const remove = (id: string) => asked({ type: 'remove-announcement', id });

describe('[E7] versions', () => {
  test('publishing takes the draft and counts up', () => {
    const first = after(empty, announcement('n'));
    expect(one(first)).toMatchObject({ draft: null, published: { number: 1, content: says('n') } });
    const second = after(first, [draft('n', { draft: says('other') }), publish('n')], later);
    expect(one(second)).toMatchObject({
      draft: null,
      published: { number: 2, content: says('other'), publishedAt: later.at }
    });
  });
  test('what is published stays until then', () => {
    const redrafted = after(after(empty, announcement('n')), [draft('n', { draft: says('other') })]);
    expect(one(redrafted)).toMatchObject({ draft: says('other'), published: { number: 1, content: says('n') } });
  });
  test('what says the same as the published version is no draft', () => {
    const same = after(after(empty, announcement('n')), [draft('n', { draft: says('other') }), draft('n')]);
    expect(one(same)?.draft).toBeNull();
    expect(refusalOf(same, publish('n'))).toMatchObject({ refusal: 'not-publishable', field: 'draft' });
  });
  test('nor where a document holds such a draft', () => {
    const made = after(empty, announcement('n'));
    const held = { ...made, announcements: { n: { ...one(made), draft: says('n') } } } as unknown as Site;
    expect(refusalOf(held, publish('n')).says).toContain('version 1');
  });
  test('so many and no more: the next one would not parse', () => {
    const made = after(empty, [...announcement('n'), draft('n', { draft: says('other') })]);
    const published = { ...one(made)?.published, number: MOST_VERSIONS };
    const last = { ...made, announcements: { n: { ...one(made), published } } } as unknown as Site;
    expect(refusalOf(last, publish('n'))).toMatchObject({ refusal: 'too-many', field: 'id' });
  });
  test('a withdrawn one comes back as a new version, with or without a new draft', () => {
    const withdrawn = after(empty, [...announcement('n'), withdraw('n')]);
    expect(one(after(withdrawn, [publish('n')], later))).toMatchObject({
      withdrawnAt: null,
      published: { number: 2, content: says('n') },
      since: later.takesEffectAt
    });
    expect(one(after(withdrawn, [draft('n'), publish('n')]))).toMatchObject({
      withdrawnAt: null,
      published: { number: 2 }
    });
  });
});

describe('[E6] what cannot be shown is not published', () => {
  test.each([
    ['a picture template without one', by({ type: 'picture', picture: null }), 'draft.template.picture'],
    ['text and picture without one', by({ type: 'picture-text', picture: null }), 'draft.template.picture'],
    ['a big number without a date', by({ type: 'big-number', countFrom: null }), 'draft.template.countFrom'],
    ['a video without one', by({ type: 'video', video: null, poster: file }), 'draft.template.video'],
    ['a video without a poster', by({ type: 'video', video: file, poster: null }), 'draft.template.poster'],
    ['a page without an address', by({ type: 'web', url: null, zoom: 100 }), 'draft.template.url'],
    ['a countdown to nothing', by({ type: 'countdown', to: null, after: { de: 'Los' } }), 'draft.template.to'],
    [
      'a countdown that says nothing after it',
      by({ type: 'countdown', to: noon, after: {} }),
      'draft.template.after.de'
    ],
    ['a shift board of no pattern', by({ type: 'shift-board', pattern: null }), 'draft.template.pattern'],
    [
      'a list that asks to be confirmed itself',
      { draft: { ...says('n'), template: { type: 'to-confirm' }, asksAcknowledgement: true } },
      'draft.asksAcknowledgement'
    ],
    ['an end that has passed', { validUntil: '2026-11-22T06:00:00Z' }, 'validUntil']
  ])('%s, though it may be drafted', (_name, over, field) => {
    const drafted = after(empty, [draft('n', over)]);
    expect(refusalOf(drafted, publish('n'))).toMatchObject({ refusal: 'not-publishable', field });
  });
  test.each([
    { type: 'picture', picture: file },
    { type: 'big-number', countFrom: '2026-01-01' },
    { type: 'video', video: file, poster: file },
    { type: 'web', url: 'https://board.example/line?2', zoom: 100 },
    { type: 'countdown', to: noon, after: { de: 'Los' } },
    { type: 'shift-board', pattern: 'days' },
    { type: 'to-confirm' }
  ])('with what it needs it is: %o', (template) => {
    const site = after(empty, [
      settings({ webOrigins: ['https://board.example'] }),
      crew('a'),
      crew('b'),
      shifts('days')
    ]);
    expect(one(after(site, announcement('n', by(template))))?.published?.number).toBe(1);
  });
  test('a page from where the site allows none is drafted and not published', () => {
    const drafted = after(empty, [draft('n', by({ type: 'web', url: 'https://board.example/', zoom: 100 }))]);
    expect(refusalOf(drafted, publish('n'))).toMatchObject({ refusal: 'not-allowed', field: 'draft.template.url' });
    const allowed = after(drafted, [settings({ webOrigins: ['https://board.example'] })]);
    expect(one(after(allowed, [publish('n')]))?.published?.number).toBe(1);
  });
  test('[E3] a board names a pattern of the site, [E4] which stays as long as the board does', () => {
    const board = draft('n', by({ type: 'shift-board', pattern: 'days' }));
    const field = 'draft.template.pattern';
    expect(refusalOf(empty, board)).toMatchObject({ refusal: 'not-found', field });
    const drafted = after(empty, [crew('b'), shifts('days'), board]);
    const remove = asked({ type: 'remove-shift-pattern', id: 'days' });
    expect(refusalOf(drafted, remove)).toMatchObject({ refusal: 'in-use' });
    const gone = after(drafted, [publish('n'), withdraw('n')]);
    expect(refusalOf(after(gone, [remove]), publish('n'))).toMatchObject({ refusal: 'not-found', field });
  });
  test.each(['2026-12-01T00:00:00Z', '2026-11-30T23:59:59.999Z'])(
    'an end of %s that is not after the start is refused at once',
    (end) => {
      const over = { validFrom: '2026-12-01T00:00:00Z', validUntil: end };
      expect(refusalOf(empty, draft('n', over))).toMatchObject({ refusal: 'invalid', field: 'validUntil' });
    }
  );
});

describe('[E2] since moves where displays change', () => {
  const published = after(empty, announcement('n'));
  const drafted = (over: object) => one(after(published, [draft('n', { draft: says('other'), ...over })], later));
  test('not for a draft or an audience', () => {
    expect(drafted({})?.since).toBe(one(published)?.since);
    expect(drafted({ audience: { crews: ['a'] } })?.since).toBe(one(published)?.since);
  });
  test('for validity, publishing and withdrawing', () => {
    expect(drafted({ validUntil: '2027-01-01T00:00:00Z' })?.since).toBe(later.takesEffectAt);
    expect(one(after(published, [withdraw('n')], later))).toMatchObject({
      withdrawnAt: later.at,
      since: later.takesEffectAt
    });
    expect(one(after(published, [draft('n', { draft: says('other') }), publish('n')], later))?.since).toBe(
      later.takesEffectAt
    );
  });
});

describe('refused', () => {
  const published = after(empty, [...announcement('n'), draft('d'), playlist('p', ['n', 'd'])]);
  test.each([
    [
      '[E3] a crew that is not there',
      empty,
      draft('n', { audience: { crews: ['a', 'b'] } }),
      'not-found',
      'audience.crews.1'
    ],
    ['[E9] a crew named twice', empty, draft('n', { audience: { crews: ['a', 'a'] } }), 'invalid', 'audience.crews.1'],
    ['publishing what is not there', empty, publish('n'), 'not-found', 'id'],
    ['publishing without a draft', published, publish('n'), 'not-publishable', 'draft'],
    ['withdrawing what is not there', empty, withdraw('n'), 'not-found', 'id'],
    ['withdrawing a draft', published, withdraw('d'), 'not-published', 'id'],
    ['withdrawing twice', after(published, [withdraw('n')]), withdraw('n'), 'not-published', 'id'],
    ['[E4] removing what was published', published, remove('n'), 'not-allowed', 'id'],
    ['[E4] removing what a playlist holds', published, remove('d'), 'in-use', 'id'],
    ['removing what is not there', published, remove('x'), 'not-found', 'id']
  ])('%s', (_name, site, change, refusal, field) => {
    expect(refusalOf(site, change)).toMatchObject({ refusal, field, says: expect.stringMatching(/^\S.*[.]$/) });
  });
  test('[E4] and the user is named', () => {
    expect(refusalOf(published, remove('d')).says).toContain('“Playlist p”');
  });
});

test('a draft that nothing holds is removed', () => {
  expect(one(after(empty, [draft('n'), remove('n')]))).toBeUndefined();
});
