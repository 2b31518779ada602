// Whether a display shows what its program says, as far as a report and a clock can tell.
import type { Program } from '#playlists/program/program.ts';
import { showing, type Showing } from '#playlists/program/showing.ts';
import type { Status } from '#playlists/wire/floor.ts';

/** A report is on its way for a moment, and slides change when they do: what was right a little ago, or will be, is right. */
const NEAR_MS = [0, -3000, 1500] as const;

export function isRight(program: Program, shows: Status['shows'], at: number): boolean {
  return NEAR_MS.some((near) => fits(showing(program, at + near), shows));
}

function fits(expected: Showing, shows: Status['shows']): boolean {
  switch (shows.type) {
    case 'slide': {
      if (expected.type !== 'slide') return false;
      const { announcement, version, language } = expected.slide;
      return announcement === shows.announcement && version === shows.version && language === shows.language;
    }
    case 'takeover':
      return expected.type === 'takeover' && expected.takeover.id === shows.id;
    case 'card':
    case 'dark':
      return expected.type === shows.type;
    case 'huddle':
    case 'kiosk':
      // A kiosk shows notices to who is at it, a screen its huddle to who came, whatever its program has beside takeovers.
      return expected.type !== 'takeover';
    default:
      return shows satisfies never;
  }
}
