import { expect, test } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import { needsALook } from './needs-a-look.ts';

const announcement = (texts: object) => ({ published: { content: { texts } }, withdrawnAt: null, validUntil: null });
const site = {
  id: 'nordhafen',
  languages: ['en', 'pl'],
  announcements: {
    a: announcement({ en: {}, pl: {} }),
    b: announcement({ en: {} }),
    c: { ...announcement({ en: {} }), withdrawnAt: '2026-11-22T06:00:00Z' },
    d: { published: null, draft: { texts: {} }, withdrawnAt: null }
  }
} as unknown as Site;

test('what is gone comes first; only what is on the floor must have every language', () => {
  expect(
    needsALook(site, ['Yard'], ['Press 2'], ['Gate 1', 'Gate 2', 'Gate 3', 'Gate 4'], 0).map(({ says, about }) => [
      says,
      about
    ])
  ).toEqual([
    ['1 display gone', 'Yard'],
    ['1 display does not show what is planned', 'Press 2'],
    ['4 not paired', 'Gate 1, Gate 2, Gate 3 and 1 more'],
    ['1 announcement has no Polski text', '']
  ]);
});

test('a floor without troubles needs none', () => {
  expect(needsALook({ ...site, languages: ['en'] } as unknown as Site, [], [], [], 0)).toEqual([]);
});
