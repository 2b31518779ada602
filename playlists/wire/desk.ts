// The socket events of admin pages (namespace /desk). They carry live state only; every change goes by form or API.
import type { Status } from './floor.ts';
import type { Health } from './health.ts';
import type { DisplayReason } from './incident.ts';

/** How a display is, as it said last. */
export interface DisplayHealth extends Omit<Health, 'errors'> {
  /** When it said so, by the server's clock in epoch ms. */
  readonly at: number;
  /** The server has a newer page than the display runs. */
  readonly isOutdated: boolean;
  /** The newest first; `at` is when it was told last. */
  readonly errors: readonly { readonly says: string; readonly times: number; readonly at: number }[];
}

/**
 * How a display is doing now. `status` is what it reported last, null when it never did since the server started; `goneSince` is epoch ms while it is off line;
 * `incident` is what is wrong with it, null where nothing is.
 */
export interface DisplayState {
  readonly display: string;
  readonly online: boolean;
  readonly goneSince: number | null;
  readonly paired: boolean;
  readonly status: Omit<Status, 'health'> | null;
  readonly health: DisplayHealth | null;
  readonly incident: { readonly why: DisplayReason; readonly from: number } | null;
}

export interface DeskToServer {
  /**
   * Follow one site, whose data the page was given at `since` (epoch ms, the server's clock). The answer is the state of all its displays,
   * and whether anything changed between then and now: of that the page will not be told again.
   */
  follow: (
    body: { site: string; since: number },
    done: (answer: { displays: readonly DisplayState[]; missed: boolean } | { refused: string }) => void
  ) => void;
}
export interface ServerToDesk {
  display: (body: DisplayState) => void;
  /** The site's document changed (its new revision) or answers came in: pages reload their data. */
  changed: (body: { site: string; revision: number }) => void;
  answered: (body: { site: string; announcement: string | null }) => void;
}
