// What storage keeps of who was asked and who is excused: beside the ledger, of ids alone.
import type { Asked, Denominator } from '#playlists/answer/denominator.ts';
import type { Excusal } from '#playlists/answer/excusal.ts';
import type { AnnouncementId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Said } from './badge-stores.ts';

/**
 * What is frozen together with a change, from who is on the roster in that moment: called once, within the change's transaction. `held` answers
 * what an earlier version is counted against.
 */
export type Freezing = (
  workers: readonly Worker[],
  held: (announcement: AnnouncementId, version: number) => Denominator | null
) => readonly Denominator[];

/** Append-only: a row is never changed. Who joins is a row of their own; a changed audience is frozen once more. Durable when a promise resolves. */
export interface Denominators {
  /** What a version is counted against: as it was frozen last, with who has joined since; null where it never was. */
  of(site: SiteId, announcement: AnnouncementId, version: number): Promise<Denominator | null>;
  /** The newest shift instances that something was asked of, newest first. */
  shifts(site: SiteId, announcement: AnnouncementId, version: number, most: number): Promise<readonly Denominator[]>;
  /** Freezes a version or a shift instance, where it is not yet; false where it was. */
  add(site: SiteId, denominator: Denominator): Promise<boolean>;
  /** Adds those of `asked` who are not in the version's denominator; answers who they were. Nothing where it was never frozen. */
  join(
    site: SiteId,
    announcement: AnnouncementId,
    version: number,
    asked: readonly Asked[],
    at: number
  ): Promise<readonly Asked[]>;
}

export interface KeptExcusal extends Excusal {
  readonly id: string;
  readonly saidAt: number;
}

/** By whoever may, or taken back by who gave it. */
export type Ending = 'excusal-ended' | 'excuse-taken-back';

/** Why somebody need not answer, who said so, and until when it holds. */
export interface Excusals {
  /** The same id is the same excusal; with another body it throws IdTaken. `by` as the audit says it. */
  add(site: SiteId, excusal: KeptExcusal, by: Said['by']): Promise<void>;
  /** Lets one end at an instant; at its start or before, it never held. Null where there is none, else as it is now. */
  end(site: SiteId, id: string, at: number, said: Said, act?: Ending): Promise<KeptExcusal | null>;
  /** Those that hold at some time in [from, until), or of one worker alone; by their starts. */
  holding(site: SiteId, from: number, until: number, worker?: WorkerId): Promise<readonly KeptExcusal[]>;
}
