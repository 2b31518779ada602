// Bad input over HTTP and sockets: each is refused with a code, and afterwards the same process answers as before.
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { item } from '#playlists/testing/small-floor.ts';
import { api, type Api } from '../api.ts';
import { openFloor, type Floor } from '../floor.ts';
import { open, pairDevice, type PairedDevice } from '../paired-device.ts';

let floor: Floor;
let token: string;
let desk: Api;
let device: PairedDevice;
let pid: number;

beforeAll(async () => {
  floor = await openFloor();
  token = floor.token();
  desk = api(floor.local, token);
  await desk.post('/sites', { id: 'press', name: 'Press', timeZone: 'Europe/Berlin', languages: ['de'] });
  device = await pairDevice(floor.local, desk, 'press', 'kiosk', 'kiosk');
  pid = floor.pid();
});
afterAll(() => floor.close());
afterEach(async () => {
  const health = await fetch(`${floor.local}/healthz`);
  expect([health.status, floor.pid()]).toEqual([200, pid]);
});

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request with headers that fetch would not send. */
function raw(
  path: string,
  { method = 'GET', headers = {}, body }: Sent = {}
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${floor.local}${path}`, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const bearer = (): Record<string, string> => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });
const changes = '/api/v1/sites/press/changes';

describe('over HTTP', () => {
  test.each<[string, string, unknown]>([
    ['no JSON', '', '{"change":'],
    ['an unknown field', 'change.colour', { change: { type: 'put-crew', id: 'a', name: 'A', colour: 'red' } }],
    ['an unknown change', 'change.type', { change: { type: 'drop-table' } }],
    ['a number too small', 'change.items.0.seconds', playlist(-1)],
    ['a number too large', 'change.items.0.seconds', playlist(2 ** 53)],
    ['text for a number', 'change.items.0.seconds', playlist('1 ')],
    ['a control character', 'change.name', { change: { type: 'put-crew', id: 'a', name: 'A\u0000B' } }],
    ['a name of spaces', 'change.name', { change: { type: 'put-crew', id: 'a', name: '   ' } }],
    ['a prototype as an id', 'change.id', { change: { type: 'put-crew', id: '__proto__', name: 'A' } }]
  ])('%s is refused by its field', async (_, field, sent) => {
    const before = await desk.get<{ revision: number }>('/sites/press');
    const body = typeof sent === 'string' ? sent : JSON.stringify(sent);
    const { status, text } = await raw(changes, { method: 'POST', headers: bearer(), body });
    const said = JSON.parse(text) as { code: string; faults: { field: string }[] };
    expect([status, said.code]).toEqual([400, 'invalid']);
    expect(said.faults.map((fault) => fault.field)).toContain(field);
    expect(text).not.toMatch(/\bat .+:\d+:\d+/);
    expect((await desk.get<{ revision: number }>('/sites/press')).body.revision).toBe(before.body.revision);
  });

  test.each([
    '0000-01-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2199-12-31T23:59:59Z',
    'now',
    '1e309'
  ])('the instant %s is refused', async (at) => {
    for (const path of ['displays/kiosk/showing', 'displays/kiosk/explain', 'shifts'])
      expect((await desk.get(`/sites/press/${path}?at=${encodeURIComponent(at)}`)).status).toBe(400);
  });

  test.each<[string, Sent]>([
    ['a wrong Host', { headers: { host: 'evil.example' } }],
    ['a wrong Host that a proxy would forward', { headers: { host: 'evil.example', 'x-forwarded-host': '127.0.0.1' } }]
  ])('%s gets 421', async (_, sent) => {
    const { status, text } = await raw('/sign-in', sent);
    expect(status).toBe(421);
    expect(text).not.toContain('evil.example');
  });

  test('a forwarded host is not believed', async () => {
    const { text } = await raw('/sign-in', { headers: { 'x-forwarded-host': 'evil.example' } });
    expect(text).not.toContain('evil.example');
  });

  test.each([
    ['a form of another site', '/sign-in?/in', 'application/x-www-form-urlencoded', 'name=a&password=b'],
    ['JSON of another site', '/display/claim', 'application/json', '{"claim":"x"}']
  ])('%s gets 403', async (_, path, type, body) => {
    const headers = { origin: 'http://evil.example', 'content-type': type };
    expect((await raw(path, { method: 'POST', headers, body })).status).toBe(403);
  });

  test('a body that is too large gets 413, or its connection is closed', async () => {
    const body = JSON.stringify({ change: { type: 'put-crew', id: 'a', name: 'x'.repeat(8_000_000) } });
    const status = await raw(changes, { method: 'POST', headers: bearer(), body }).then(
      (answer) => answer.status,
      (error: NodeJS.ErrnoException) => error.code
    );
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(status);
  });

  test.each(['..%2f..%2fpackage.json', '%252e%252e%252fpackage.json', '..\\package.json', '%00', 'C:%5Cboot.ini'])(
    'a path such as %s leads nowhere',
    async (name) => {
      for (const path of [`/floor/media/${name}/1080`, `/_app/${name}`, `/api/v1/sites/${name}`]) {
        const { status, text } = await raw(path, { headers: { ...bearer(), cookie: device.cookie } });
        expect([400, 404], `${path} ${text.slice(0, 200)}`).toContain(status);
        expect(text).not.toContain('devDependencies');
      }
    }
  );

  test('an API call without a token, or with a wrong one, is told nothing', async () => {
    expect((await raw('/api/v1/sites')).status).toBe(401);
    expect((await raw('/api/v1/sites', { headers: { authorization: `Bearer ${'x'.repeat(43)}` } })).status).toBe(401);
  });

  test('an upload without a session is refused before its body is read', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '100000000' };
    const { status } = await new Promise<{ status: number }>((resolve, reject) => {
      const asked = request(`${floor.local}/admin/press/media`, { method: 'POST', headers });
      asked.on('response', (response) => resolve({ status: response.statusCode ?? 0 }));
      asked.on('error', reject);
      asked.write('--x\r\n');
    });
    expect(status).toBe(401);
  });

  test.each<[string, () => Promise<Buffer>]>([
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['text', async () => Buffer.from('not a picture')],
    ['nothing', async () => Buffer.alloc(0)],
    ['half a JPEG', async () => (await picture()).subarray(0, 2000)]
  ])('an upload that is %s is refused in a sentence, and leaves nothing behind', async (_, make) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(await make())]), '../../x.png');
    const headers = { authorization: `Bearer ${token}` };
    const path = `${floor.local}/api/v1/sites/press/media`;
    const response = await fetch(path, { method: 'POST', headers, body: form });
    const said = (await response.json()) as { code: string; says: string };
    expect([415, 422]).toContain(response.status);
    expect(said.says).toMatch(/^[A-Z].*\.$/s);
    // The answer goes out before the file is taken away.
    await expect.poll(() => readdirSync(join(floor.dataDir, 'incoming'))).toEqual([]);
    expect((await desk.get<{ media: unknown[] }>('/sites/press/media')).body.media).toEqual([]);
  });

  test('what is not HTTP at all is closed', async () => {
    const socket = connect(Number(new URL(floor.local).port), '127.0.0.1');
    socket.write('\u0016\u0003\u0001 hello\r\n\r\n');
    socket.resume();
    await once(socket, 'close');
  });
});

describe('over sockets', () => {
  test('nobody is let in without a device, with a wrong one, or from another site', async () => {
    await expect(open(`${floor.local}/floor`)).rejects.toThrow('unpaired');
    await expect(open(`${floor.local}/floor`, { cookie: `${device.cookie}x` })).rejects.toThrow('unpaired');
    await expect(
      open(`${floor.local}/floor`, { cookie: device.cookie, origin: 'http://evil.example' })
    ).rejects.toThrow();
    await expect(open(`${floor.local}/desk`)).rejects.toThrow();
    await expect(open(floor.local)).rejects.toThrow();
  });

  test.each<[string, string, unknown[]]>([
    ['no body', 'hello', []],
    ['null', 'hello', [null]],
    ['a number', 'badge', [42]],
    ['an unknown field', 'badge', [{ id: 'a'.repeat(32), code: 'B', readAt: 1, admin: true }]],
    ['a wrong id', 'badge', [{ id: 'x', code: 'B', readAt: 1 }]],
    ['a prototype', 'answer', [JSON.parse('{"__proto__":{"id":"x"}}')]],
    ['NaN as a time', 'badge', [{ id: 'a'.repeat(32), code: 'B', readAt: null }]]
  ])('a body that is %s is refused by an answer', async (_, event, body) => {
    const socket = await device.connect();
    const answer = (await socket.timeout(5000).emitWithAck(event, ...body)) as { type: string; code: string };
    expect(answer).toMatchObject({ type: 'refused', code: 'invalid' });
    socket.disconnect();
  });

  test('an event without a callback, and one that nobody knows, end nothing', async () => {
    const socket = await device.connect();
    socket.emit('badge', undefined);
    socket.emit('hello');
    socket.emit('drop-everything', { now: true });
    expect(await socket.timeout(5000).emitWithAck('clock', null)).toBeTypeOf('number');
    socket.disconnect();
  });

  test('a flood is cut off, and others are answered meanwhile', async () => {
    const [flooding, other] = [await device.connect(), await open(`${floor.local}/pairing`)];
    const cut = new Promise((resolve) => flooding.once('disconnect', resolve));
    for (let index = 0; index < 5000; index++) flooding.emit('clock', null);
    const answered = other.timeout(10_000).emitWithAck('wish', { kind: 'screen' });
    await cut;
    expect(await answered).toHaveProperty('code');
    other.disconnect();
  });

  test('a newcomer with the same key takes the place, and the one before is told', async () => {
    const first = await device.connect();
    const told = new Promise((resolve) => first.once('superseded', () => resolve('told')));
    const second = await device.connect();
    expect(await told).toBe('told');
    expect(second.connected).toBe(true);
    second.disconnect();
  });
});

function playlist(seconds: unknown): unknown {
  return { change: { type: 'put-playlist', id: 'p', name: 'P', items: [item('a', 10, { seconds })] } };
}

function picture(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  return sharp({ create: { width: 400, height: 300, channels: 3, background: '#446688', noise } })
    .jpeg()
    .toBuffer();
}
