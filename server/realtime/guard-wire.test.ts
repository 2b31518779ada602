import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Server } from 'socket.io';
import { openIo } from './open-io.ts';

let io: Server;
let port: number;
let opened: number;

beforeEach(async () => {
  const http = createServer();
  const rules = { publicUrl: null, allowedHosts: [], trustProxy: false };
  io = openIo(http, rules, pino({ level: 'silent' }));
  opened = 0;
  io.of('/open').on('connection', () => opened++);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  port = (http.address() as AddressInfo).port;
});
afterEach(() => io.close());

async function raw(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`);
  await once(socket, 'message');
  return socket;
}

test.each<[string, number, string | Uint8Array<ArrayBuffer>]>([
  ['joins a namespace over and over', 500, '40/open,'],
  ['asks for namespaces that are not there', 500, '40/nowhere,'],
  ['sends packets below the events', 5000, '2'],
  ['sends a binary packet', 1, new Uint8Array(100)],
  ['announces binary parts that never come', 1, '45999999-/open,["x",{"_placeholder":true,"num":0}]']
])('a connection that %s is closed', async (_, times, packet) => {
  const socket = await raw();
  const closed = once(socket, 'close');
  for (let n = 0; n < times; n++) socket.send(packet);
  await closed;
  expect(opened).toBeLessThanOrEqual(8);
});

test('of one address a thousand may stand at the door, and whoever goes in or away makes room', async () => {
  const knock = (): Promise<Response> => fetch(`http://127.0.0.1:${port}/socket.io/?EIO=4&transport=polling`);
  const first = await raw();
  const states = new Set<number>();
  for (let n = 0; n < 40; n++) {
    const answers = await Promise.all(Array.from({ length: 25 }, knock));
    for (const answer of answers) states.add(answer.status);
  }
  expect([...states]).toEqual([200, 403]);
  const inside = once(first, 'message');
  first.send('40/open,');
  await inside;
  expect((await knock()).status).toBe(200);
  expect((await knock()).status).toBe(403);
});
