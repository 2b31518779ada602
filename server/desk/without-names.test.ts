import { expect, test } from 'vitest';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import type { Standing } from './standing.ts';
import { countedOnly } from './without-names.ts';

const site = { counts: { onWalls: false, leastGroup: 10 } };
function stands(...sizes: readonly number[]): Standing {
  const crews = sizes.map((asked, index) => ({ name: `Crew ${index + 1}`, asked, confirmed: 1 }));
  return {
    ...{ id: 'a' as AnnouncementId, title: 'Stop line', version: 2, publishedAt: 0, state: 'published' },
    asked: sizes.reduce((sum, one) => sum + one, 0),
    confirmed: sizes.length,
    excused: 1,
    crews,
    isTooFew: false,
    open: { question: 1, 'not-understood': 0, cannot: 0 }
  };
}
const shown = (...sizes: readonly number[]) => countedOnly(stands(...sizes), site).crews.map(({ asked }) => asked);

test('crews large enough are counted, also while the site shows no counts on walls', () => {
  expect(shown(12, 14)).toEqual([12, 14]);
});

test('a small crew is not counted, nor what it could be worked out from', () => {
  expect(shown(12, 14, 3)).toEqual([14]);
  expect(shown(12, 14, 6, 7)).toEqual([12, 14]);
  expect(countedOnly(stands(12, 14, 3), site)).toMatchObject({ asked: 29, confirmed: 3, isTooFew: false });
});

test('of fewer people than the site says nothing is counted: not who is excused, not how many ask', () => {
  expect(countedOnly(stands(4, 5), site)).toMatchObject({
    ...{ asked: 0, confirmed: 0, excused: 0, crews: [], isTooFew: true },
    open: { question: 0, 'not-understood': 0, cannot: 0 }
  });
  expect(countedOnly(stands(), site).isTooFew).toBe(false);
});
