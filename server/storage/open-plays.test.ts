// Proof of play that was damaged on the disk.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { openStores } from './open.ts';

const AT = Date.parse('2026-11-22T06:00:00Z');

it('a damaged file is set aside, loudly, and the server goes on with an empty one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-plays-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'plays.sqlite'), 'no database at all, and long enough to be looked at'.repeat(100));
  const said: string[] = [];
  const log = { warn: () => undefined, error: (_: object, says: string) => said.push(says) };
  const { plays, close } = await openStores(folder, { now: () => AT, gatherPlaysMs: 1, log });
  const [site, display] = ['halle' as SiteId, 'press' as DisplayId];
  const one = { n: 0, shows: { type: 'card' }, revision: 'r', from: AT, until: AT + 1, uncertaintyMs: 1 } as const;
  expect(await plays.add(site, display, 'f'.repeat(32), [one])).toBe(1);
  await close();
  expect(said).toHaveLength(1);
  expect(readdirSync(folder)).toContain('plays.sqlite.damaged-2026-11-22T06-00-00.000Z');
});
