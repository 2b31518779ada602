// The root over rows that come one after the other, remembering only as many hashes as the tree is high: for whoever reads a whole ledger.
import { nodeHash, type Hash, type Hashing } from './tree.ts';

export interface GrowingRoot {
  readonly size: number;
  /** Takes the next leaf's hash. */
  add(leaf: Hash): void;
  /** Over all that were added. */
  root(): Hash;
}

/** `onWhole` is told of each whole subtree above the leaves, in the words of NodeAt (tree.ts). */
export function growingRoot(hash: Hashing, onWhole?: (level: number, index: number, root: Hash) => void): GrowingRoot {
  /** Roots of whole subtrees from left to right; one more for each bit that is set in the size, the largest first. */
  const whole: Hash[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(leaf) {
      let grown = leaf;
      let level = 0;
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        grown = nodeHash(hash, whole.pop() ?? grown, grown);
        onWhole?.(++level, Math.floor(rest / 2), grown);
      }
      whole.push(grown);
      size++;
    },
    root: () =>
      whole.length === 0 ? hash(new Uint8Array()) : whole.reduceRight((right, left) => nodeHash(hash, left, right))
  };
}
