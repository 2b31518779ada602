// The server on a large plant: this very process, so that its event loop can be watched, with its displays connected from another.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { Change } from '#playlists/site/change.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import { compose } from '#server/compose.ts';
import { builtScripts } from '#server/floor-page/floor-scripts.ts';
import { readConfiguration } from '#server/configuration.ts';
import { openHttp } from '#server/http/open-http.ts';
import { openStores } from '#server/storage/open.ts';
import { DEVICE_COOKIE } from '../seed.ts';
import type { FromCrowd, ToCrowd } from './crowd-process.ts';
import { floorChanges, MADE } from './large-floor.ts';

export interface LargeServer {
  readonly site: () => Site;
  change(change: Change): Promise<void>;
  /** Asked before the change is made; what it answers resolves when so many displays got a program, or one that holds this takeover. */
  watch(displays: number, takeover?: string): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const ID = 'plant' as SiteId;

export async function largeServer(displays: number, schedules: number): Promise<LargeServer> {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-large-'));
  const cookies = await fill(folder, floorChanges(displays, schedules));
  const configuration = readConfiguration({ DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0', HTTPS_PORT: 'off' });
  if (!('dataDir' in configuration)) throw new Error('the configuration is wrong');
  const http = openHttp();
  const { app, close } = await compose(configuration, pino({ level: 'error' }), http, builtScripts());
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/floor`;

  const crowd = fork(join(import.meta.dirname, 'crowd-process.ts'));
  crowd.once('exit', (code) => {
    if (code !== null) process.exit(code);
  });
  const tell = (asked: ToCrowd): void => void crowd.send(asked);
  const told = (fits: (one: FromCrowd) => boolean): Promise<void> =>
    new Promise((resolve) => {
      crowd.on('message', function listen(one: FromCrowd) {
        if (!fits(one)) return;
        crowd.off('message', listen);
        resolve();
      });
    });
  const connected = told((one) => one.type === 'connected');
  tell({ type: 'connect', members: cookies.map((cookie) => ({ url, headers: { cookie }, greets: true })) });
  await connected;

  let keys = 0;
  return {
    site: () => app.sites.get(ID)!.site,
    async change(change) {
      const done = await app.sites.change(ID, { type: 'server' }, change);
      if (isRefusal(done)) throw new Error(`${change.type}: ${done.says}`);
    },
    async watch(count, takeover) {
      const key = ++keys;
      const all = told((one) => one.type === 'got' && one.key === key);
      const waiting = told((one) => one.type === 'waiting' && one.key === key);
      tell({ type: 'wait', key, takeover: takeover ?? null, displays: count });
      await waiting;
      return () => all;
    },
    async close() {
      crowd.kill();
      http.closeAllConnections();
      http.close();
      await close();
      rmSync(folder, { recursive: true });
    }
  };
}

/** Straight into the journal, many to a transaction: the server makes its document from it. Answers the displays' cookies. */
async function fill(folder: string, changes: readonly Change[]): Promise<string[]> {
  const stores = await openStores(folder, { now: () => Date.now(), log: pino({ level: 'silent' }) });
  const stamp = { at: MADE, takesEffectAt: MADE };
  await Promise.all(
    changes.map((change, index) =>
      stores.journal.append(
        { id: `change-${index}`, site: ID, revision: index + 1, actor: { type: 'server' }, stamp, change },
        []
      )
    )
  );
  const ids = changes.flatMap((one): DisplayId[] => (one.type === 'put-display' ? [one.id] : []));
  const tokens = await Promise.all(ids.map((id) => stores.devices.issue(ID, id, Date.now())));
  await stores.close();
  return tokens.map((token) => `${DEVICE_COOKIE}=${token}`);
}
