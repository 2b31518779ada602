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
  /** Follow one site; the answer is the state of all its displays. */
  follow: (
    body: { site: string },
    done: (answer: { displays: readonly DisplayState[] } | { refused: string }) => void
  ) => void;
}
export interface ServerToDesk {
  display: (body: DisplayState) => void;
  /** The site's document changed (its new revision) or answers came in: pages reload their data. */
  changed: (body: { site: string; revision: number }) => void;
  answered: (body: { site: string; announcement: string | null }) => void;
}
