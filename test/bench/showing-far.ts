// What is on at an instant, asked of a program of 300 segments, with and without interruptions; the limit is a bare binary search.
import { type Program, interruptedBy } from '#playlists/program/program.ts';
import { showing } from '#playlists/program/showing.ts';
import { keptFloor } from './kept-floor.ts';
import { largeFloor } from './large-floor.ts';
import { measure, median, processorMs, type Measure } from './measure.ts';

const SEGMENTS = 300;
const ASKED = 200_000;
const RUNS = 7;

export async function showingFar(): Promise<readonly Measure[]> {
  const programs = keptFloor(largeFloor(1000, 1000))
    .all()
    .map((one) => one.program);
  const long = programs.filter((one) => one.segments.length >= SEGMENTS).map(cut);
  const calm = long.find((one) => one.interruptions.length === 0 || !one.segments.some(isBroken));
  const broken = long.reduce((best, one) => (brokenIn(one) > brokenIn(best) ? one : best));
  if (calm === undefined || brokenIn(broken) === 0) throw new Error('the large floor has no such programs any more');
  const share = Math.round((100 * brokenIn(broken)) / SEGMENTS);
  return [of(calm, 'none interrupted'), of(broken, `${share} % interrupted`)];
}

const isBroken = (segment: Program['segments'][number]): boolean => interruptedBy(segment) !== null;
const brokenIn = (program: Program): number => program.segments.filter(isBroken).length;

function cut(program: Program): Program {
  const segments = program.segments.slice(0, SEGMENTS);
  return { ...program, segments, until: segments.at(-1)!.until };
}

function of(program: Program, which: string): Measure {
  const step = (program.until - program.from) / ASKED;
  // All over the program, in an order that no cache foresees.
  const instants = Float64Array.from({ length: ASKED }, (_, n) =>
    Math.floor(program.from + ((n * 7919) % ASKED) * step)
  );
  const starts = Float64Array.from(program.segments, (one) => one.from);
  const values: number[] = [];
  const limits: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    values.push(nsEach(instants, (at) => showing(program, at).until));
    limits.push(nsEach(instants, (at) => place(starts, at)));
  }
  const against = `a binary search among the starts of ${SEGMENTS} segments`;
  return measure(`showing on ${SEGMENTS} segments, ${which}`, 'ns', median(values), median(limits), against);
}

function nsEach(instants: Float64Array, answer: (at: number) => number): number {
  let sum = 0;
  const took = processorMs(() => {
    for (const at of instants) sum += answer(at);
  });
  if (!Number.isFinite(sum)) throw new Error('nothing was answered');
  return (took / instants.length) * 1e6;
}

function place(starts: Float64Array, at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
