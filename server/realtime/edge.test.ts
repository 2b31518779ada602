import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { edge } from './edge.ts';

let server: Server;
let client: Socket;

beforeEach(async () => {
  const http = createServer();
  server = new Server(http);
  server.on('connection', (socket) => {
    const on = edge(socket, pino({ level: 'silent' })).on;
    on('double', v.strictObject({ n: v.number() }), ({ n }) => 2 * n);
    on('fails', v.null(), async () => {
      await Promise.resolve();
      throw new Error('a bug');
    });
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  client = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, {
    transports: ['websocket'],
    reconnection: false
  });
  await new Promise<void>((done) => client.on('connect', done));
});
afterEach(async () => {
  client.close();
  await server.close();
});

const gone = (): Promise<void> => new Promise((done) => client.once('disconnect', () => done()));
const alive = async (): Promise<void> => expect(await client.emitWithAck('double', { n: 4 })).toBe(8);

test.each([
  [undefined],
  [null],
  ['{"n":1}'],
  [{ n: 'x' }],
  [{ n: 1, more: 2 }],
  [[]],
  [{ n: Infinity, __proto__: null }]
])('a malformed body %j is refused by name and the socket lives', async (body) => {
  expect(await client.emitWithAck('double', body)).toMatchObject({ type: 'refused', code: 'invalid' });
  await alive();
});

test('a body that is missing, an acknowledgement that is missing, and a bug in a handler end nothing', async () => {
  client.emit('double');
  client.emit('double', { n: 1 });
  client.emit('fails', null);
  expect(await client.emitWithAck('fails', null)).toMatchObject({ type: 'refused', code: 'failed' });
  await alive();
});

test('twenty unknown events close the socket', async () => {
  const closed = gone();
  for (let n = 0; n < 20; n++) client.emit(`what-${n}`, {});
  await closed;
});

test('a flood closes the socket', async () => {
  const closed = gone();
  for (let n = 0; n < 5000; n++) client.emit('double', { n });
  await closed;
});
