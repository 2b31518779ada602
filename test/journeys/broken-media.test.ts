// A video that is cut off and a page whose server never answers: their words stand, the server is told, and the loop goes on.
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { item } from '#playlists/testing/small-floor.ts';
import { SHA256_HEADER } from '#playlists/wire/headers.ts';
import { api } from '../api.ts';
import { device, glass, launch } from '../browser/floor-browser.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE, noticeDraft, type Seeded } from '../seed.ts';

const sample = readFileSync(join(import.meta.dirname, '../../display/gallery/sample.webm'));
/** Its head is there, and nothing that could be shown. */
const head = sample.subarray(0, 1000);

let floor: Floor;
let browser: Browser;
let seeded: Seeded;
let page: Page;
let silent: Server;
const open: Socket[] = [];
const said: string[] = [];

beforeAll(async () => {
  silent = createServer((socket) => open.push(socket.on('error', () => undefined))).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const made = await seedFolder({ screens: 1, notices: 1 });
  seeded = made.seeded;
  [floor, browser] = await Promise.all([openFloor({ dataDir: made.folder }), launch()]);
  const origin = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const settings = {
    type: 'put-settings',
    name: 'Press works',
    timeZone: 'Europe/Berlin',
    languages: ['de'],
    qr: false,
    logo: null,
    defaultPlaylist: 'main',
    webOrigins: [origin],
    counts: { onWalls: false, leastGroup: 10 }
  };
  await change(settings);
  const still = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#446688' } })
    .jpeg()
    .toBuffer();
  const [video, poster] = [await uploaded(sample, 'press.webm'), await uploaded(still, 'press.jpg')];
  await published('notice-7', { type: 'video', video, poster });
  await published('notice-8', { type: 'web', url: `${origin}/oee`, zoom: 100 });
  const items = ['notice-1', 'notice-7', 'notice-8'].map((id) => item(id, 8));
  await change({ type: 'put-playlist', id: 'main', name: 'Main', items });

  const made2 = await device(browser, glass);
  page = made2.page;
  const value = seeded.screens[0]!.cookie.slice(DEVICE_COOKIE.length + 1);
  await made2.context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
  await page.route('**/floor/media/*/video', (route) =>
    route.fulfill({
      body: head,
      contentType: 'video/webm',
      headers: { [SHA256_HEADER]: createHash('sha256').update(head).digest('hex') }
    })
  );
  // Until a websocket stands, and where none does, it is said by requests.
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => said.push(String(payload))));
  page.on('request', (request) => said.push(request.postData() ?? ''));
  await page.goto(`${floor.origin}/display`);
});
afterAll(async () => {
  await browser.close();
  for (const socket of open) socket.destroy();
  silent.close();
  await floor.close();
});
shootFailures(() => ({ screen: page }));

const change = (asked: object): Promise<void> => api(floor.local, seeded.token).change(seeded.site, asked);

async function uploaded(bytes: Buffer, name: string): Promise<string> {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(bytes)]), name);
  const headers = { authorization: `Bearer ${seeded.token}` };
  const answer = await fetch(`${floor.local}/api/v1/sites/${seeded.site}/media`, { method: 'POST', headers, body });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`${name}: ${text}`);
  return (JSON.parse(text) as { hash: string }).hash;
}

async function published(id: string, template: object): Promise<void> {
  const draft = noticeDraft(id) as { draft: object };
  await change({
    type: 'draft-announcement',
    id,
    ...draft,
    draft: { ...draft.draft, template, asksAcknowledgement: false }
  });
  await change({ type: 'publish-announcement', id });
}

const inFront = (words: string) => page.locator('[data-showing]').filter({ hasText: words });

test('a video that is cut off gives way to its words', async () => {
  await inFront('Hinweis 7').waitFor({ timeout: 60_000 });
  await expect
    .poll(() => said.join('\n'), { timeout: 60_000 })
    .toMatch(/the video of announcement notice-7 could not be shown/);
  await inFront('Hinweis 7').waitFor({ timeout: 60_000 });
});

test('a page that never comes gives way to its words while its slide stands', async () => {
  await inFront('Hinweis 8').waitFor({ timeout: 60_000 });
  await inFront('Hinweis 8').locator('iframe').waitFor({ state: 'detached' });
  await inFront('Hinweis 8').getByText('Schutzbrille an der Presse tragen.').waitFor();
  await expect
    .poll(() => said.join('\n'), { timeout: 60_000 })
    .toMatch(/the page of announcement notice-8 could not be shown/);
  expect(open.length).toBeGreaterThan(0);
});

test('and the loop goes on', async () => {
  for (const words of ['Hinweis 1', 'Hinweis 7', 'Hinweis 8', 'Hinweis 1'])
    await inFront(words).waitFor({ timeout: 60_000 });
});
