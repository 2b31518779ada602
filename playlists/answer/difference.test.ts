import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Piece, difference } from './difference.ts';

const SIGNS = { same: '', gone: '-', new: '+' };
const told = (before: string, after: string): string =>
  difference(before, after)
    .map(({ type, text }) => (type === 'same' ? text : `[${SIGNS[type]}${text}]`))
    .join('');

describe('[A17] what changed', () => {
  test.each([
    ['nothing', 'Helm tragen.', 'Helm tragen.', 'Helm tragen.'],
    ['a word', 'Wear gloves at line 12.', 'Wear goggles at line 12.', 'Wear [-gloves][+goggles] at line 12.'],
    ['a number', 'Stop line 12.', 'Stop line 13.', 'Stop line [-12][+13].'],
    [
      'words beside each other are one change',
      'Use gate one today.',
      'Use door two today.',
      'Use [-gate one][+door two] today.'
    ],
    ['what is added', 'Helm.', 'Helm und Brille.', 'Helm[+ und Brille].'],
    ['what is gone', 'Helm und Brille.', 'Helm.', 'Helm[- und Brille].'],
    ['a sign', 'Stop', 'Stop!', 'Stop[+!]'],
    ['a line', 'One\n\nThree', 'One\n\nTwo\n\nThree', 'One\n\n[+Two\n\n]Three'],
    ['all', 'Ja', 'Nein', '[-Ja][+Nein]'],
    ['one character of Han', '戴上手套', '戴上眼镜', '戴上[-手套][+眼镜]'],
    ['a Thai letter with its marks', 'น้ำ', 'น้า', 'น้[-ำ][+า]'],
    ['a letter with its accent', 'cafe\u0301', 'cafe', '[-cafe\u0301][+cafe]'],
    ['an emoji, whole', 'ok 👍', 'ok 👎', 'ok [-👍][+👎]'],
    ['from nothing', '', 'New', '[+New]'],
    ['to nothing', 'Old', '', '[-Old]']
  ])('%s', (_name, before, after, expected) => {
    expect(told(before, after)).toBe(expected);
  });
});

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('line', '12', ' ', '  ', '.', '\n', '手', 'ก็', 'e\u0301', '👍'),
      fc.string({ maxLength: 3, unit: 'binary' })
    ),
    {
      maxLength: 30
    }
  )
  .map((words) => words.join(''));

test(`[A17] its pieces are both texts, in order, no two of a kind beside each other (seed ${seed})`, () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = difference(before, after);
      const without = (type: Piece['type']) =>
        pieces
          .filter((one) => one.type !== type)
          .map((one) => one.text)
          .join('');
      expect(without('new')).toBe(before);
      expect(without('gone')).toBe(after);
      expect(pieces.every((one) => one.text !== '')).toBe(true);
      for (const [index, one] of pieces.entries()) {
        expect(one.type).not.toBe(pieces[index + 1]?.type);
        if (one.type === 'new') expect(pieces[index + 1]?.type ?? 'same').toBe('same');
      }
    }),
    { seed }
  );
});
