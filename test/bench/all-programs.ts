// All programs of a large plant from nothing, after an edit of one cell, and how their cost grows with schedules and displays.
import { aimedBy } from '#playlists/program/aimed.ts';
import type { Site } from '#playlists/site/site.ts';
import { windows } from '#playlists/time/windows.ts';
import { keptFloor } from './kept-floor.ts';
import { largeFloor, moved, NOON } from './large-floor.ts';
import { measure, median, processorMs, slope, type Measure } from './measure.ts';

const MOST = 1000;
const SIZES = [125, 250, 500, 1000];
const RUNS = 5;
const DAY_MS = 86_400_000;
const FROM = Math.floor(NOON / DAY_MS) * DAY_MS;
const UNTIL = FROM + 30 * DAY_MS;
const FLOOR = `${MOST} displays, ${MOST} schedules, 30 days`;

export async function programsCold(): Promise<Measure> {
  const site = largeFloor(MOST, MOST);
  const values = times(RUNS, () => cold(site));
  const limits = times(RUNS, () => processorMs(() => inOrder(site)));
  const against =
    'each schedule’s windows found once, and for each display those of its schedules put in order: no loops, no revisions';
  return measure(
    `all programs from nothing, ${FLOOR}`,
    'ms of processor time',
    median(values),
    median(limits),
    against
  );
}

/** The edit moves a schedule that is aimed at one cell: ten displays of a thousand. */
export async function programsAfterEdit(): Promise<Measure> {
  const site = largeFloor(MOST, MOST);
  const colds = times(RUNS, () => cold(site));
  const cell = Object.values(site.schedules).find(
    ({ targets }) => targets.type === 'some' && /^cell/.test(targets.tags[0] ?? '')
  )!;
  const floor = keptFloor(site);
  floor.all();
  let reached = 0;
  const values = times(RUNS * 4, (run) =>
    processorMs(() => {
      reached = floor.change(moved(site, cell.id, `07:${10 + run}`));
      floor.all();
    })
  );
  const against = 'a twentieth of what all of them take from nothing';
  return measure(
    `all programs after an edit that reaches ${reached} of ${MOST} displays`,
    'ms of processor time',
    median(values),
    median(colds) / 20,
    against
  );
}

/** Slopes of cost over size, both on logarithmic scales: 1 is in proportion. */
export async function programsGrowth(): Promise<readonly Measure[]> {
  const site = largeFloor(MOST, MOST);
  const exponent = (cut: (size: number) => Site): number => {
    // The best of several runs is the one that least of all was disturbed.
    const points = SIZES.map((size) => [size, Math.min(...times(RUNS, () => cold(cut(size))))] as const);
    return slope(points.map(([size, took]) => [Math.log(size), Math.log(took)] as const));
  };
  const schedules = exponent((size) => ({ ...site, schedules: some(site.schedules, size) }));
  const displays = exponent((size) => ({ ...site, displays: some(site.displays, size) }));
  const sizes = `${SIZES[0]} to ${MOST}`;
  const against = 'cost in proportion';
  return [
    measure(`exponent of the cost in schedules, ${sizes}, for ${MOST} displays`, '', schedules, 1, against),
    measure(`exponent of the cost in displays, ${sizes}, with ${MOST} schedules`, '', displays, 1, against)
  ];
}

const cold = (site: Site): number => processorMs(() => keptFloor(site).all());

/** What cannot be left out by anybody who wants to know what runs where from when on. */
function inOrder(site: Site): number {
  const found = new Map(
    Object.values(site.schedules).map((one) => [one, windows(one.rule, site, FROM, UNTIL)] as const)
  );
  const aimed = aimedBy(Object.values(site.schedules));
  let changes = 0;
  for (const display of Object.values(site.displays)) {
    const events = aimed(display).flatMap((one) => (found.get(one) ?? []).flatMap(({ from, until }) => [from, until]));
    changes += events.sort((a, b) => a - b).length;
  }
  return changes;
}

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const some = <T extends Readonly<Record<string, unknown>>>(all: T, size: number): T =>
  Object.fromEntries(Object.entries(all).slice(0, size)) as T;
