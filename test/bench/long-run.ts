// Memory of a display's browser (PSS of all its processes) over 3,000 slide changes, and over a week of slides of two minutes: the last quarter against the second. No
// debugger is attached, which would grow by itself: the page comes through a proxy that makes its clocks run faster and counts the changes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { item } from '#playlists/testing/small-floor.ts';
import { api } from '../api.ts';
import { findOrGetChromium } from '../browser/chromium.ts';
import { FLAGS } from '../browser/floor-browser.ts';
import { FLOOR_NAME, openFloor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { fastPages } from './fast-pages.ts';
import { measure, type Measure } from './measure.ts';

const LOOK_MS = 5000;
const LONGEST_MS = 2 * 3600_000;

interface Run {
  readonly changes: number;
  /** Of each slide, in seconds of the display's time, which goes `faster` times faster. */
  readonly seconds: number;
  readonly faster: number;
}

export const longRun = (): Promise<Measure> => memoryOver({ changes: 3000, seconds: 3, faster: 20 });

/** Half an hour of real time. */
export const simulatedWeek = (): Promise<Measure> => memoryOver({ changes: 7 * 24 * 30, seconds: 120, faster: 400 });

async function memoryOver({ changes, seconds, faster }: Run): Promise<Measure> {
  const { seeded, folder } = await seedFolder({ screens: 1, notices: 5, picture: true });
  const floor = await openFloor({ dataDir: folder });
  const items = seeded.notices.map((id) => item(id, seconds));
  await api(floor.local, seeded.token).change(seeded.site, { type: 'put-playlist', id: 'main', name: 'Main', items });
  const found = await findOrGetChromium();
  if (!found.ok) throw new Error(found.says);
  const pages = await fastPages(floor.local, seeded.screens[0]!.cookie, faster);
  const profile = mkdtempSync(join(tmpdir(), 'floorcast-long-'));
  const browser = spawn(
    found.path,
    [
      ...FLAGS,
      '--headless=new',
      '--window-size=1920,1080',
      `--user-data-dir=${profile}`,
      `http://${FLOOR_NAME}:${pages.port}/display`
    ],
    { stdio: 'ignore' }
  );

  const points: [changes: number, mb: number][] = [];
  const giveUpAt = performance.now() + LONGEST_MS;
  while (pages.changes() < changes) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    points.push([pages.changes(), pssMb(browser.pid ?? 0)]);
    if (pages.loads() > 1) throw new Error(`the page was loaded anew after ${points.at(-2)?.[0] ?? 0} slide changes`);
    if (performance.now() > giveUpAt) throw new Error(`only ${pages.changes()} slide changes in two hours`);
  }
  const gone = once(browser, 'close');
  browser.kill('SIGTERM');
  await gone;
  await pages.close();
  await floor.close();
  rmSync(profile, { recursive: true, force: true });
  return measure(
    `memory of a display's browser over ${changes} changes of slides of ${seconds} s, last quarter`,
    'MB',
    meanOf(points, 0.75 * changes, changes),
    meanOf(points, 0.25 * changes, 0.5 * changes),
    'the second quarter of the same run'
  );
}

function meanOf(points: readonly (readonly [number, number])[], from: number, until: number): number {
  const some = points.filter(([changes]) => changes >= from && changes < until).map(([, mb]) => mb);
  if (some.length === 0) throw new Error('memory was not looked at in a quarter of the run');
  return some.reduce((sum, one) => sum + one) / some.length;
}

/** Of the process and all below it: what they share counts once. */
function pssMb(pid: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (one: number): boolean => one === pid || (parents.has(one) && isBelow(parents.get(one)!));
  const kb = [...parents.keys()]
    .filter(isBelow)
    .map((one) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0));
  return kb.reduce((sum, one) => sum + one, 0) / 1000;
}

/** Empty for a process that has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
