import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { Server, type Socket as ServerSocket } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '#playlists/site/change.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import * as floor from '#playlists/testing/small-floor.ts';
import type { ProgramMessage } from '#playlists/wire/floor.ts';
import type { Programs, Sites } from '../app.ts';
import { openSites } from '../sites/open-sites.ts';
import { programMessages } from '../sites/program-messages.ts';
import { keepPrograms } from '../sites/programs.ts';
import { openStores } from '../storage/open.ts';
import type { Stores } from '../storage/stores.ts';
import type { Outbox } from './outbox.ts';
import { toDisplays, type OnLine } from './to-displays.ts';

const id = 'plant' as SiteId;
const log = pino({ level: 'silent' });
let clock: number;
let folder: string;
let stores: Stores;
let sites: Sites;
let programs: Programs;
let server: Server;
let sockets: Socket[];
let onLine: Map<string, OnLine>;
let out: Outbox;
/** What each display got, in order: programs, and `facts`. */
let got: Map<string, (ProgramMessage | 'facts')[]>;

beforeEach(async () => {
  clock = floor.ms(floor.SUNDAY);
  folder = await mkdtemp(join(tmpdir(), 'floorcast-out-'));
  stores = await openStores(folder, { now: () => clock });
  let ids = 0;
  const asks = { stores, log, now: () => clock, newId: () => `change-${ids++}`, programsOf: () => [] };
  sites = await openSites(asks);
  programs = programMessages(sites, keepPrograms(sites));
  [sockets, onLine, got] = [[], new Map(), new Map()];
  const http = createServer();
  server = new Server(http);
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const namespace = server.of('/floor');
  const factsOf = () => ({ serverAt: clock, qr: [], counts: [] });
  out = toDisplays({ namespace, onLine, programs, factsOf, now: () => clock, log });
  await make(
    floor.newSite(),
    ...['a', 'b', 'c'].map((one) => floor.display(one)),
    ...floor.announcement('n'),
    floor.playlist('p', ['n'])
  );
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/floor`;
  for (const one of ['a', 'b', 'c']) {
    const connected = new Promise<OnLine['socket']>((done) => namespace.once('connection', done));
    const socket = io(url, { transports: ['websocket'], forceNew: true });
    sockets.push(socket);
    got.set(one, []);
    socket.on('program', (message: ProgramMessage) => got.get(one)?.push(message));
    socket.on('facts', () => got.get(one)?.push('facts'));
    socket.on('done', (done: () => void) => done());
    const display = floor.displayNamed(one);
    onLine.set(one, { site: id, display, socket: await connected, status: null, heardAt: 0, sent: null });
  }
});
afterEach(async () => {
  out.close();
  for (const socket of sockets) socket.close();
  await server.close();
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

async function make(...changes: readonly Change[]): Promise<void> {
  for (const one of changes) {
    const done = await sites.change(id, { type: 'server' }, one);
    if (isRefusal(done)) throw new Error(`${one.type}: ${done.says}`);
  }
}
const whole = { program: true, facts: false };
const all = ['a', 'b', 'c'];
/** Everything that is on its way has arrived when an answer to a later question has. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((next) => setImmediate(next));
  const asked = [...onLine.values()].map(({ socket }) => socket as unknown as ServerSocket);
  await Promise.all(asked.map((socket) => socket.timeout(5000).emitWithAck('done')));
}
const heard = (display: string) => got.get(display) ?? [];

test('displays are sent what is true when their turn comes, once', async () => {
  out.add(all, whole, 'change');
  await make(floor.settings({ defaultPlaylist: 'p' }));
  out.add(all, whole, 'change');
  await settled();
  for (const one of all) {
    const last = heard(one).at(-1) as ProgramMessage;
    expect(last.revision).toBe(programs.program(id, floor.displayNamed(one), clock)?.revision);
  }
  const before = heard('a').length;
  out.add(all, whole, 'change');
  await settled();
  expect(heard('a')).toHaveLength(before);
});

test('codes come behind the program they are for, and alone where the display has its program', async () => {
  out.add(['a'], { program: true, facts: true }, 'change');
  await settled();
  out.add(['a', 'b'], { program: true, facts: true }, 'change');
  await settled();
  expect(heard('a').map((one) => (one === 'facts' ? one : 'program'))).toEqual(['program', 'facts', 'facts']);
  expect(heard('b').map((one) => (one === 'facts' ? one : 'program'))).toEqual(['program', 'facts']);
  expect(heard('c')).toEqual([]);
});

test('a display that went, or that the site has no longer, is passed over', async () => {
  onLine.delete('b');
  await make(floor.asked({ type: 'remove-display', id: 'a' }));
  out.add(['nobody', ...all], whole, 'takeover');
  await settled();
  expect([heard('a').length, heard('b').length, heard('c').length]).toEqual([0, 0, 1]);
});
