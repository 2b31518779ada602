import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkpointText, keyIdOf, signedNote, type Signature } from './checkpoint.ts';
import { growingRoot } from './growing-root.ts';
import { leafHash, type Hash, type Hashing } from './tree.ts';
import { witnessed } from './witnessed.ts';

const hash: Hashing = (bytes) => createHash('sha256').update(bytes).digest();
const origin = 'floorcast/plant';
const AT = Date.UTC(2026, 10, 23, 5);
const ours = generateKeyPairSync('ed25519');
const others = generateKeyPairSync('ed25519');

const rootOver = (rows: readonly string[]): Hash => {
  const growing = growingRoot(hash);
  for (const row of rows) growing.add(leafHash(hash, Buffer.from(row)));
  return growing.root();
};
const note = (rows: readonly string[], by = ours, named = origin): string => {
  const text = checkpointText({ origin: named, size: rows.length, root: rootOver(rows), at: AT });
  const key = by.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return signedNote(text, {
    name: named,
    keyId: keyIdOf(hash, named, key),
    bytes: sign(null, Buffer.from(text), by.privateKey)
  });
};
const rows = ['a', 'b', 'c', 'd', 'e'];
const now = (held: readonly string[]) => ({
  origin,
  rows: held.length,
  rootOf: async (size: number) => rootOver(held.slice(0, size)),
  isSigned: (text: string, { bytes }: Signature) => verify(null, Buffer.from(text), ours.publicKey, bytes)
});

test.each<[string, string, readonly string[], string]>([
  ['of the same rows', note(rows), rows, 'holds'],
  ['of fewer rows', note(rows.slice(0, 3)), rows, 'holds'],
  ['of no rows', note([]), rows, 'holds'],
  ['of more rows than there are', note(rows), rows.slice(0, 3), 'rows-lost'],
  ['of rows that are others now', note(rows), ['a', 'b', 'x', 'd', 'e', 'f'], 'rewritten'],
  ['of a ledger that was restored and went on otherwise', note(rows), ['a', 'b', 'c', 'x', 'y', 'z'], 'rewritten'],
  ['by a key that is not known', note(rows, others), rows, 'unknown-key'],
  ['of another ledger', note(rows, ours, 'floorcast/other'), rows, 'foreign'],
  ['that is none', 'hello', rows, 'foreign'],
  ['that was changed', note(rows).replace('\n5\n', '\n4\n'), rows, 'unknown-key']
])('a signed state %s is told', async (_, kept, held, type) => {
  expect(await witnessed(kept, now(held))).toMatchObject({ type });
});
