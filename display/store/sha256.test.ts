import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashing, sha256Of } from './sha256.ts';

test.each([0, 1, 63, 64, 65, 300_000])('%i bytes have the hash that the server names', async (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
  const expected = createHash('sha256').update(bytes).digest('hex');
  expect(await sha256Of(new Blob([bytes]))).toBe(expected);
  const inPieces = hashing();
  for (let at = 0; at < length; at += 1000) inPieces.add(bytes.subarray(at, at + 1000));
  expect(inPieces.end()).toBe(expected);
});

test('what cannot be read has none', async () => {
  const blob = new Blob(['x']);
  blob.stream = () => {
    throw new DOMException('The file is gone', 'NotReadableError');
  };
  expect(await sha256Of(blob)).toBeNull();
});
