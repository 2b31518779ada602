// The socket events of admin pages (namespace /desk). They carry live state only; every change goes by form or API.
import type { Status } from './floor.ts';

/** How a display is doing now. `shows` is what it reported last, null when it never did; `goneSince` is epoch ms while it is off line. */
export interface DisplayState {
  readonly display: string;
  readonly online: boolean;
  readonly goneSince: number | null;
  readonly paired: boolean;
  readonly status: Status | null;
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
