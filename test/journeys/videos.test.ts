// A video comes from the author's disk to the glass: taken in only if every screen plays it, sought in by parts, its first picture before it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import { api, type Api } from '../api.ts';
import { device, glass, launch, type Device } from '../browser/floor-browser.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { pairDevice } from '../paired-device.ts';
import { DEVICE_COOKIE } from '../seed.ts';

const site = 'nordhafen';
const file = (name: string) => new URL(`../videos/${name}`, import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(file(name)));
let floor: Floor;
let browser: Browser;
let desk: Device;
let script: Api;
let token: string;

beforeAll(async () => {
  [floor, browser] = await Promise.all([openFloor({ env: { VIDEO_MB: '2', UPLOAD_MB: '1' } }), launch()]);
  desk = await device(browser, { width: 1440, height: 1000 });
  await becomeAdministrator(desk.page, floor, true);
  token = floor.token();
  script = api(floor.local, token);
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});
shootFailures(() => ({ desk: desk?.page }));

async function send(bytes: Uint8Array<ArrayBuffer>, name: string, as = '') {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${floor.local}/api/v1/sites/${site}/media${as}`, {
    method: 'POST',
    headers,
    body: form
  });
  return { status: response.status, ...((await response.json()) as { says?: string; hash?: string }) };
}
const kept = () =>
  readdirSync(join(floor.dataDir, 'media'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => one.name);

describe('what is refused', () => {
  const zeros = (count: number) => new Uint8Array(count);
  const glued = (...all: Uint8Array[]) => new Uint8Array(Buffer.concat(all));
  test.each<[string, () => Uint8Array<ArrayBuffer>, string, number, RegExp]>([
    ['half a video', () => bytesOf('vp8.webm').subarray(0, 2000), '', 422, /damaged or was not uploaded whole/],
    ['a page behind a video', () => glued(bytesOf('h264.mp4'), Buffer.from('<script>')), '', 422, /damaged/],
    ['MKV called MP4', () => bytesOf('h264.mkv'), '', 415, /Matroska \(MKV\)/],
    ['AV1', () => bytesOf('av1.mp4'), '', 415, /AV1, which not every screen plays/],
    ['too large a video', () => glued(bytesOf('h264.mp4'), zeros(2_100_000)), '', 413, /A video may have at most 2 MB/],
    [
      'too large a picture',
      () => glued(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), zeros(1_500_000)),
      '',
      413,
      /picture .* 1 MB/
    ],
    ['a video for a picture', () => bytesOf('h264.mp4'), '?as=picture', 415, /is a video\. Choose a picture/],
    ['no video for a video', () => glued(Buffer.from('GIF89a'), zeros(100)), '?as=video', 415, /not a video we can use/]
  ])('%s, in a sentence, and nothing is left of it', async (_name, make, as, status, says) => {
    const before = kept();
    const answer = await send(make(), 'film.mp4', as);
    expect(answer).toMatchObject({ status, says: expect.stringMatching(says) as string });
    await expect.poll(() => readdirSync(join(floor.dataDir, 'incoming'))).toEqual([]);
    expect(kept()).toEqual(before);
  });

  test('a body that is far too large, before it is read', async () => {
    const answer = await send(zeros(30_000_000), 'film.mp4');
    expect(answer).toMatchObject({ status: 413 });
    expect(readdirSync(join(floor.dataDir, 'incoming'))).toEqual([]);
  });
});

test('parts of it are sent, as players ask for them', async () => {
  const bytes = bytesOf('vp9-opus.webm');
  const { hash, status } = await send(bytes, '../../film.webm');
  expect(status).toBe(201);
  const cookie = (await desk.context.cookies()).map((one) => `${one.name}=${one.value}`).join('; ');
  const get = async (range?: string) => {
    const headers = { cookie, ...(range === undefined ? {} : { range }) };
    const response = await fetch(`${floor.local}/admin/${site}/media/${hash}/video`, { headers });
    return { response, body: new Uint8Array(await response.arrayBuffer()) };
  };
  const whole = await get();
  expect([whole.response.status, whole.response.headers.get('content-type')]).toEqual([200, 'video/webm']);
  expect(whole.response.headers.get('accept-ranges')).toBe('bytes');
  expect(whole.body).toEqual(bytes);
  const part = await get('bytes=100-199');
  expect([part.response.status, part.response.headers.get('content-range')]).toEqual([
    206,
    `bytes 100-199/${bytes.length}`
  ]);
  expect(part.body).toEqual(bytes.subarray(100, 200));
  expect((await get('bytes=-10')).body).toEqual(bytes.subarray(-10));
  const beyond = await get(`bytes=${bytes.length}-`);
  expect([beyond.response.status, beyond.response.headers.get('content-range')]).toEqual([
    416,
    `bytes */${bytes.length}`
  ]);
});

test('the desk refuses by the field, takes the first picture by itself, and the video plays on the glass', async () => {
  const { page } = desk;
  await page.goto(`${floor.origin}/admin/${site}/announcements/new`);
  await page.getByRole('tabpanel').getByLabel('Headline').fill('Neue Linie');
  await page.getByRole('radio', { name: 'Video', exact: true }).check();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('The draft is saved, but not published.').waitFor();
  const field = page.getByRole('group', { name: 'Video', exact: true });
  await field.getByText('This template plays a video. Add one').waitFor();

  await field.getByLabel('Add a video').setInputFiles(file('h264.mkv').pathname);
  await field.getByText(/Matroska \(MKV\)/).waitFor();
  await field.getByLabel('Add a video').setInputFiles(file('vp8.webm').pathname);
  await page.getByText('Its first picture stands until it plays.').waitFor();
  await field.getByRole('radio', { name: 'vp8.webm' }).waitFor();
  expect(await field.getByRole('radio', { name: 'vp8.webm' }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'vp8.webm (first picture).jpg' }).waitFor();
  expect(await page.getByRole('radio', { name: 'vp8.webm (first picture).jpg' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published. Screens follow within 10 seconds.').waitFor();

  const { body } = await script.get<{ site: Site }>(`/sites/${site}`);
  const [one] = Object.values(body.site.announcements).filter(
    (all) => all.published?.content.template.type === 'video'
  );
  expect(one?.published?.content.template).toMatchObject({
    type: 'video',
    poster: expect.stringMatching(/^[0-9a-f]{64}$/) as string
  });
  const always = { weight: 1, tags: [], rule: null, validFrom: null, validUntil: null };
  const items = [{ type: 'announcement', announcement: one?.id, seconds: 20, ...always }];
  await script.change(site, { type: 'put-playlist', id: 'films', name: 'Films', items });
  const { cookie } = await pairDevice(floor.local, script, site, 'cinema', 'screen');
  const display = (await script.get<{ site: Site }>(`/sites/${site}`)).body.site.displays[
    'cinema' as never
  ] as Site['displays'][never];
  const { since: _since, ...settings } = display as { since: string };
  await script.change(site, { type: 'put-display', ...settings, defaultPlaylist: 'films' });
  const wall = await device(browser, glass);
  const value = cookie.slice(DEVICE_COOKIE.length + 1);
  await wall.context.addCookies([{ name: DEVICE_COOKIE, value, url: floor.origin }]);
  await wall.page.goto(`${floor.origin}/display`);
  await expect
    .poll(() => wall.page.evaluate(() => document.querySelector('video')?.currentTime ?? 0), { timeout: 30_000 })
    .toBeGreaterThan(0);
  expect(wall.troubles).toEqual([]);
  expect(desk.troubles).toEqual([]);
  await wall.context.close();
});
