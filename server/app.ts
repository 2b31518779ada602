// The one object that routes, sockets and jobs are handed: everything the server can do, made by the composition root (server/main.ts).
import type { Change } from '#playlists/site/change.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { Refusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { ProgramMessage } from '#playlists/wire/floor.ts';
import type { DisplayState } from '#playlists/wire/desk.ts';
import type { Configuration } from './configuration.ts';
import type { Actor, Stores } from './storage/stores.ts';
import type { Logger } from 'pino';

export interface SiteNow {
  readonly revision: number;
  readonly site: Site;
}

/** The sites this server holds: their documents in memory, and the one way to change them. */
export interface Sites {
  list(): readonly Site[];
  get(id: SiteId): SiteNow | null;
  /**
   * Makes one change: edit, journal (durable), document, displays. `baseRevision` refuses with `stale` where the site moved on meanwhile
   * in the thing that is changed; null skips the check. `id` makes a repeat the same change.
   */
  change(
    id: SiteId,
    actor: Actor,
    change: Change,
    options?: { baseRevision?: number | null; id?: string }
  ): Promise<SiteNow | Refusal>;
  /** Calls `listener` after each accepted change; the returned function stops it. */
  onChange(listener: (before: Site | null, now: SiteNow, change: Change, takesEffectAt: number) => void): () => void;
}

export interface Programs {
  /** The display's program now, compiled once per site revision; null where the display does not exist. */
  message(site: SiteId, display: DisplayId, at: number): ProgramMessage | null;
}

/** Unpaired browsers waiting to be adopted. */
export interface Pairing {
  /** The waiting browser's kind, or null where the code is unknown or over. Codes are compared without case and hyphen. */
  find(code: string, at: number): { kind: 'screen' | 'kiosk' } | null;
  /** Single use: lets the waiting browser become this display (issues its token, tells it). */
  adopt(code: string, site: SiteId, display: DisplayId, at: number): Promise<'adopted' | 'unknown-code'>;
  /** Swaps a claim (single use, 60 s) for the device token. */
  claim(claim: string, at: number): { token: string } | null;
}

/** Live state of paired displays. */
export interface Floor {
  states(site: SiteId): Promise<readonly DisplayState[]>;
  /** Disconnects the display and forgets its token. */
  revoke(site: SiteId, display: DisplayId): Promise<void>;
}

export interface App {
  readonly configuration: Configuration;
  readonly log: Logger;
  readonly stores: Stores;
  readonly sites: Sites;
  readonly programs: Programs;
  readonly pairing: Pairing;
  readonly floor: Floor;
  /** The server's clock in epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Fills an empty server with the sample floor (server/sample); refuses where a site of that id exists. */
  addSampleFloor(actor: Actor): Promise<SiteNow | Refusal>;
}
