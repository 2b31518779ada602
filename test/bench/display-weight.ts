// How much JavaScript a display needs until its first slide stands, gzipped as it comes over the wire; its limit is what is allowed for it.
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { device, glass, launch } from '../browser/floor-browser.ts';
import { openFloor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE } from '../seed.ts';
import { measure, type Measure } from './measure.ts';

const ALLOWED_KB = 60;
/** Longer than anything that is not needed would hold the first slide up. */
const PATIENCE_MS = 3000;

export async function displayWeight(): Promise<Measure> {
  const { seeded, folder } = await seedFolder({ screens: 1, notices: 1 });
  const floor = await openFloor({ dataDir: folder });
  const browser = await launch();
  const { context, page } = await device(browser, glass);
  const { cookie } = seeded.screens[0]!;
  const value = cookie.slice(DEVICE_COOKIE.length + 1);
  await context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
  const loaded: string[] = [];
  await page.route('**/*.js', async (route) => {
    const { pathname } = new URL(route.request().url());
    const isNamed = named.includes(pathname);
    // What the slide waits for is let through after a while; what comes beside it never counts.
    for (let waited = 0; !isNamed && !stands && waited < PATIENCE_MS; waited += 50) await sleep(50);
    if (!stands) loaded.push(pathname);
    await route.continue().catch(() => undefined);
  });
  const html = await (await context.request.get(`${floor.local}/display`, { headers: { cookie } })).text();
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) => path ?? '');
  let stands = false;
  await page.goto(`${floor.origin}/display`);
  await page.locator('[data-showing=slide]').getByText('1').first().waitFor();
  stands = true;
  await browser.close();
  const sizes = await Promise.all(loaded.map((path) => gzippedBytes(`${floor.local}${path}`)));
  await floor.close();
  const bytes = sizes.reduce((sum, one) => sum + one, 0);
  return measure('JavaScript until the first slide, gzipped', 'kB', bytes / 1000, ALLOWED_KB, 'what is allowed for it');
}

/** Of the body as it is sent: fetch would unpack it. */
function gzippedBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      if (response.headers['content-encoding'] !== 'gzip') reject(new Error(`${url} does not come gzipped`));
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
    })
      .on('error', reject)
      .end();
  });
}
