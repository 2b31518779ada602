// What each display said last, also after its line is gone: what is on its glass, how it is, and which errors it had of late.
import type { DisplayHealth } from '#playlists/wire/desk.ts';
import type { Status } from '#playlists/wire/floor.ts';
import { MOST_ERRORS, type Health } from '#playlists/wire/health.ts';

export interface Heard {
  readonly status: Status | null;
  readonly health: DisplayHealth | null;
  /** Since when the line is gone; null while it is there. */
  readonly goneSince: number | null;
}
const nothing: Heard = { status: null, health: null, goneSince: null };

export interface LastHeard {
  came(key: string): void;
  said(key: string, status: Status, at: number): void;
  went(key: string, at: number): void;
  forget(key: string): void;
  of(key: string): Heard;
}

/** `isOutdated` says of a display's key and version whether the server has a newer page for it. */
export function lastHeard(isOutdated: (key: string, version: string) => boolean): LastHeard {
  const all = new Map<string, Heard>();
  const of = (key: string): Heard => all.get(key) ?? nothing;
  return {
    of,
    came(key) {
      const { status, health } = of(key);
      // Frames are counted anew for a new line: the page may be another.
      all.set(key, { status, health: health && { ...health, frames: none }, goneSince: null });
    },
    said(key, { health, ...status }, at) {
      const before = of(key).health;
      const now = health === undefined ? before : added(before, health, isOutdated(key, health.version), at);
      all.set(key, { status, health: now, goneSince: null });
    },
    went: (key, at) => void all.set(key, { ...of(key), goneSince: at }),
    forget: (key) => void all.delete(key)
  };
}

const none: Health['frames'] = { changes: 0, dropped: 0, longestMs: 0 };

/** Reports tell frames and errors since the one before: the frames are added up, of the errors the newest stay. */
function added(before: DisplayHealth | null, health: Health, isOutdated: boolean, at: number): DisplayHealth {
  const { changes, dropped, longestMs } = before?.frames ?? none;
  const frames = {
    changes: changes + health.frames.changes,
    dropped: dropped + health.frames.dropped,
    longestMs: Math.max(longestMs, health.frames.longestMs)
  };
  const known = before?.errors ?? [];
  const fresh = health.errors.map(({ says, times }) => ({
    says,
    times: times + (known.find((one) => one.says === says)?.times ?? 0),
    at
  }));
  const older = known.filter((one) => !fresh.some(({ says }) => says === one.says));
  return { ...health, frames, errors: [...fresh, ...older].slice(0, MOST_ERRORS), isOutdated, at };
}
