// One playlist of the library on two sites in two zones: each shows it by its own clock, and a change in the library reaches both.
import type { Browser } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { weekly } from '#playlists/testing/small-floor.ts';
import { api, type Api } from '../api.ts';
import { becomeAdministrator } from '../browser/office.ts';
import { device, launch, type Device } from '../browser/floor-browser.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { pairDevice, type PairedDevice } from '../paired-device.ts';
import { noticeDraft } from '../seed.ts';

/** 06:00 on the second of March is 05:00 UTC in Berlin and 21:00 UTC of the day before in Tokyo. */
const SIX = { berlin: '2027-03-02T05:00:00.000Z', tokyo: '2027-03-01T21:00:00.000Z' } as const;
const ZONES = { berlin: 'Europe/Berlin', tokyo: 'Asia/Tokyo' } as const;
type Place = keyof typeof SIX;
const places: readonly Place[] = ['berlin', 'tokyo'];

let floor: Floor;
let browser: Browser;
let desk: Device;
let everywhere: Api;
let berlin: PairedDevice;
shootFailures(() => ({ desk: desk?.page }));

beforeAll(async () => {
  [floor, browser] = await Promise.all([openFloor(), launch()]);
  desk = await device(browser, { width: 1400, height: 1000 });
  everywhere = api(floor.local, floor.token());
  await becomeAdministrator(desk.page, floor);
  for (const id of places) {
    const made = { id, name: `Plant ${id}`, timeZone: ZONES[id], languages: ['en'] };
    expect((await everywhere.post('/sites', made)).status).toBe(201);
  }
  berlin = await pairDevice(floor.local, everywhere, 'berlin', 'gate');
  await pairDevice(floor.local, everywhere, 'tokyo', 'gate');
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});

const minutes = (instant: string, count: number): string =>
  new Date(Date.parse(instant) + count * 60_000).toISOString();

interface Showing {
  readonly shows: { readonly type: string; readonly title?: string };
  readonly since: string;
  readonly until: string;
}
async function showing(place: Place, at: string): Promise<Showing> {
  return (await everywhere.get<Showing>(`/sites/${place}/displays/gate/showing?at=${at}`)).body;
}

/** One entry, shown between these hours of whichever site's clock. */
const safety = (from: string, until: string): object => ({
  type: 'put-playlist',
  id: 'safety',
  name: 'Safety first',
  items: [
    {
      type: 'announcement',
      announcement: 'goggles',
      seconds: 10,
      weight: 1,
      tags: [],
      rule: weekly(from, until),
      validFrom: null,
      validUntil: null
    }
  ]
});

async function settings(place: Place): Promise<void> {
  const own = {
    name: `Plant ${place}`,
    timeZone: ZONES[place],
    languages: ['en'],
    qr: true,
    logo: null,
    webOrigins: [],
    counts: { onWalls: false, leastGroup: 10 }
  };
  await everywhere.change(place, { type: 'put-settings', ...own, defaultPlaylist: 'lib--safety' });
}

describe('the library', () => {
  test('is started at the desk and filled like a site', async () => {
    const { page } = desk;
    await page.goto(`${floor.origin}/admin`);
    await page.getByRole('link', { name: 'Library' }).click();
    await page.getByRole('button', { name: 'Start the library' }).click();
    await page.getByText('No playlist yet').waitFor();
    const picture = await upload('library');
    await everywhere.change('library', {
      type: 'draft-announcement',
      id: 'goggles',
      ...noticeDraft('7', picture as never)
    });
    await everywhere.change('library', { type: 'publish-announcement', id: 'goggles' });
    await everywhere.change('library', safety('06:00', '14:00'));
    await page.getByRole('link', { name: 'Safety first' }).waitFor();
    await page.getByText('taken by no site').waitFor();
  });

  test.each(['', '/displays', '/displays/new', '/schedules', '/takeover', '/workers', '/acknowledgements'])(
    'has no page %s',
    async (path) => {
      const response = await desk.page.goto(`${floor.origin}/admin/library${path}`);
      const ends = new URL(desk.page.url()).pathname;
      expect([response?.status(), ends]).toEqual(
        path === '' ? [200, '/admin/library/playlists'] : [404, `/admin/library${path}`]
      );
    }
  );

  test('has no displays and no workers by the API either', async () => {
    const about = {
      id: 'gate',
      name: 'Gate',
      place: '',
      kind: 'screen',
      tags: [],
      languages: [],
      languageMode: 'in-turn',
      dark: null
    };
    const display = { type: 'put-display', ...about, viewingDistanceM: 4, diagonalIn: 55, defaultPlaylist: null };
    const refused = await everywhere.post('/sites/library/changes', { change: display });
    expect(refused).toMatchObject({ status: 409, body: { code: 'not-allowed' } });
    const listed = await everywhere.get<{ sites: { id: string }[] }>('/sites');
    expect(listed.body.sites.map(({ id }) => id).sort()).toEqual(['berlin', 'tokyo']);
  });
});

describe('two sites in two zones', () => {
  test('take it, one at the desk and one by a token of its own', async () => {
    const { page } = desk;
    await page.goto(`${floor.origin}/admin/berlin/playlists`);
    await page.getByRole('button', { name: 'Take Safety first' }).click();
    await page.getByRole('button', { name: 'Stop taking Safety first' }).waitFor();
    const own = api(floor.local, floor.token('tokyo'));
    const offered = await own.get('/sites/tokyo/library');
    const offer = { id: 'safety', name: 'Safety first', copy: 'lib--safety', taken: false };
    expect(offered.body).toEqual({ playlists: [offer], behind: null });
    expect((await put('tokyo', floor.token('tokyo'))).status).toBe(200);
    expect((await own.get('/sites/library')).status).toBe(404);
    expect((await put('tokyo', floor.token('berlin'))).status).toBe(404);
    for (const place of places) await settings(place);
  });

  test.each(places)('%s shows it at its own 06:00, until its own 14:00', async (place) => {
    const [six, two] = [SIX[place], minutes(SIX[place], 8 * 60)];
    expect(await showing(place, minutes(six, -1))).toMatchObject({ shows: { type: 'card' }, until: six });
    const shows = { type: 'slide', announcement: 'lib--goggles', title: 'Notice 7' };
    expect(await showing(place, six)).toMatchObject({ shows, since: six });
    expect(await showing(place, minutes(two, -1))).toMatchObject({ shows });
    expect(await showing(place, two)).toMatchObject({ shows: { type: 'card' }, since: two });
  });

  test("a site's display loads the words and the picture that came from the library", async () => {
    const { body } = await everywhere.get<{ site: { announcements: Record<string, { published: Published }> } }>(
      '/sites/berlin'
    );
    const { contentHash, content } = body.site.announcements['lib--goggles']!.published;
    const status = async (path: string) =>
      (await fetch(`${floor.local}${path}`, { headers: { cookie: berlin.cookie } })).status;
    expect(await status(`/floor/content/${contentHash}`)).toBe(200);
    expect(await status(`/floor/media/${content.template.picture}/1080`)).toBe(200);
  });

  test('a change in the library reaches both, each at its own hours, over a restart too', async () => {
    await floor.kill('SIGKILL');
    await floor.start();
    await everywhere.change('library', safety('07:00', '14:00'));
    await everywhere.change('library', { type: 'draft-announcement', id: 'goggles', ...noticeDraft('8') });
    await everywhere.change('library', { type: 'publish-announcement', id: 'goggles' });
    for (const place of places) {
      const seven = minutes(SIX[place], 60);
      await vi.waitFor(async () =>
        expect(await showing(place, seven)).toMatchObject({ shows: { title: 'Notice 8', version: 2 }, since: seven })
      );
      expect(await showing(place, SIX[place])).toMatchObject({ shows: { type: 'card' } });
      const { body } = await everywhere.get<{ changes: { actor: object }[] }>(`/sites/${place}/journal?limit=1`);
      expect(body.changes[0]?.actor).toEqual({ type: 'library' });
    }
  });

  test('what is used is not given back, and what is taken is not removed, each with the reason', async () => {
    const { page } = desk;
    await page.goto(`${floor.origin}/admin/berlin/playlists`);
    await page.getByRole('button', { name: 'Stop taking Safety first' }).click();
    await page.getByText('is used by “Plant berlin”').waitFor();
    await page.goto(`${floor.origin}/admin/library/playlists/safety`);
    await page.getByRole('heading', { name: 'Who takes it' }).waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /^Plant / })
        .allInnerTexts()
    ).toEqual(['Plant berlin', 'Plant tokyo']);
    const removal = { change: { type: 'remove-playlist', id: 'safety' } };
    expect(await everywhere.post('/sites/library/changes', removal)).toMatchObject({
      status: 409,
      body: { code: 'in-use' }
    });
  });

  test('a copy is looked at and not changed, and nobody makes one by hand', async () => {
    const { page } = desk;
    await page.goto(`${floor.origin}/admin/berlin/playlists/lib--safety`);
    await page.getByRole('link', { name: 'in the library' }).waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await page.goto(`${floor.origin}/admin/berlin/announcements/lib--goggles`);
    await page.getByRole('link', { name: 'who has confirmed' }).waitFor();
    const change = { type: 'withdraw-announcement', id: 'lib--goggles' };
    expect(await everywhere.post('/sites/berlin/changes', { change })).toMatchObject({ status: 409 });
    const forged = { type: 'put-shared', taken: [], playlists: [], announcements: [] };
    expect(await everywhere.post('/sites/berlin/changes', { change: forged })).toMatchObject({ status: 409 });
  });
});

interface Published {
  readonly contentHash: string;
  readonly content: { readonly template: { readonly picture: string } };
}

const put = (site: string, token: string): Promise<Response> =>
  fetch(`${floor.local}/api/v1/sites/${site}/library/safety`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}'
  });

async function upload(site: string): Promise<string> {
  const picture = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#224466' } })
    .png()
    .toBuffer();
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'gate.png');
  const headers = { authorization: `Bearer ${floor.token()}` };
  const response = await fetch(`${floor.local}/api/v1/sites/${site}/media`, { method: 'POST', headers, body: form });
  expect(response.status).toBe(201);
  return ((await response.json()) as { hash: string }).hash;
}
