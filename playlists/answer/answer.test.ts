import { describe, expect, test } from 'vitest';
import {
  SUNDAY,
  after,
  announcement,
  crew,
  draft,
  ms,
  newSite,
  publish,
  says,
  stamp,
  withdraw
} from '../testing/small-floor.ts';
import type { Language } from '../site/values.ts';
import { byBadge, visitor, worker } from '../testing/people.ts';
import { due } from './due.ts';
import { readingTimeMs } from './reading-time.ts';
import { shownLanguage } from './shown-language.ts';
import { countsAsUnderstood } from './worth.ts';

const all = (...names: string[]) => names as unknown as Language[];
const asks = (id: string, over: object = {}, more: object = {}) =>
  announcement(id, { draft: { ...says(id), asksAcknowledgement: true, ...over }, ...more });

describe('due', () => {
  const floor = after(
    after(null, [newSite(), crew('a'), crew('b'), ...asks('old', { kind: 'news' })], stamp('2026-11-01T00:00:00Z')),
    [
      ...asks('young', { kind: 'news' }),
      ...asks('ends', { kind: 'news' }, { validUntil: '2026-12-01T00:00:00Z' }),
      ...asks('warning', { kind: 'warning' }),
      ...asks('safety', { kind: 'safety' }),
      ...asks('of-a', { kind: 'good' }, { audience: { crews: ['a'] } }),
      ...announcement('asks-nothing'),
      ...asks('to-come', {}, { validFrom: '2026-11-30T00:00:00Z' }),
      ...asks('over', {}, { validUntil: '2026-11-22T07:00:00Z' }),
      ...asks('withdrawn'),
      withdraw('withdrawn'),
      draft('drafted', { draft: { ...says('drafted'), asksAcknowledgement: true } })
    ]
  );
  const ids = (of: string | null, confirmed: string[] = [], at = '2026-11-22T08:00:00Z') =>
    due(floor, visitor(worker('w', { crew: of }), { confirmed: confirmed.map(byBadge) }), ms(at)).map(
      (one) => one.announcement.id
    );

  test('[A4] the most urgent first', () => {
    expect(ids(null)).toEqual(['safety', 'warning', 'ends', 'old', 'young']);
  });
  test('[A1] crews that are named', () => {
    expect(ids('a')).toEqual(['safety', 'warning', 'of-a', 'ends', 'old', 'young']);
    expect(ids('b')).toEqual(ids(null));
  });
  test('[A4] what is confirmed is due again in its next version', () => {
    expect(ids(null, ['safety:1', 'old:1', 'young:2'])).toEqual(['warning', 'ends', 'young']);
    const next = after(floor, [draft('old', { draft: { ...says('new'), asksAcknowledgement: true } }), publish('old')]);
    const again = due(next, visitor(worker('w'), { confirmed: [byBadge('old:1')] }), ms(SUNDAY)).find(
      (one) => one.announcement.id === 'old'
    );
    expect(again?.confirmedBefore).toBe(1);
  });
  test('half-open validity', () => {
    expect(ids(null, [], '2026-11-22T06:59:59Z')).toContain('over');
    expect(ids(null, [], '2026-11-22T07:00:00Z')).not.toContain('over');
    expect(ids(null, [], '2026-11-30T00:00:00Z')).toContain('to-come');
  });
});

describe('[A2] the language a worker is shown', () => {
  test.each([
    ['the first they read', ['de', 'en', 'pl'], ['pl', 'en'], 'pl', true],
    ['the next where that is missing', ['de', 'en'], ['pl', 'en'], 'en', true],
    ['another region', ['de', 'pt-BR'], ['pt', 'de'], 'pt-BR', true],
    ['the very one before another region', ['pt-BR', 'pt'], ['pt'], 'pt', true],
    ['not another script', ['zh-Hant', 'de'], ['zh-Hans'], 'zh-Hant', false],
    ['the notice’s first where they read none', ['de', 'en'], ['uk'], 'de', false]
  ])('%s', (_name, available, wanted, language, read) => {
    expect(shownLanguage(all(...available), all(...wanted))).toEqual({ language, read });
  });
  test('a notice without a language is a bug', () => {
    expect(() => shownLanguage([], all('de'))).toThrow(RangeError);
  });
});

describe('[A3] understood counts', () => {
  const texts = { de: {}, 'pt-BR': {} } as never;
  test.each([
    ['in a language they read', 'de', ['pl', 'de'], true],
    ['in another region’s', 'pt-BR', ['pt'], true],
    ['not in one they do not read', 'de', ['pl'], false],
    ['not in one the notice lacks', 'pl', ['pl'], false],
    ['not in an inherited name', 'constructor', ['constructor'], false]
  ])('%s', (_name, shown, languages, counts) => {
    expect(countsAsUnderstood(texts, shown as Language, all(...languages))).toBe(counts);
  });
});

test.each([
  ['nothing', '', 2000],
  ['one word', 'Halt', 2500],
  ['markup is not read', '- **Wear** gloves\n\n* * *', 3000],
  ['120 words a minute', 'word '.repeat(120), 62_000],
  ['two characters of Han a word', '戴上手套', 3000],
  ['five of Thai', 'สวมถุงมือ', 3000],
  ['mixed', '停止 Line 12', 3500]
])('[A6] reading %s', (_name, text, expected) => {
  expect(readingTimeMs(text)).toBe(expected);
});
