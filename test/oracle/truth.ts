// What is on a display at an instant, found slowly and plainly by the words of playlists/RULES.md: what compile and showing are held against.
import type { Slide, Why } from '#playlists/program/program.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import type { Schedule } from '#playlists/site/schedule.ts';
import type { Site } from '#playlists/site/site.ts';
import { edgesOf } from './edges.ts';
import { type Floor, floorOf, runs } from './floor.ts';
import { type Appearance, HOUR_MS, type Interrupter, layOut } from './interruptions.ts';
import { endOf, interruptingOn, takeoverOn, wonOn } from './levels.ts';
import { startOf } from './loop-start.ts';
import { loopOf } from './passes.ts';
import { type Loop, gapAround, modulo, turnAt } from './rotation.ts';
import { type Window, isIn } from './wall-clock.ts';

export interface Truth {
  readonly since: number;
  readonly until: number;
  readonly why: Why;
  readonly on:
    | { readonly type: 'slide'; readonly slide: Slide; readonly index: number; readonly count: number }
    | { readonly type: 'takeover'; readonly id: string; readonly until: number; readonly languages: readonly string[] }
    | { readonly type: 'card' }
    | { readonly type: 'dark' };
}

export interface Oracle {
  readonly truth: (at: number) => Truth;
  /** All instants in the stretch at which something opens, closes, begins to count or ends. */
  readonly edges: readonly number[];
}

/** Of one display, for instants in [from, until): before and after that nothing is said. */
export function oracleOf(site: Site, display: DisplayId, from: number, until: number): Oracle {
  const floor = floorOf(site, display, from, until);
  const edges = [...edgesOf(floor)].filter((edge) => from < edge && edge < until).sort((a, b) => a - b);
  const bounds = [from, ...edges, until];
  // Between two edges nothing changes but the slides.
  const known = new Map<number, Stretch>();
  const stretchFrom = (edge: number): Stretch => {
    const stretch = known.get(edge) ?? stretchAt(floor, edge);
    known.set(edge, stretch);
    return stretch;
  };
  const truth = (at: number): Truth => {
    const here = bounds.findLastIndex((edge) => edge <= at);
    const { state, told } = stretchFrom(bounds[here]!);
    const shown = shownAt(state, at);
    // It stands as long as its turn lasts and nothing else begins.
    let [first, end] = [here, here + 1];
    while (first > 0 && bounds[first]! > shown.since && stretchFrom(bounds[first - 1]!).told === told) first -= 1;
    while (bounds[end]! < Math.min(until, shown.until) && stretchFrom(bounds[end]!).told === told) end += 1;
    return {
      ...shown,
      since: Math.max(shown.since, bounds[first]!),
      until: Math.min(shown.until, bounds[end]!)
    };
  };
  return { truth, edges };
}

type State =
  | { readonly type: 'takeover'; readonly id: string; readonly until: number; readonly languages: readonly string[] }
  | (Interrupted & { readonly type: 'loop'; readonly why: Why; readonly loop: Loop })
  | (Interrupted & { readonly type: 'card' })
  | { readonly type: 'dark' };

interface Interrupted {
  readonly interrupters: readonly Interrupter[];
  /** Follows from these. */
  readonly layout: readonly Appearance[];
}

/** What stands from one edge to the next; where it is told the same, nothing changed. */
interface Stretch {
  readonly state: State;
  readonly told: string;
}

function stretchAt(floor: Floor, at: number): Stretch {
  const state = stateAt(floor, at);
  return { state, told: JSON.stringify({ ...state, layout: [] }) };
}

function stateAt(floor: Floor, at: number): State {
  const takeover = takeoverOn(floor, at);
  if (takeover !== null) {
    const { display, site } = floor;
    const has = Object.keys(takeover.texts).sort();
    // The display's first, then the site's, then the others by name [P3].
    const languages = new Set([...display.languages, ...site.languages, ...has].filter((one) => has.includes(one)));
    return { type: 'takeover', id: takeover.id, until: endOf(takeover), languages: [...languages] };
  }
  const { dark } = floor.display;
  if (dark !== null && runs(floor, dark, at)) return { type: 'dark' };
  const interrupters = interruptingOn(floor, at).map((one) => interrupterOf(floor, one, at));
  const interrupted = { interrupters, layout: layOut(interrupters) };
  const won = wonOn(floor, at);
  if (won.playlists.length === 0) return { type: 'card', ...interrupted };
  const loop = { slides: loopOf(floor, won.playlists, at), start: startOf(floor, won, at) };
  return { type: 'loop', why: won.why, loop, ...interrupted };
}

function interrupterOf(floor: Floor, { id, mode, playlist }: Schedule, at: number): Interrupter {
  if (mode.type !== 'interrupt') throw new Error(`${id} does not interrupt`);
  return { schedule: id, ms: mode.secondsPerHour * 1000, slides: loopOf(floor, [playlist], at) };
}

function shownAt(state: State, at: number): Truth {
  if (state.type === 'takeover') {
    const why: Why = { level: 'takeover', ids: [state.id], added: [] };
    return { since: -Infinity, until: Infinity, why, on: state };
  }
  if (state.type === 'dark') {
    return { since: -Infinity, until: Infinity, why: { level: 'dark', ids: [], added: [] }, on: state };
  }
  const hour = at - modulo(at, HOUR_MS);
  const interruption = state.layout.find((one) => isIn(at - hour, one));
  if (interruption !== undefined) return turnOf(interruption, hour);
  if (state.type === 'loop') {
    const { from: since, until, slide, index, count } = turnAt(state.loop, state.layout, at);
    return { since, until, why: state.why, on: { type: 'slide', slide, index, count } };
  }
  const { from: since, until }: Window =
    state.layout.length === 0 ? { from: -Infinity, until: Infinity } : gapAround(state.layout, at);
  return { since, until, why: { level: 'card', ids: [], added: [] }, on: { type: 'card' } };
}

/** Its slides take turns from showing to showing, counted from 1970 [I3]. */
function turnOf({ of, nth, times, from, until }: Appearance, hour: number): Truth {
  const index = modulo((hour / HOUR_MS) * times + nth, of.slides.length);
  return {
    since: hour + from,
    until: hour + until,
    why: { level: 'schedule', ids: [of.schedule], added: [] },
    on: { type: 'slide', slide: of.slides[index]!, index, count: of.slides.length }
  };
}
