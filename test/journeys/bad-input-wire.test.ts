// What nobody's browser sends, on the built server: requests that mean something else than they say, bodies over the limit, forms that break off.
import { once } from 'node:events';
import { connect } from 'node:net';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { api, type Api } from '../api.ts';
import { openFloor, type Floor } from '../floor.ts';
import { open, pairDevice } from '../paired-device.ts';

let floor: Floor;
let desk: Api;
let token: string;
let pid: number;
beforeAll(async () => {
  floor = await openFloor();
  token = floor.token();
  desk = api(floor.local, token);
  await desk.post('/sites', { id: 'press', name: 'Press', timeZone: 'Europe/Berlin', languages: ['de'] });
  pid = floor.pid();
});
afterAll(() => floor.close());
afterEach(async () => {
  expect([(await fetch(`${floor.local}/healthz`)).status, floor.pid()]).toEqual([200, pid]);
});

/** The status line that this exact text gets; empty where the connection is closed without one. */
async function typed(text: string): Promise<string> {
  const socket = connect(Number(new URL(floor.local).port), '127.0.0.1');
  let got = '';
  socket.on('data', (chunk) => (got += String(chunk)));
  socket.write(text);
  await Promise.race([once(socket, 'close'), new Promise((resolve) => setTimeout(resolve, 1500))]);
  socket.destroy();
  return got.split('\r\n')[0] ?? '';
}
const host = (): string => `Host: ${new URL(floor.local).host}\r\n`;

test.each([
  ['a whole address', () => `GET http://evil.example/sign-in HTTP/1.1\r\n${host()}\r\n`, '400'],
  ['no path', () => `OPTIONS * HTTP/1.1\r\n${host()}\r\n`, '400'],
  ['headers without end', () => `GET / HTTP/1.1\r\n${host()}X: ${'x'.repeat(20_000)}\r\n\r\n`, '431'],
  ['two lengths', () => `POST / HTTP/1.1\r\n${host()}Content-Length: 1\r\nContent-Length: 2\r\n\r\nx`, '400'],
  [
    'a length and chunks',
    () => `POST /sign-in HTTP/1.1\r\n${host()}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    '400'
  ],
  [
    'chunks where anybody may post',
    () => `POST /display/claim HTTP/1.1\r\n${host()}Transfer-Encoding: chunked\r\n\r\n5\r\n`,
    '411'
  ]
])('a request with %s is refused', async (_, text, status) => {
  expect(await typed(text())).toContain(` ${status} `);
});

const post = (path: string, type: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(floor.local + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: floor.local, 'content-type': type, ...headers },
    body
  });

test('anybody may send 64 KiB and not a byte more; a token may send 3 MiB', async () => {
  expect((await post('/display/claim', 'application/json', ' '.repeat(65_536))).status).toBe(400);
  expect((await post('/display/claim', 'application/json', ' '.repeat(65_537))).status).toBe(413);
  const bearer = { authorization: `Bearer ${token}` };
  const path = '/api/v1/sites/press/changes';
  const most = 3 * 1024 * 1024;
  expect((await post(path, 'application/json', ' '.repeat(most), bearer)).status).toBe(400);
  const over = await post(path, 'application/json', ' '.repeat(most + 1), bearer);
  expect([over.status, await over.json()]).toMatchObject([413, { code: 'too-large' }]);
});

test('whoever is refused with a large body under way is told why, and the connection is not broken under it', async () => {
  const body = '-'.repeat(110_000_000);
  const form = 'multipart/form-data; boundary=x';
  const asked = [
    [await post('/admin/press/media', form, body), 401, 'signed-out'],
    [await post('/sign-in?/in', 'application/x-www-form-urlencoded', body), 413, 'too-large'],
    [await post('/api/v1/sites/press/media', form, body, { authorization: `Bearer ${token}` }), 413, 'too-large']
  ] as const;
  for (const [answer, status, code] of asked)
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
});

test('a picture keeps its name, without what reorders it', async () => {
  const form = new FormData();
  const picture = await sharp({ create: { width: 32, height: 32, channels: 3, background: '#224466' } })
    .png()
    .toBuffer();
  form.set('file', new Blob([new Uint8Array(picture)]), 'Größe \u202e😀.png');
  const headers = { authorization: `Bearer ${token}` };
  const added = await fetch(`${floor.local}/api/v1/sites/press/media`, { method: 'POST', headers, body: form });
  expect(await added.json()).toMatchObject({ name: 'Größe 😀.png' });
});

test('a connection that says nothing is closed', async () => {
  const socket = connect(Number(new URL(floor.local).port), '127.0.0.1');
  socket.resume();
  await once(socket, 'close');
});

test.each(['/sign-in?/in', '/setup/x?/make', '/answer?/signIn', '/answer?/answer'])(
  'a form that breaks off is refused at %s',
  async (path) => {
    for (const body of ['', 'x', '--x\r\ncontent-disposition: form-data; name="a"']) {
      const answer = await post(path, 'multipart/form-data; boundary=x', body, { accept: 'application/json' });
      expect((await answer.text()).includes('Internal') || answer.status >= 500, body).toBe(false);
    }
  }
);

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('no action is called %s', async (name) => {
  expect((await post(`/sign-in?/${name}`, 'application/x-www-form-urlencoded', 'a=b')).status).toBe(404);
});

test('a forged code gets 403', async () => {
  expect((await fetch(`${floor.local}/a/press.gate.notice.1.abc.AAAAAAAAAAAAAAAAAAAAAA`)).status).toBe(403);
});

test('an If-Match that cannot be read is refused, and does not count as none', async () => {
  const headers = { authorization: `Bearer ${token}`, 'if-match': '"one"' };
  const change = { type: 'put-crew', id: 'early', name: 'Early' };
  const answer = await post('/api/v1/sites/press/changes', 'application/json', JSON.stringify({ change }), headers);
  expect(answer.status).toBe(400);
});

const hanging = {
  place: '',
  tags: [],
  languages: [],
  languageMode: 'in-turn',
  dark: null,
  viewingDistanceM: 4,
  diagonalIn: 55
};

test('a display that is removed by a change is cut off, and does not come back when its name does', async () => {
  const device = await pairDevice(floor.local, desk, 'press', 'gone');
  const socket = await device.connect();
  const told = once(socket as unknown as NodeJS.EventEmitter, 'unpaired');
  await desk.change('press', { type: 'remove-display', id: 'gone' });
  await told;
  const place = { ...hanging, defaultPlaylist: null };
  await desk.change('press', { type: 'put-display', id: 'gone', kind: 'screen', name: 'Again', ...place });
  await expect(device.connect()).rejects.toThrow('unpaired');
});

test('a kiosk that waits does not become a screen', async () => {
  const place = { ...hanging, defaultPlaylist: null };
  await desk.change('press', { type: 'put-display', id: 'wall', kind: 'screen', name: 'Wall', ...place });
  const waiting = await open(`${floor.local}/pairing`);
  const { code } = (await waiting.emitWithAck('wish', { kind: 'kiosk' })) as { code: string };
  expect((await desk.post('/sites/press/displays/wall/adopt', { code })).status).toBe(409);
  waiting.disconnect();
});

test('of one address two hundred browsers wait to be paired, and others are not kept out', async () => {
  const all = await Promise.all(Array.from({ length: 220 }, () => open(`${floor.local}/pairing`)));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(all.filter((socket) => socket.connected)).toHaveLength(200);
  for (const socket of all) socket.disconnect();
});
