// What the server asks of storage about displays: what was on their glass, and when something was wrong with them. As in stores.ts.
import type { Play } from '#playlists/proof/played.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { IncidentReason } from '#playlists/wire/incident.ts';

/** A piece of proof as a display sent it; `n` counts within the run of the page that `boot` names. */
export interface NumberedPlay extends Play {
  readonly boot: string;
  readonly n: number;
}

/**
 * What was on the glass. Merged by `boot`, `n` and beginning: sent again it is kept once. Durable when a promise resolves, which may take a second,
 * for what arrives meanwhile shares one commit.
 */
export interface Plays {
  /** Answers how many of them were new. */
  add(site: SiteId, display: DisplayId, boot: string, plays: readonly Omit<NumberedPlay, 'boot'>[]): Promise<number>;
  /** Those that meet [from, until), in the order of their beginnings; at most so many. */
  between(
    site: SiteId,
    display: DisplayId,
    from: number,
    until: number,
    most?: number
  ): Promise<readonly NumberedPlay[]>;
  /** Forgets what began before `at`, some thousands at a time; answers how many. */
  forget(at: number): Promise<number>;
}

export interface Incident {
  readonly id: number;
  /** Null, with the display, where it is the server's own: it is then every site's. */
  readonly site: SiteId | null;
  readonly display: DisplayId | null;
  readonly why: IncidentReason;
  /** Epoch milliseconds of the server. `until` is null as long as it goes on. */
  readonly from: number;
  readonly until: number | null;
}

export interface IncidentsAsked {
  readonly site: SiteId;
  /** Null: of all displays. The server's own are among them either way. */
  readonly display: DisplayId | null;
  /** Those that meet [from, until). */
  readonly from: number;
  readonly until: number;
  /** Only those with a smaller id: the next page. */
  readonly before: number | null;
  readonly most: number;
}

export interface Incidents {
  /** Where the display has an open one, for whatever reason, that one goes on and is answered. */
  open(site: SiteId, display: DisplayId, why: IncidentReason, from: number): Promise<Incident>;
  /** Ends the display's open one; null where it has none. */
  close(site: SiteId, display: DisplayId, until: number): Promise<Incident | null>;
  /** One of the server, which is over when it is known. */
  note(why: IncidentReason, from: number, until: number): Promise<Incident>;
  /** All that go on. */
  opened(): Promise<readonly Incident[]>;
  /** The newest first. */
  list(asked: IncidentsAsked): Promise<readonly Incident[]>;
  /** Forgets those that ended before `at`; answers how many. */
  forget(at: number): Promise<number>;
}
