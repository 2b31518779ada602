// What the server asks of storage for evidence: the state of each site's tree, what proves it, and the states that were signed.
import type { ReadRow } from '#playlists/evidence/check-ledger.ts';
import type { Hash } from '#playlists/evidence/tree.ts';
import type { SiteId } from '#playlists/site/ids.ts';

export interface LedgerState {
  /** How many rows. */
  readonly size: number;
  /** Of the Merkle tree over them (RFC 6962). */
  readonly root: Hash;
}

export interface KeptCheckpoint {
  readonly size: number;
  /** When it was signed, in epoch ms. */
  readonly at: number;
  /** The signed note. */
  readonly note: string;
}

export interface Evidence {
  /** Of all rows there are, or of the first `size` of them. */
  state(site: SiteId, size?: number): Promise<LedgerState>;
  /** What leads from row `seq` to the state of `size` rows, lowest first. 1 ≤ `seq` ≤ `size` ≤ rows. */
  inclusion(site: SiteId, seq: number, size: number): Promise<readonly Hash[]>;
  /** What shows the state of `size` rows to go on from that of `before`. 1 ≤ `before` ≤ `size` ≤ rows. */
  consistency(site: SiteId, before: number, size: number): Promise<readonly Hash[]>;
  /** Rows beyond `after` as the tree covers them, at most `limit` (1 to 1000), in order. */
  records(site: SiteId, after: number, limit: number): Promise<readonly ReadRow[]>;
  /** Keeps a signed state; the first of a size stays. */
  keep(site: SiteId, checkpoint: KeptCheckpoint): Promise<void>;
  newest(site: SiteId): Promise<KeptCheckpoint | null>;
  /** Those of more than `after` rows, at most `limit` (1 to 1000), smallest first. */
  checkpoints(site: SiteId, after: number, limit: number): Promise<readonly KeptCheckpoint[]>;
  /** Keeps the public half of a key that signs from now on; one that is known stays. Answers whether it is new beside others. */
  signsWith(key: Uint8Array, at: number): Promise<{ readonly isNewEpoch: boolean }>;
  /** Public halves (32 bytes) of all keys that ever signed here, oldest first. */
  keys(): Promise<readonly Uint8Array[]>;
}
