import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkpointText, keyIdOf, parseNote, signedNote, type Checkpoint } from './checkpoint.ts';

const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
const one: Checkpoint = {
  origin: 'floorcast/plant-north',
  size: 12_345,
  root: hash(Buffer.from('root')),
  at: Date.UTC(2026, 10, 23, 5, 0, 0, 7)
};
const noteOf = (checkpoint: Checkpoint): string => {
  const text = checkpointText(checkpoint);
  const keyId = keyIdOf(hash, checkpoint.origin, raw);
  return signedNote(text, { name: checkpoint.origin, keyId, bytes: sign(null, Buffer.from(text), privateKey) });
};

test('a checkpoint is four lines that a person can read out', () => {
  expect(checkpointText(one)).toBe(
    `floorcast/plant-north\n12345\n${Buffer.from(one.root).toString('base64')}\nat 2026-11-23T05:00:00.007Z\n`
  );
});

test('a signed note says what was signed, by which key, and its signature holds', () => {
  const read = parseNote(noteOf(one));
  expect(read?.checkpoint).toEqual({ ...one, root: Uint8Array.from(one.root) });
  expect(read?.signature).toMatchObject({ name: one.origin, keyId: keyIdOf(hash, one.origin, raw) });
  expect(verify(null, Buffer.from(read!.text), publicKey, read!.signature.bytes)).toBe(true);
});

test('the key id is that of a signed note: of name, line break, algorithm 1 and key', () => {
  const expected = createHash('sha256').update('example\n\u0001').update(raw).digest('hex').slice(0, 8);
  expect(keyIdOf(hash, 'example', raw)).toBe(expected);
});

test('a note of which one byte was changed is no note, or its signature does not hold', () => {
  const note = noteOf(one);
  fc.assert(
    fc.property(fc.nat(note.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
      fc.pre(note.charCodeAt(at) !== code);
      const read = parseNote(note.slice(0, at) + String.fromCharCode(code) + note.slice(at + 1));
      const holds =
        read !== null &&
        read.signature.name === one.origin &&
        read.signature.keyId === keyIdOf(hash, one.origin, raw) &&
        verify(null, Buffer.from(read.text), publicKey, read.signature.bytes);
      expect(holds).toBe(false);
    })
  );
});

test.each([
  ['nothing', ''],
  ['a size with a leading nought', noteOf(one).replace('12345', '012345')],
  ['a size beyond what is counted', noteOf({ ...one, size: 1 }).replace('\n1\n', '\n9999999999999999\n')],
  ['a root that is too short', noteOf({ ...one, root: one.root.subarray(1) })],
  ['a day that does not exist', noteOf(one).replace('11-23', '02-31')],
  ['line breaks of another system', noteOf(one).replaceAll('\n', '\r\n')],
  ['one more line', `${noteOf(one)}— x ${'A'.repeat(88)}\n`]
])('%s is no note', (_, note) => {
  expect(parseNote(note)).toBeNull();
});
