// `npm run faults -- restart`: the server is killed while 500 displays and two real browsers hang on it. All are back and current within 30 s, none goes
// dark, and the server's event loop never stands still for more than 200 ms.
import { io, type Socket } from 'socket.io-client';
import type { Browser } from 'playwright';
import type { HelloAnswer } from '#playlists/wire/floor.ts';
import { PROTOCOL } from '#playlists/wire/protocol.ts';
import { waitMs } from '#display/link/back-off.ts';
import { api } from '../api.ts';
import { device, glass, launch } from '../browser/floor-browser.ts';
import { film } from '../browser/glass-film.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE, type Seeded } from '../seed.ts';
import type { Kept } from './promises.ts';

const DISPLAYS = 500;
const BROWSERS = 2;
const MOST_MS = 30_000;
const BLOCKED_MS = 200;
/** The server tells how its event loop was every five seconds. */
const TOLD_MS = 6000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A display without a browser: tries again as displays do, and says hello with what it holds. */
interface Lone {
  readonly socket: Socket;
  revision: string | null;
  /** When it was last told what is current. */
  currentAt: number;
}

export async function restart(): Promise<readonly Kept[]> {
  const { seeded, folder } = await seedFolder({ screens: DISPLAYS + BROWSERS, notices: 3, picture: true });
  const floor = await openFloor({ dataDir: folder, env: { LOG_LEVEL: 'debug' } });
  const lone = seeded.screens.slice(BROWSERS).map(({ cookie }) => loneDisplay(floor, cookie));
  const browsers = await Promise.all(Array.from({ length: BROWSERS }, launch));
  const pages = await Promise.all(browsers.map((browser, index) => opened(browser, floor, seeded, index)));
  const films = await Promise.all(pages.map(film));
  await until(() => lone.every(({ currentAt }) => currentAt > 0));
  await pause(TOLD_MS);
  const before = longestWaits(floor).length;

  const killedAt = performance.now();
  await floor.kill('SIGKILL');
  await floor.start();
  const desk = api(floor.local, seeded.token);
  await until(
    async () =>
      lone.every(({ currentAt }) => currentAt > killedAt) && (await onLine(desk, seeded)) === DISPLAYS + BROWSERS
  );
  const back = performance.now();
  await pause(TOLD_MS);

  const empty = (await Promise.all(films.map((one) => one.empty()))).reduce((sum, one) => sum + one);
  const frames = films.reduce((sum, one) => sum + one.frames(), 0);
  const blocked = Math.max(...longestWaits(floor).slice(before));
  for (const { socket } of lone) socket.disconnect();
  for (const browser of browsers) await browser.close();
  await floor.close();
  return [
    {
      promise: `${DISPLAYS} displays and ${BROWSERS} browsers are back and current after the kill`,
      tookMs: Math.round(back - killedAt),
      mostMs: MOST_MS
    },
    { promise: 'the event loop’s longest standstill meanwhile', tookMs: blocked, mostMs: BLOCKED_MS },
    { promise: `empty frames of ${frames} on the browsers’ glass`, tookMs: empty, mostMs: 0, unit: '' }
  ];
}

async function opened(browser: Browser, floor: Floor, seeded: Seeded, index: number) {
  const { context, page } = await device(browser, glass);
  const value = seeded.screens[index]!.cookie.slice(DEVICE_COOKIE.length + 1);
  await context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
  await page.goto(`${floor.origin}/display`);
  await page
    .getByText(/Hinweis \d|Notice \d/)
    .first()
    .waitFor();
  return page;
}

function loneDisplay(floor: Floor, cookie: string): Lone {
  const socket = io(`${floor.local}/floor`, {
    transports: ['websocket'],
    extraHeaders: { cookie },
    forceNew: true,
    reconnection: false
  });
  const one: Lone = { socket, revision: null, currentAt: 0 };
  let [attempt, goneSince] = [0, performance.now()];
  const gone = (): void => {
    if (attempt === 0) goneSince = performance.now();
    setTimeout(() => socket.connect(), waitMs(attempt++, performance.now() - goneSince, Math.random()));
  };
  socket.on('connect', () => {
    socket.emit('hello', { protocol: PROTOCOL, revision: one.revision }, (answer: HelloAnswer) => {
      if (answer.type === 'reload') return;
      if (answer.type === 'program') one.revision = answer.message.revision;
      attempt = 0;
      one.currentAt = performance.now();
    });
  });
  socket.on('disconnect', (why) => why !== 'io client disconnect' && gone());
  socket.on('connect_error', gone);
  return one;
}

async function onLine(desk: ReturnType<typeof api>, { site }: Seeded): Promise<number> {
  const { body } = await desk.get<{ displays: { online: boolean }[] }>(`/sites/${site}/displays`);
  return body.displays.filter((one) => one.online).length;
}

/** As the server logged them, in milliseconds. */
const longestWaits = (floor: Floor): number[] =>
  [...floor.printed().matchAll(/"longestMs":(\d+)/g)].map(([, ms]) => Number(ms));

async function until(fits: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 120_000;
  while (!(await fits())) {
    if (performance.now() > giveUpAt) throw new Error('The displays did not come back in two minutes');
    await pause(100);
  }
}
