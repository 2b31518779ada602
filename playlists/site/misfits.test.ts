import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NUMBERS_PER_CHANGE, ZONES, randomChange } from '../testing/random-change.ts';
import { after, announcement, display, hash, newSite, playlist, schedule, stamp } from '../testing/small-floor.ts';
import { edit } from './edit.ts';
import { misfits } from './misfits.ts';
import { isRefusal } from './refusal.ts';
import type { Site } from './site.ts';

const numbers = fc.noBias(fc.array(fc.nat(), { minLength: NUMBERS_PER_CHANGE, maxLength: NUMBERS_PER_CHANGE }));

test('[E16] a site that changes made can stand as it is, but for its takeovers', () => {
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 30, maxLength: 60, size: 'max' }), fc.nat(), (story, zone) => {
      let site = after(null, [newSite(ZONES[zone % ZONES.length])]);
      for (const [step, chance] of story.entries()) {
        const at = Date.parse('2026-03-20T09:00:00Z') + step * 420_000;
        const change = randomChange(chance, at);
        const made = change === null ? site : edit(site, change, stamp(new Date(at).toISOString()), hash);
        if (!isRefusal(made)) site = made;
      }
      expect(misfits({ ...site, takeovers: {} }, hash)).toEqual([]);
    }),
    { numRuns: 60 }
  );
});

describe('[E16] a document that was written by hand', () => {
  const good = after(null, [
    newSite(),
    ...announcement('ear-protection'),
    playlist('main', ['ear-protection']),
    display('hall-2'),
    schedule('day', 'main')
  ]);
  const raw = () => structuredClone(good) as never as Record<string, Record<string, Record<string, unknown>>>;

  test('is whole', () => {
    expect(misfits(good, hash)).toEqual([]);
  });

  test.each<[string, string, (site: ReturnType<typeof raw>) => unknown]>([
    [
      'a playlist of what is not there',
      'playlists.main.items.0',
      (site) => delete site['announcements']!['ear-protection']
    ],
    ['a schedule of no playlist', 'schedules.day', (site) => (site['playlists'] = {})],
    [
      'words that were not published',
      'announcements.ear-protection.published.contentHash',
      (site) =>
        ((site['announcements']!['ear-protection']!['published'] as { contentHash: string }).contentHash = 'f'.repeat(
          64
        ))
    ],
    [
      'an announcement without words',
      'announcements.ear-protection',
      (site) => Object.assign(site['announcements']!['ear-protection']!, { draft: null, published: null })
    ],
    [
      'a default that is not there',
      'defaultPlaylist',
      (site) => ((site as never as { defaultPlaylist: string }).defaultPlaylist = 'gone')
    ],
    [
      'what it says it took of the library',
      'taken',
      (site) => ((site as never as { taken: string[] }).taken = ['lib--gone'])
    ],
    [
      'more crews than a site holds',
      'crews',
      (site) =>
        (site['crews'] = Object.fromEntries(
          Array.from({ length: 201 }, (_, n) => [`c-${n}`, { id: `c-${n}`, name: `C ${n}` }])
        ))
    ],
    ['an alarm', 'takeovers.fire', (site) => (site['takeovers'] = { fire: { id: 'fire' } })]
  ])('%s: named by its field', (_name, field, spoil) => {
    const site = raw();
    spoil(site);
    expect(
      misfits(site as never as Site, hash)
        .map((fault) => fault.field)
        .join()
    ).toContain(field);
  });
});
