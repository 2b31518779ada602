import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { growingRoot } from './growing-root.ts';
import { leafHash, nodeHash, rootOf, type Hash, type NodeAt } from './tree.ts';

const hash = (bytes: Uint8Array): Hash => createHash('sha256').update(bytes).digest();
const leaves = Array.from({ length: 300 }, (_, index) => leafHash(hash, Buffer.from(`row ${index}`)));
const at: NodeAt = (level, index) =>
  level === 0 ? leaves[index]! : nodeHash(hash, at(level - 1, 2 * index), at(level - 1, 2 * index + 1));

test('after each row the root is that of the tree over all rows so far', () => {
  const growing = growingRoot(hash);
  expect(growing.root()).toEqual(rootOf(hash, 0, at));
  for (const [index, leaf] of leaves.entries()) {
    growing.add(leaf);
    expect(growing.size).toBe(index + 1);
    expect(growing.root()).toEqual(rootOf(hash, index + 1, at));
  }
});
