// What every part of the chain asks about: one display at one instant, what wins there, and what would without takeovers.
import { type Display, isTargeted } from '../../site/display.ts';
import type { PlaylistId } from '../../site/ids.ts';
import { listed } from '../../site/lookup.ts';
import type { Site } from '../../site/site.ts';
import type { Takeover } from '../../site/takeover.ts';
import { timeInWords } from '../../calendar/in-words.ts';
import { windows } from '../../time/windows.ts';
import { offsetsOf } from '../../time/zone.ts';
import { compile } from '../compile.ts';
import type { Interruption, Program, Why } from '../program.ts';
import { takeoversBetween } from '../takeovers.ts';
import { type Around, interruptionsOf, segmentAt } from './around.ts';
import type { Lack } from './candidate.ts';
import { contentLacks } from './content-lacks.ts';

export interface Asked {
  /** With only those schedules that are aimed at the display. */
  readonly site: Site;
  readonly display: Display;
  readonly at: number;
  /** The takeovers in force on the display, the one that wins first. */
  readonly takeovers: readonly Takeover[];
  /** Why what is on is on. */
  readonly why: Why;
  /** Whether its dark hours run, also where a takeover lights it up. */
  readonly dark: boolean;
  /** Why what a takeover or the dark hides would be on; the same as `why` where there is neither. */
  readonly below: Why;
  /** Those that break into `below`. */
  readonly breaking: readonly Interruption[];
  /** When this comes on the glass, where that is later than `at` and within a day. The card's id is null. */
  nextOn(level: Why['level'], id: string | null): number | null;
  /** What a playlist lacks; null where it has something to show. */
  lacksOf(playlist: PlaylistId): readonly Lack[] | null;
  /** `10:00`, with the date where it is another than that of `at`. */
  time(instant: number): string;
}

export function askedOf(site: Site, display: Display, at: number, { program, segment, interruptions }: Around): Asked {
  const hidden = segment.why.level === 'takeover' || segment.why.level === 'dark';
  const bare = hidden ? compile(bareSite(site, display), display.id, at, at + 1) : null;
  const below = bare === null ? undefined : segmentAt(bare, at);
  const offsets = offsetsOf(site.timeZone);
  const comes = comingAfter(program, at);
  const lacks = new Map<PlaylistId, readonly Lack[] | null>();
  return {
    site,
    display,
    at,
    takeovers: takeoversBetween(listed(site.takeovers), at, at + 1).filter((one) => isTargeted(one.targets, display)),
    why: segment.why,
    dark: display.dark !== null && windows(display.dark, site, at, at + 1).length > 0,
    below: below?.why ?? segment.why,
    breaking: bare === null || below === undefined ? interruptions : interruptionsOf(bare, below),
    nextOn: (level, id) => comes.get(keyOf(level, id)) ?? null,
    lacksOf(playlist) {
      let found = lacks.get(playlist);
      if (found === undefined) lacks.set(playlist, (found = contentLacks(site, playlist, display, at)));
      return found;
    },
    time: (instant) => timeInWords(offsets, instant, at)
  };
}

/** Without what hides everything below it. */
const bareSite = (site: Site, display: Display): Site => ({
  ...site,
  takeovers: {},
  displays: { ...site.displays, [display.id]: { ...display, dark: null } }
});

function comingAfter(program: Program, at: number): ReadonlyMap<string, number> {
  const comes = new Map<string, number>();
  for (const one of program.segments) {
    if (one.from <= at) continue;
    const { level, ids, added } = one.why;
    const joining = [...added, ...interruptionsOf(program, one).map(({ schedule }) => schedule)];
    const keys = [
      ...(ids.length === 0 ? [keyOf(level, null)] : ids.map((id) => keyOf(level, id))),
      ...joining.map((id) => keyOf('schedule', id))
    ];
    for (const key of keys) if (!comes.has(key)) comes.set(key, one.from);
  }
  return comes;
}

const keyOf = (level: Why['level'], id: string | null): string => `${level} ${id ?? ''}`;
