import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

test.each([
  ['UTF-8', Buffer.from('Łukasz Größe')],
  ['UTF-8 with its mark', Buffer.from('\ufeffŁukasz Größe')],
  ['UTF-16 as spreadsheets save “Unicode text”', Buffer.from('\ufeffŁukasz Größe', 'utf16le')]
])('%s is read', (_, bytes) => {
  expect(decodeText(bytes)).toBe('Łukasz Größe');
});

test('what is no UTF-8 is read as Windows-1252', () => {
  expect(decodeText(Buffer.from('J\xfcrgen M\xfcller \x80', 'latin1'))).toBe('Jürgen Müller €');
});
