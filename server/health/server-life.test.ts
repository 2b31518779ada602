// The server's own down time, over real stores.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { SiteId } from '#playlists/site/ids.ts';
import { openStores } from '../storage/open.ts';
import { dataFolder } from './data-folder.ts';
import { serverLife } from './server-life.ts';

const AT = Date.parse('2026-11-22T06:00:00Z');
const log = { error: () => undefined } as never;
const asked = { site: 'halle' as SiteId, display: null, from: 0, until: AT * 2, before: null, most: 10 };

it('is an incident of the server: stopped by somebody, or died since its last sign of life', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-life-'));
  const { notes, incidents, close } = await openStores(folder, { now: () => AT });
  onTestFinished(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });
  let now = AT;
  const begin = () =>
    serverLife(
      notes,
      incidents,
      () => now,
      log,
      dataFolder(folder, () => undefined)
    );
  const told = async () =>
    (await incidents.list(asked)).map(({ why, from, until }) => [why, from - AT, (until ?? 0) - AT]);

  const first = await begin();
  expect(first.lastAliveAt).toBeNull();
  expect(await told()).toEqual([]);
  now = AT + 5000;
  await first.close(true);

  now = AT + 60_000;
  const second = await begin();
  expect(second.lastAliveAt).toBe(AT + 5000);
  expect(await told()).toEqual([['stopped', 5000, 60_000]]);

  // Killed: nobody closes it.
  now = AT + 90_000;
  expect((await begin()).lastAliveAt).toBe(AT + 60_000);
  expect(await told()).toEqual([
    ['died', 60_000, 90_000],
    ['stopped', 5000, 60_000]
  ]);

  // A clock that was set back makes no incident end before it began.
  now = AT;
  expect((await begin()).lastAliveAt).toBe(AT);
  expect((await told())[0]).toEqual(['died', 0, 0]);
});
