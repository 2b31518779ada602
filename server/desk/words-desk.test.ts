// The list of languages as the desk shows it, and one of them beside English.
import { expect, test } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { spokenLines, wordsBeside } from './words-desk.ts';

const site = { languages: ['de', 'uk'] } as unknown as Site;
const people = [{ languages: ['tr', 'de'] }, { languages: ['tr-TR'] }, { languages: ['ar'] }] as unknown as Worker[];

test('the floor’s languages come first in their order, then those that most workers read', async () => {
  const lines = await spokenLines(site, people);
  expect(lines.slice(0, 4).map(({ language, readers, isOfFloor }) => [language, readers, isOfFloor])).toEqual([
    ['de', 1, true],
    ['uk', 0, true],
    ['tr', 2, false],
    ['ar', 1, false]
  ]);
});

test('only English has been checked by somebody who speaks it every day', async () => {
  const lines = await spokenLines(site, people);
  expect(lines.filter(({ isReviewed }) => isReviewed).map(({ name }) => name)).toEqual(['English']);
});

test('each word stands beside its English one, with a line where a name comes', async () => {
  const beside = await wordsBeside('ar', site, people);
  expect(beside?.direction).toBe('rtl');
  expect(beside?.words.find(({ key }) => key === 'greeting.morning')).toEqual({
    key: 'greeting.morning',
    english: 'Good morning, ___',
    says: 'صباح الخير، ___'
  });
  expect(beside?.words.filter(({ key }) => key.startsWith('days.')).map(({ key }) => key)).toHaveLength(6);
  expect(beside?.words).toHaveLength(beside?.line.words ?? 0);
});

test('a language that nobody wrote words in has none to show', async () => {
  expect(await wordsBeside('constructor', site, people)).toBeNull();
});
