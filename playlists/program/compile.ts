// From the site's document to the programs of its displays: what wins when, as absolute segments (RULES.md, P and L).
import { type Display, isTargeted } from '../site/display.ts';
import type { DisplayId, PlaylistId } from '../site/ids.ts';
import { listed, lookup } from '../site/lookup.ts';
import type { Schedule } from '../site/schedule.ts';
import type { Site } from '../site/site.ts';
import { type Takeover, takeoverEnd } from '../site/takeover.ts';
import { offsetsBetween } from '../time/zone.ts';
import { type Aimed, aimedBy } from './aimed.ts';
import { type Playing, playingOf } from './playing.ts';
import { carrying } from './carried.ts';
import type { Program } from './program.ts';
import { type KeptWindows, type WindowsOf, keepWindows } from './rule-windows.ts';
import { runningOf } from './running.ts';
import { Tables } from './tables.ts';
import { isInForce, takeoverSlide, takeoversBetween } from './takeovers.ts';
import { type Winner, playsAt, winnerBelow } from './winner.ts';

/** The program over [from, until), epoch milliseconds with `from < until`; null where the site has no such display. */
export function compile(site: Site, id: DisplayId, from: number, until: number): Program | null {
  return programsOf(site, from, until)(id);
}

/**
 * The same for any of the site's displays, sharing what they have in common. `kept` shares the windows of rules with documents before
 * and after this one: hand in the same for every document of a site.
 */
export function programsOf(
  site: Site,
  from: number,
  until: number,
  kept: KeptWindows = keepWindows()
): (id: DisplayId) => Program | null {
  if (!(from < until)) throw new RangeError(`compile: nothing lies between ${from} and ${until}`);
  const windowsOf = kept.of(site, from, until);
  const known = new Map<PlaylistId, Playing>();
  const playing = (id: PlaylistId): Playing => {
    let one = known.get(id);
    if (one === undefined) known.set(id, (one = playingOf(site, id, from, until, windowsOf)));
    return one;
  };
  const shared: Shared = {
    site,
    from,
    until,
    windowsOf,
    playing,
    schedulesOn: aimedBy(listed(site.schedules)),
    takeovers: takeoversBetween(listed(site.takeovers), from, until),
    carried: carrying(site, from, until)
  };
  return (id) => {
    const display = lookup(site.displays, id);
    return display === undefined ? null : compileFor(shared, display);
  };
}

interface Shared {
  readonly site: Site;
  readonly from: number;
  readonly until: number;
  readonly windowsOf: WindowsOf;
  readonly playing: (id: PlaylistId) => Playing;
  readonly schedulesOn: Aimed<Schedule>;
  /** Those in force at some time, the one that wins first. */
  readonly takeovers: readonly Takeover[];
  readonly carried: ReturnType<typeof carrying>;
}

function compileFor(shared: Shared, display: Display): Program {
  const { site, from, until, playing } = shared;
  const running = runningOf(shared.schedulesOn(display), shared.windowsOf, until);
  const takeovers = shared.takeovers.filter((one) => isTargeted(one.targets, display));
  const tags = new Set(display.tags);
  const languages = display.languages.length > 0 ? display.languages : site.languages;
  const tables = new Tables(languages, site.languages, display.languageMode);
  const dark = display.dark === null ? [] : shared.windowsOf(display.dark).windows;

  const playlists = new Set(running.schedules.map((one) => one.playlist));
  for (const id of [display.defaultPlaylist, site.defaultPlaylist]) if (id !== null) playlists.add(id);
  const inside = (at: number): boolean => at > from && at < until;
  const boundaries = [...playlists].flatMap((id) => playing(id).boundaries);
  const ends = takeovers.flatMap((one) => [Date.parse(one.startedAt), takeoverEnd(one)]).filter(inside);

  const darkEnds = dark.flatMap((one) => [one.from, one.until]).filter(inside);
  const turning = new Set([from, ...boundaries, ...ends, ...darkEnds]);
  const turns: { readonly from: number; readonly winner: Winner }[] = [];
  const shown: Takeover[] = [];
  let lowest = -Infinity;
  for (const at of ordered([...turning, ...running.changes.filter(inside)])) {
    // Most of what opens and closes lies behind what wins.
    if (running.advance(at) < lowest && !turning.has(at)) continue;
    const takeover = takeovers.find((one) => isInForce(one, at));
    const { winner, priority } =
      takeover !== undefined
        ? { winner: taken(shown, takeover, tables), priority: Infinity }
        : dark.some((one) => one.from <= at && at < one.until)
          ? { winner: { shows: { type: 'dark' }, why: tables.why('dark', [], []) } as const, priority: Infinity }
          : winnerBelow(site, display, running.groups, playsAt(playing, tags, at), tables);
    lowest = priority;
    const last = turns[turns.length - 1]?.winner;
    // What changed nothing on this display leaves no trace [L1].
    if (last === undefined || !equal(last, winner)) turns.push({ from: at, winner });
  }
  return {
    format: 1,
    siteName: site.name,
    logo: site.logo,
    timeZone: site.timeZone,
    from,
    until,
    offsets: offsetsBetween(site.timeZone, from, until),
    slides: tables.slides,
    passes: tables.passes,
    loops: tables.loops,
    interruptions: tables.interruptions,
    takeovers: shown.map((one) => takeoverSlide(one, site, display)),
    ...shared.carried(tables.templates, languages),
    segments: turns.map((one, index) => ({ from: one.from, until: turns[index + 1]?.from ?? until, ...one.winner }))
  };
}

function taken(shown: Takeover[], one: Takeover, tables: Tables): Winner {
  const known = shown.indexOf(one);
  const takeover = known === -1 ? shown.push(one) - 1 : known;
  return { shows: { type: 'takeover', takeover }, why: tables.why('takeover', [one.id], []) };
}

/** Reasons of one program that are equal are the same. */
function equal(a: Winner, b: Winner): boolean {
  if (a.why !== b.why) return false;
  if (a.shows.type === 'takeover') return b.shows.type === 'takeover' && a.shows.takeover === b.shows.takeover;
  if (a.shows.type === 'dark') return true;
  if (b.shows.type === 'takeover' || b.shows.type === 'dark' || a.shows.interrupted !== b.shows.interrupted)
    return false;
  if (a.shows.type === 'card') return b.shows.type === 'card';
  return b.shows.type === 'loop' && a.shows.loop === b.shows.loop && a.shows.start === b.shows.start;
}

const ordered = (instants: readonly number[]): number[] => [...new Set(instants)].sort((a, b) => a - b);
