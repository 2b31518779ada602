import { expect, test } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import { pickable } from './pickable.ts';

test('what only came along inside a playlist of the library cannot be chosen, and what was taken says where it is from', () => {
  const playlists = Object.fromEntries(
    [
      ['own', 'Yard'],
      ['lib--safety', 'Safety'],
      ['lib--winter', 'Winter']
    ].map(([id, name]) => [id, { id, name, items: [] }])
  );
  const site = { playlists, taken: ['lib--safety'] } as unknown as Site;
  expect(pickable(site)).toEqual([
    { value: 'lib--safety', label: 'Safety (library)' },
    { value: 'own', label: 'Yard' }
  ]);
});
