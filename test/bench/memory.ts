// What one more connected display costs the server in memory; its limit is a bare Socket.IO server with as many clients.
import { openFloor } from '../floor.ts';
import { startBare } from './child.ts';
import { gather, type Crowd, type Member } from './crowd.ts';
import { measure, slope, type Measure } from './measure.ts';
import { residentKb } from './resident.ts';
import { seedFolder } from '../seed-folder.ts';

const STEPS = [100, 200, 300, 400, 500];
const SETTLE_MS = 1500;

export async function memory(): Promise<Measure> {
  const { seeded, folder } = await seedFolder({ screens: STEPS.at(-1)!, notices: 3 });
  const floor = await openFloor({ dataDir: folder });
  const url = `${floor.local}/floor`;
  const members = seeded.screens.map(({ cookie }) => ({ url, headers: { cookie }, greets: true }));
  const value = await perClient(floor.pid(), members);
  await floor.close();

  const bare = await startBare('bare-sockets.ts');
  const limit = await perClient(
    bare.pid,
    members.map(() => ({ url: bare.local, headers: {}, greets: false }))
  );
  await bare.close();
  return measure('memory per connected display', 'kB', value, limit, 'a bare Socket.IO server with as many clients');
}

/** Slope of resident memory over clients, each of which has said hello as a display does. */
async function perClient(pid: number, members: readonly Member[]): Promise<number> {
  const crowds: Crowd[] = [];
  const points: [number, number][] = [];
  let connected = 0;
  for (const step of STEPS) {
    crowds.push(await gather(members.slice(connected, step)));
    connected = step;
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    points.push([connected, residentKb(pid)]);
  }
  for (const crowd of crowds) crowd.close();
  return slope(points);
}
