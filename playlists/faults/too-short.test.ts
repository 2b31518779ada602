import { describe, expect, test } from 'vitest';
import type { Change } from '../site/change.ts';
import type { Language } from '../site/values.ts';
import { found, told } from '../testing/faulty-floor.ts';
import { announcement, asked, display, draft, item, says, schedule } from '../testing/small-floor.ts';
import { quickestReadingMs } from './reading-speed.ts';

const put = (id: string, ...items: unknown[]): Change =>
  asked({ type: 'put-playlist', id, name: `Playlist ${id}`, items });

describe('[F13] reading takes at least', () => {
  test.each([
    ['nothing where there is nothing to read', '** --- **', 'en', 0],
    ['a minute for 228 words of English', 'word '.repeat(228), 'en', 61_000],
    ['a minute for 166 words of Polish, whatever the country', 'słowo '.repeat(166), 'pl-PL', 61_000],
    ['a minute for 184 words of what was not measured', 'slovo '.repeat(184), 'cs', 61_000],
    ['a minute for 255 characters of Chinese', '安'.repeat(255), 'zh-Hans', 61_000],
    ['a minute for 357 characters of Japanese', 'かな'.repeat(178) + '漢', 'ja', 61_000],
    ['a minute for 920 letters of Thai', 'สวมถุ'.repeat(184), 'th', 61_000],
    ['both for words among characters', `${'安'.repeat(255)} ${'word '.repeat(184)}`, 'zh', 121_000]
  ])('%s', (_name, text, language, ms) => {
    expect(quickestReadingMs(text, language as Language)).toBe(ms);
  });
});

/** 23 seconds in German: 66 words at 179 a minute, and one to find it. */
const wordy = { ...says('m'), texts: { de: { title: 'Wichtig', body: 'wort '.repeat(65), alt: '' } } };
const wordily = (over = {}) => announcement('m', { draft: { ...wordy, ...over } });

describe('[F13] a slide that is gone before it can be read', () => {
  test('is named, with what it takes', () => {
    expect(found([...wordily(), put('p', item('n'), item('m', 22), item('m', 3), item('m', 24))])).toMatchObject([
      {
        kind: 'slide-too-short',
        about: { type: 'playlist', id: 'p', field: 'items.2.seconds' },
        says: '“Wichtig” stands for 3 seconds in “Playlist p”, but reading it (de) takes at least 24 seconds. So it is with 1 more of its entries. Give it more time, or fewer words.'
      }
    ]);
  });

  test('goes by the slowest language that a display shows', () => {
    const texts = { ...wordy.texts, en: { title: 'x', body: 'word '.repeat(300), alt: '' } };
    const changes = [...wordily({ texts }), put('p', item('n'), item('m', 24))];
    expect(found(changes)).toEqual([]);
    expect(told([...changes, display('d2', { languages: ['de', 'en'] })])[0]?.[1]).toContain(
      'reading it (en) takes at least 81 seconds.'
    );
  });

  test.each<[string, Change[]]>([
    ['it has its time', [...wordily(), put('p', item('n'), item('m', 24))]],
    ['nothing shows it', [...announcement('m'), put('p', item('n'), item('m')), draft('m', { draft: wordy })]],
    [
      'it is over',
      [...wordily(), put('p', item('n'), item('m', 3, { validUntil: '2026-11-22T08:00:00Z' }), item('m', 60))]
    ],
    ['its playlist is on nowhere', [...wordily(), put('q', item('m', 3)), put('p', item('n'), item('m', 60))]]
  ])('not where %s', (_name, changes) => {
    expect(found(changes)).toEqual([]);
  });

  test('where it breaks in, by its share of the hour and not its own seconds', () => {
    const breaking = (secondsPerHour: number, seconds: number) => [
      ...wordily(),
      put('q', item('m', seconds)),
      schedule('s', 'q', { mode: { type: 'interrupt', secondsPerHour } })
    ];
    expect(found(breaking(6, 60))).toMatchObject([
      {
        kind: 'slide-too-short',
        about: { type: 'schedule', id: 's', field: 'mode.secondsPerHour' },
        says: '“Schedule s” breaks in for 6 seconds at a time, but reading “Wichtig” is too long for that: reading it (de) takes at least 24 seconds. Give it more seconds of the hour, its slides more time, or fewer words.'
      }
    ]);
    expect(found(breaking(60, 30))).toEqual([]);
  });
});
