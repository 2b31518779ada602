import { expect, it } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import type { TypedAnnouncement } from './announcement-form.ts';
import { overlong } from './overlong.ts';

const site = (viewingDistanceM: number) =>
  ({ displays: { one: { name: 'Hall 2', viewingDistanceM, diagonalIn: 55 } } }) as unknown as Site;
const typed = (letters: number) =>
  ({
    texts: { de: { title: 'Presse 4', body: 'wort '.repeat(letters / 5), alt: '' } }
  }) as unknown as TypedAnnouncement;

it.each([
  [6, 100, false],
  [6, 2000, true],
  [1, 2000, false],
  [12, 500, true]
])('seen from %d m a text of %d letters is beyond doubt too long: %s', (distance, letters, refused) => {
  const faults = overlong(typed(letters), site(distance));
  expect(faults.length > 0).toBe(refused);
  if (refused)
    expect(faults[0]).toMatchObject({ field: 'draft.texts.de.body', says: expect.stringContaining('Hall 2') });
});
