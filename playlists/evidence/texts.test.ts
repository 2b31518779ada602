import { describe, expect, it } from 'vitest';
import type { Announcement } from '../site/announcement.ts';
import type { Change } from '../site/change.ts';
import type { AnnouncementId } from '../site/ids.ts';
import { addPublished, textsOf, type Publication, type Publications } from './texts.ts';

const ID = 'press-4' as AnnouncementId;
const NOW = Date.UTC(2026, 10, 23);
const one = (more: Partial<Announcement> = {}): Announcement =>
  ({ id: ID, published: { number: 3 }, validUntil: null, withdrawnAt: null, ...more }) as Announcement;
const first: Publication = { number: 1, at: 100, isMinor: false };
const minor: Publication = { number: 2, at: 200, isMinor: true };
const major: Publication = { number: 3, at: 300, isMinor: false };

describe('[N2] texts of an announcement', () => {
  it('are its versions, each with those that are minor to it', () => {
    expect(textsOf(one(), [first, minor, major], NOW)).toEqual([
      { first: 1, last: 2, supersededAt: 300, overSince: 300 },
      { first: 3, last: 3, supersededAt: null, overSince: null }
    ]);
  });

  it.each([
    ['withdrawn', { withdrawnAt: '2026-11-20T06:00:00.000Z' }, Date.UTC(2026, 10, 20, 6)],
    ['expired', { validUntil: '2026-11-21T06:00:00.000Z' }, Date.UTC(2026, 10, 21, 6)],
    ['to expire', { validUntil: '2026-11-24T06:00:00.000Z' }, null]
  ])('[N3] the newest of one that is %s', (_, more, expected) => {
    expect(textsOf(one(more as Partial<Announcement>), [first], NOW)).toEqual([
      { first: 1, last: 1, supersededAt: null, overSince: expected }
    ]);
  });
});

describe('what was published', () => {
  const of = (...changes: unknown[]): readonly Publication[] => {
    const all: Publications = new Map();
    for (const [index, change] of changes.entries()) addPublished(all, change as Change, index);
    return all.get(ID) ?? [];
  };
  const publish = { type: 'publish-announcement', id: ID };

  it('is numbered as it was published', () => {
    const other = { ...publish, id: 'another' };
    expect(
      of(publish, other, { ...publish, minorAgreedBy: 'anna' }, { type: 'withdraw-announcement', id: ID })
    ).toEqual([
      { number: 1, at: 0, isMinor: false },
      { number: 2, at: 2, isMinor: true }
    ]);
  });

  it('of the library has its own numbers, and comes once however often it is sent', () => {
    const shared = (number: number, minorTo?: number) => ({
      type: 'put-shared',
      announcements: [
        {
          id: ID,
          published: {
            number,
            publishedAt: '2026-11-20T06:00:00.000Z',
            ...(minorTo !== undefined && { minorTo: { number: minorTo } })
          }
        }
      ]
    });
    const at = Date.UTC(2026, 10, 20, 6);
    expect(of(shared(3), shared(3), shared(5, 3), shared(9, 7))).toEqual([
      { number: 3, at, isMinor: false },
      { number: 5, at, isMinor: true },
      { number: 9, at, isMinor: false }
    ]);
  });
});
