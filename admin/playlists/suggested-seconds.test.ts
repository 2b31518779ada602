import { expect, it } from 'vitest';
import { suggestedSeconds } from './suggested-seconds.ts';

const written = (...texts: string[]) =>
  ({
    draft: { texts: Object.fromEntries(texts.map((body, at) => [`l${at}`, { title: 'Stop', body }])) },
    published: null
  }) as never;

it.each([
  [[''], 8],
  [['word '.repeat(19)], 12],
  [['short', 'word '.repeat(39)], 22],
  [[], 8]
])('%j needs %d seconds', (texts, seconds) => expect(suggestedSeconds(written(...texts))).toBe(seconds));
