import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExtension, isIncluded } from './proofs.ts';
import { consistencyProof, inclusionProof, leafHash, nodeHash, rootOf, type Hash, type NodeAt } from './tree.ts';

const hash = (bytes: Uint8Array): Hash => createHash('sha256').update(bytes).digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The eight leaves and the roots over the first n of them with which implementations of Certificate Transparency are tried. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
];
const leaves = (rows: readonly Uint8Array[]): Hash[] => rows.map((row) => leafHash(hash, row));
const nodes = (hashes: readonly Hash[]): NodeAt => {
  const at: NodeAt = (level, index) =>
    level === 0 ? hashes[index]! : nodeHash(hash, at(level - 1, 2 * index), at(level - 1, 2 * index + 1));
  return at;
};
const known = leaves(LEAVES.map((row) => Buffer.from(row, 'hex')));
const many = leaves(Array.from({ length: 300 }, (_, index) => Buffer.from(`row ${index}`)));
const root = (hashes: readonly Hash[], size: number): { size: number; root: Hash } => ({
  size,
  root: rootOf(hash, size, nodes(hashes))
});

describe('the root', () => {
  it.each(ROOTS.map((one, size) => [size, one]))('over %i known leaves is the known one', (size, one) => {
    expect(hex(root(known, Number(size)).root)).toBe(one);
  });
});

const sizes = fc
  .tuple(fc.nat(299), fc.nat(299))
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other) + 1]);

describe('a proof that a row is in the ledger', () => {
  it('leads to the root, for every row of every size', () => {
    for (let size = 1; size <= 40; size++)
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(hash, index, size, nodes(many));
        expect(isIncluded(hash, { hash: many[index]!, index }, root(many, size), proof)).toBe(true);
      }
  });

  it('leads nowhere for another row, place, size or root, or with a hash too many, too few or changed', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(255), ([index, size], which, bit) => {
        const leaf = { hash: many[index!]!, index: index! };
        const tree = root(many, size!);
        const proof = inclusionProof(hash, index!, size!, nodes(many));
        const proves = (over: Partial<typeof leaf>, overTree: Partial<typeof tree>, by: readonly Hash[]): boolean =>
          isIncluded(hash, { ...leaf, ...over }, { ...tree, ...overTree }, by);
        expect(proves({}, {}, proof)).toBe(true);
        expect(proves({ hash: many[(index! + 1) % 300]! }, {}, proof)).toBe(false);
        expect(proves({ index: size! }, {}, proof)).toBe(false);
        expect(proves({ index: index! + 1 }, {}, proof)).toBe(false);
        expect(proves({}, { root: flipped(tree.root, bit) }, proof)).toBe(false);
        expect(proves({}, {}, [...proof, tree.root])).toBe(false);
        if (proof.length === 0) return;
        expect(proves({}, {}, proof.slice(1))).toBe(false);
        expect(proves({}, {}, proof.slice(0, -1))).toBe(false);
        const at = which % proof.length;
        expect(proves({}, {}, proof.with(at, flipped(proof[at]!, bit)))).toBe(false);
      })
    );
  });
});

describe('a proof that a ledger goes on from an older one', () => {
  it('holds for every two sizes', () => {
    for (let size = 1; size <= 40; size++)
      for (let before = 1; before <= size; before++) {
        const proof = consistencyProof(hash, before, size, nodes(many));
        expect(isExtension(hash, root(many, before), root(many, size), proof)).toBe(true);
      }
  });

  it('does not hold where a row that both have was changed, whichever it is', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ([before, size], which) => {
        fc.pre(before! > 0);
        const rewritten = many.with(which % before!, leafHash(hash, Buffer.from('another row')));
        const proof = consistencyProof(hash, before!, size!, nodes(rewritten));
        expect(isExtension(hash, root(many, before!), root(rewritten, size!), proof)).toBe(false);
      })
    );
  });

  it('does not hold backwards, nor with a hash too many, too few or changed', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(255), ([before, size], which, bit) => {
        fc.pre(before! > 0 && before! < size!);
        const [older, newer] = [root(many, before!), root(many, size!)];
        const proof = consistencyProof(hash, before!, size!, nodes(many));
        expect(isExtension(hash, newer, older, proof)).toBe(false);
        expect(isExtension(hash, older, newer, [...proof, older.root])).toBe(false);
        expect(isExtension(hash, older, newer, proof.slice(1))).toBe(false);
        const at = which % proof.length;
        expect(isExtension(hash, older, newer, proof.with(at, flipped(proof[at]!, bit)))).toBe(false);
      })
    );
  });

  it('of nothing holds for any ledger, with nothing to prove', () => {
    expect(isExtension(hash, root(many, 0), root(many, 7), [])).toBe(true);
    expect(isExtension(hash, root(many, 0), root(many, 7), [many[0]!])).toBe(false);
  });
});

function flipped(bytes: Hash, bit: number): Hash {
  const other = Uint8Array.from(bytes);
  other[bit >> 3]! ^= 1 << (bit & 7);
  return other;
}
