// Two sites on one server: nothing of one reaches the other, by page, socket, picture or token.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { api, takeover, type Api } from '../api.ts';
import { openFloor, type Floor } from '../floor.ts';
import { pairDevice, type PairedDevice } from '../paired-device.ts';
import { noticeDraft } from '../seed.ts';

interface Place {
  readonly site: string;
  readonly device: PairedDevice;
  readonly contentHash: string;
  readonly mediaHash: string;
  readonly own: Api;
}

let floor: Floor;
let everywhere: Api;
let [hamburg, lodz]: [Place, Place] = [null!, null!];

beforeAll(async () => {
  floor = await openFloor();
  everywhere = api(floor.local, floor.token());
  [hamburg, lodz] = [await place('hamburg', '#224466'), await place('lodz', '#662244')];
});
afterAll(() => floor.close());

async function place(site: string, colour: string): Promise<Place> {
  const made = { id: site, name: site, timeZone: 'Europe/Berlin', languages: ['de', 'en'] };
  expect((await everywhere.post('/sites', made)).status).toBe(201);
  const mediaHash = await upload(site, colour);
  const draft = noticeDraft(`notice-${site.length}`, mediaHash as never);
  await everywhere.change(site, { type: 'draft-announcement', id: 'only', ...draft });
  await everywhere.change(site, { type: 'publish-announcement', id: 'only' });
  const document = await everywhere.get<{
    site: { announcements: Record<string, { published: { contentHash: string } }> };
  }>(`/sites/${site}`);
  return {
    site,
    device: await pairDevice(floor.local, everywhere, site, 'gate'),
    contentHash: document.body.site.announcements['only']!.published.contentHash,
    mediaHash,
    own: api(floor.local, floor.token(site))
  };
}

async function upload(site: string, background: string): Promise<string> {
  const picture = await sharp({ create: { width: 640, height: 360, channels: 3, background } })
    .png()
    .toBuffer();
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'gate.png');
  const headers = { authorization: `Bearer ${floor.token()}` };
  const response = await fetch(`${floor.local}/api/v1/sites/${site}/media`, { method: 'POST', headers, body: form });
  expect(response.status).toBe(201);
  return ((await response.json()) as { hash: string }).hash;
}

const floorStatus = async (path: string, cookie: string): Promise<number> =>
  (await fetch(`${floor.local}${path}`, { headers: { cookie } })).status;

describe('a display', () => {
  test("fetches its own site's pictures and words, not the other's", async () => {
    const { cookie } = hamburg.device;
    expect(await floorStatus(`/floor/content/${hamburg.contentHash}`, cookie)).toBe(200);
    expect(await floorStatus(`/floor/media/${hamburg.mediaHash}/1080`, cookie)).toBe(200);
    expect(await floorStatus(`/floor/content/${lodz.contentHash}`, cookie)).toBe(404);
    expect(await floorStatus(`/floor/media/${lodz.mediaHash}/1080`, cookie)).toBe(404);
    expect(await floorStatus(`/floor/media/${hamburg.mediaHash}/1080`, '')).toBe(404);
  });

  test("of the same name on the other site gets no word of this site's takeover", async () => {
    const [here, there] = [await hamburg.device.connect(), await lodz.device.connect()];
    const got: string[] = [];
    there.on('program', () => got.push('program'));
    const arrived = new Promise((resolve) => here.once('program', resolve));
    await everywhere.change('hamburg', takeover());
    await arrived;
    // The other display's own clock call is answered after anything that was sent to it before.
    await there.emitWithAck('clock', null);
    expect(got).toEqual([]);
    here.disconnect();
    there.disconnect();
  });
});

describe("a site's token", () => {
  test('is told that the other site does not exist', async () => {
    expect((await hamburg.own.get('/sites/hamburg')).status).toBe(200);
    expect((await hamburg.own.get('/sites/lodz')).status).toBe(404);
    expect((await hamburg.own.get('/sites/lodz/acknowledgements')).status).toBe(404);
    expect((await hamburg.own.get('/sites/lodz/displays/gate/showing')).status).toBe(404);
    const change = { type: 'end-takeover', id: 'none' };
    expect((await hamburg.own.post('/sites/lodz/changes', { change })).status).toBe(404);
  });

  test('sees only its own site in the list, and makes no other', async () => {
    const listed = await hamburg.own.get<{ sites: { id: string }[] }>('/sites');
    expect(listed.body.sites.map(({ id }) => id)).toEqual(['hamburg']);
    const another = { name: 'Third', timeZone: 'Europe/Berlin', languages: ['de'] };
    expect((await hamburg.own.post('/sites', another)).status).toBe(403);
  });
});
