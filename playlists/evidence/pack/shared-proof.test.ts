import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHash, nodeHash, rootOf, type Hash, type NodeAt } from '../tree.ts';
import { provenRoot, sharedProof } from './shared-proof.ts';

const hash = (bytes: Uint8Array): Hash => createHash('sha256').update(bytes).digest();
const leaves = Array.from({ length: 300 }, (_, index) => leafHash(hash, Buffer.from(`row ${index}`)));
const at: NodeAt = (level, index) =>
  level === 0 ? leaves[index]! : nodeHash(hash, at(level - 1, 2 * index), at(level - 1, 2 * index + 1));
const hex = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString('hex'));
const reached = (places: readonly number[], size: number, proof: readonly Hash[], of = leaves): string | null =>
  hex(provenRoot(hash, { places, leafAt: (index) => of[places[index]!]! }, size, proof));
const chosen = fc.integer({ min: 1, max: 300 }).chain((size) =>
  fc.tuple(
    fc.constant(size),
    fc.uniqueArray(fc.nat(size - 1), { minLength: 1 }).map((all) => all.toSorted((a, b) => a - b))
  )
);

describe('one proof for many rows', () => {
  it('leads to the root, whichever rows they are', () => {
    fc.assert(
      fc.property(chosen, ([size, places]) => {
        expect(reached(places, size, sharedProof(hash, places, size, at))).toBe(hex(rootOf(hash, size, at)));
      })
    );
  });

  it('leads elsewhere where a row, a place or a hash is another one, and nowhere where one is too many or too few', () => {
    fc.assert(
      fc.property(chosen, fc.nat(), ([size, places], which) => {
        const proof = sharedProof(hash, places, size, at);
        const root = hex(rootOf(hash, size, at));
        const row = places[which % places.length]!;
        expect(reached(places, size, proof, leaves.with(row, hash(Buffer.from('another'))))).not.toBe(root);
        expect(reached(places, size, [...proof, leaves[0]!])).toBeNull();
        expect(reached(places.slice(1), size, proof)).not.toBe(root);
        expect(reached([...places, size], size, proof)).toBeNull();
        if (proof.length === 0) return;
        expect(reached(places, size, proof.slice(1))).not.toBe(root);
        const place = which % proof.length;
        expect(reached(places, size, proof.with(place, hash(proof[place]!)))).not.toBe(root);
      })
    );
  });

  it('is short for a run of rows, and empty for all', () => {
    const run = Array.from({ length: 150 }, (_, index) => index + 70);
    expect(sharedProof(hash, run, 300, at).length).toBeLessThan(20);
    const all = Array.from({ length: 300 }, (_, index) => index);
    expect(sharedProof(hash, all, 300, at)).toEqual([]);
  });

  it.each([
    ['of no rows', [], 10],
    ['of rows that are not in order', [3, 2], 10],
    ['of a row twice', [3, 3], 10]
  ])('%s is none', (_, places, size) => {
    expect(reached(places, size, [])).toBeNull();
  });
});
