// From the site's document to the program of one display: what wins when, as absolute segments (RULES.md, P and L).
import type { Display } from '../site/display.ts';
import type { DisplayId } from '../site/ids.ts';
import { lookup } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import { type Takeover, takeoverEnd } from '../site/takeover.ts';
import { offsetsBetween } from '../time/zone.ts';
import { CARD, type Winner, defaultLevels, firstDefault, firstRotation } from './levels.ts';
import { loopsFor } from './loops.ts';
import type { Program, Segment } from './program.ts';
import { runningOn } from './running.ts';
import { isInForce, takeoverSlide, takeoversOn } from './takeovers.ts';

/** The program over [from, until), epoch milliseconds with `from < until`; null where the site has no such display. */
export function compile(site: Site, id: DisplayId, from: number, until: number): Program | null {
  if (!(from < until)) throw new RangeError(`compile: nothing lies between ${from} and ${until}`);
  const display = lookup(site.displays, id);
  return display === undefined ? null : compileFor(site, display, from, until);
}

function compileFor(site: Site, display: Display, from: number, until: number): Program {
  const running = runningOn(site, display, from, until);
  const takeovers = takeoversOn(site, display, from, until);
  const levels = defaultLevels(site, display);
  const loops = loopsFor(site, display);
  const inside = (at: number): boolean => at > from && at < until;

  const playlists = new Set([...running.schedules, ...levels].map((one) => one.playlist));
  const boundaries = ordered(loops.boundaries(playlists).filter(inside));
  const ends = takeovers.flatMap((one) => [Date.parse(one.startedAt), takeoverEnd(one)]).filter(inside);
  const cuts = ordered([from, ...running.changes, ...boundaries, ...ends]);

  const segments: Segment[] = [];
  const shown: Takeover[] = [];
  let passed = 0;
  for (const [index, at] of cuts.entries()) {
    while ((boundaries[passed] ?? Infinity) <= at) passed += 1;
    const rotations = running.advance(at);
    const takeover = takeovers.find((one) => isInForce(one, at));
    // What is valid stays so from one boundary to the next, so loops are asked for by the boundary.
    const validAt = boundaries[passed - 1] ?? from;
    const winner =
      takeover === undefined
        ? (firstRotation(rotations, loops, validAt) ?? firstDefault(levels, loops, validAt) ?? CARD)
        : taken(shown, takeover);
    append(segments, at, cuts[index + 1] ?? until, winner);
  }
  return {
    format: 1,
    siteName: site.name,
    timeZone: site.timeZone,
    from,
    until,
    offsets: offsetsBetween(site.timeZone, from, until),
    slides: loops.slides,
    loops: loops.loops,
    takeovers: shown.map((one) => takeoverSlide(one, site, display)),
    segments
  };
}

function taken(shown: Takeover[], one: Takeover): Winner {
  const known = shown.indexOf(one);
  const takeover = known === -1 ? shown.push(one) - 1 : known;
  return { shows: { type: 'takeover', takeover }, why: { level: 'takeover', ids: [one.id] } };
}

/** Cuts that changed nothing on this display, for they lay behind what won, leave no trace [L1]. */
function append(segments: Segment[], from: number, until: number, winner: Winner): void {
  const last = segments[segments.length - 1];
  if (last !== undefined && equal(last, winner)) segments[segments.length - 1] = { ...last, until };
  else segments.push({ from, until, ...winner });
}

function equal(a: Winner, b: Winner): boolean {
  if (a.why.level !== b.why.level || a.why.ids.join() !== b.why.ids.join()) return false;
  if (a.shows.type !== 'loop' || b.shows.type !== 'loop') return a.shows.type === b.shows.type;
  return a.shows.loop === b.shows.loop && a.shows.start === b.shows.start;
}

const ordered = (instants: readonly number[]): number[] => [...new Set(instants)].sort((a, b) => a - b);
