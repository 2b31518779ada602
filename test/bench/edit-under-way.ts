// An edit that reaches thousands of displays of which no two show the same: how long it ever keeps the event loop, and how much
// longer a takeover takes that comes while it is under way.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as floor from '#playlists/testing/small-floor.ts';
import { moved } from './large-floor.ts';
import { largeServer, type LargeServer } from './large-server.ts';
import { measure, median, type Measure } from './measure.ts';

const DISPLAYS = 3000;
const SCHEDULES = 1000;
const RUNS = 5;
/** What nobody at a screen or a kiosk notices. */
const UNNOTICED_MS = 100;
/** A takeover of one hall. */
const HALL = { type: 'some', displays: [], tags: ['hall 3'] };

export async function editUnderWay(): Promise<readonly Measure[]> {
  const server = await largeServer(DISPLAYS, SCHEDULES);
  const hall = Object.values(server.site().displays).filter((one) => one.tags.includes('hall 3')).length;
  const [blocks, took, alone, among]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let run = 0; run < RUNS; run++) {
    const { blockMs, tookMs } = await edited(server, run);
    blocks.push(blockMs);
    took.push(tookMs);
    alone.push(await takeover(server, `alone-${run}`, hall));
    const edit = await server.watch(DISPLAYS);
    await server.change(moved(server.site(), 's0', `06:${20 + run}`));
    among.push(await takeover(server, `among-${run}`, hall));
    await edit();
  }
  await server.close();
  const all = `${DISPLAYS} unlike displays`;
  const last = `${(median(took) / 1000).toFixed(1)} s`;
  const against = `what nobody notices (the worst of ${RUNS} edits: ${Math.max(...blocks).toFixed(0)} ms; the last display has its program after ${last})`;
  return [
    measure(
      `longest block of the event loop by an edit that reaches ${all}`,
      'ms',
      median(blocks),
      UNNOTICED_MS,
      against
    ),
    measure(
      `takeover to the last of ${hall} displays while an edit reaches ${all}`,
      'ms',
      median(among),
      median(alone),
      'the same takeover with nothing else to do'
    )
  ];
}

async function edited(server: LargeServer, run: number): Promise<{ blockMs: number; tookMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const all = await server.watch(DISPLAYS);
  delay.enable();
  const startedAt = performance.now();
  await server.change(moved(server.site(), 's0', `05:${20 + run}`));
  await all();
  delay.disable();
  return { blockMs: delay.max / 1e6, tookMs: performance.now() - startedAt };
}

/** Milliseconds until the last display of the hall has it; then it is ended. */
async function takeover(server: LargeServer, id: string, hall: number): Promise<number> {
  const until = new Date(Date.now() + 5 * 60_000).toISOString();
  const shown = await server.watch(hall, id);
  const startedAt = performance.now();
  await server.change(floor.takeover(id, until, { targets: HALL }));
  await shown();
  const took = performance.now() - startedAt;
  const over = await server.watch(hall);
  await server.change(floor.asked({ type: 'end-takeover', id }));
  await over();
  return took;
}
