// What the server asks of storage about erasing workers. As in stores.ts.
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { AuditSaid } from './audit-stores.ts';
import type { Hold } from './retention-stores.ts';

export interface Erasure {
  readonly site: SiteId;
  /** The server's own number: nobody's name, and given to nobody else. */
  readonly worker: WorkerId;
  /** Epoch ms. */
  readonly at: number;
}

export interface Erasures {
  /**
   * The name, badges, PIN and key of a worker go, and the name wherever somebody typed it in an answer or roll-call: also out of the bytes of the data folder.
   * What was recorded stays, and its proofs hold. False where there is no such worker; a hold that covers them forbids it.
   */
  erase(site: SiteId, worker: WorkerId, said: AuditSaid): Promise<boolean | Hold>;
  /** Everybody who was erased on this server, oldest first. A backup carries it, and a restore takes it. */
  list(): Promise<readonly Erasure[]>;
  /** Erases again whom a list names, and remembers them: of a restored backup that is older. Answers how many were there. */
  take(list: readonly Erasure[]): Promise<number>;
}
