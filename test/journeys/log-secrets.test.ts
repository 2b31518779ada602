// Everything that is secret goes once through a server that logs all it can, and none of it is in the log.
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal } from '#display/kiosk/pin/seal.ts';
import type { FactsMessage } from '#playlists/wire/floor.ts';
import { api } from '../api.ts';
import { openFloor, type Floor } from '../floor.ts';
import { pairDevice } from '../paired-device.ts';

let floor: Floor;
beforeAll(async () => {
  floor = await openFloor({ sample: true, env: { LOG_LEVEL: 'trace' } });
});
afterAll(() => floor.close());

const valueOf = (cookie: string): string => cookie.split(';')[0]?.split('=')[1] ?? '';

async function post(path: string, fields: Record<string, string>, cookie = ''): Promise<string> {
  const response = await fetch(floor.local + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: floor.local, cookie },
    body: new URLSearchParams(fields)
  });
  return response.headers.getSetCookie().at(-1) ?? '';
}

test('no password, PIN, token, cookie, code of a badge or of a door is in the log', async () => {
  const setupCode = floor.setupPath().split('/').pop() ?? '';
  const password = 'a quite long password 4711';
  const session = await post(`${floor.setupPath()}?/make`, { name: 'Ada', password });
  await post('/sign-in?/in', { name: 'Ada', password: `${password}-wrong` });
  await fetch(`${floor.local}${floor.setupPath()}?/make`, {
    method: 'POST',
    headers: { origin: floor.local, 'content-type': 'multipart/form-data; boundary=x' },
    body: 'x'
  });

  const token = floor.token();
  const desk = api(floor.local, token);
  const pin = '739154';
  const { body } = await desk.get<{ workers: { id: string; number: string; badges: string[] }[] }>(
    '/sites/nordhafen/workers'
  );
  const worker = body.workers.find((one) => one.badges.length > 0)!;
  await fetch(`${floor.local}/api/v1/sites/nordhafen/workers/${worker.id}/pin`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ pin })
  });

  const kiosk = await pairDevice(floor.local, desk, 'nordhafen', 'log-kiosk', 'kiosk');
  const reader = await kiosk.connect();
  const unknown = 'NOT-A-BADGE-88';
  const read = (code: string) => ({ id: randomBytes(16).toString('hex'), code, readAt: Date.now() });
  const welcome = (await reader.emitWithAck('badge', read(worker.badges[0]!))) as { session: string };
  await reader.emitWithAck('badge', read(unknown));
  const screen = await pairDevice(floor.local, desk, 'nordhafen', 'log-screen');
  const glass = await screen.connect();
  const told = once(glass as unknown as NodeJS.EventEmitter, 'facts') as Promise<[FactsMessage]>;
  await glass.emitWithAck('hello', { protocol: 1, revision: null });
  const path = (await told)[0].qr[0]!.path;
  const scanned = await fetch(floor.local + path, { redirect: 'manual' });
  const ticket = scanned.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await fetch(`${floor.local}${path}x`);
  const page = await (await fetch(`${floor.local}/answer`, { headers: { cookie: ticket } })).text();
  const [, key, purpose] = /seal:\{key:"([^"]+)",purpose:"([^"]+)"\}/.exec(page) ?? [];
  expect(await post('/answer?/signIn', { number: worker.number, pin }, ticket)).toBe('');
  const answering = await post('/answer?/signIn', { number: worker.number, sealed: seal(pin, key!, purpose!) }, ticket);
  expect(valueOf(answering)).not.toBe('');
  reader.disconnect();
  glass.disconnect();
  await floor.kill('SIGTERM');

  const log = floor.printed();
  expect(log).toContain('unknown badge');
  const secrets = {
    password,
    pin,
    token,
    unknown,
    badge: worker.badges[0]!,
    session: valueOf(session),
    ticket: valueOf(ticket),
    answering: valueOf(answering),
    kiosk: valueOf(kiosk.cookie),
    screen: valueOf(screen.cookie),
    presence: path.slice('/a/'.length),
    visit: welcome.session
  };
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length, name).toBeGreaterThan(5);
    expect(log.includes(secret), name).toBe(false);
  }
  // The link is printed once, for the person who starts the server.
  expect(log.split(setupCode)).toHaveLength(2);
});
