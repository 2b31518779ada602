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

test('each whole subtree is told once, by its place and its root', () => {
  const told = new Map<string, Hash>();
  const growing = growingRoot(hash, (level, index, root) => void told.set(`${level}:${index}`, root));
  for (const leaf of leaves) growing.add(leaf);
  // 150 of level 1, 75 of level 2, 37, 18, 9, 4, 2 and 1.
  expect(told.size).toBe(296);
  for (const [place, root] of told) {
    const [level, index] = place.split(':').map(Number) as [number, number];
    expect(root).toEqual(at(level, index));
  }
});
