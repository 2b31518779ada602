// What displays bring back, against real ledgers: one that goes on, one that was restored, one that was rewritten.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { openStores } from '../storage/open.ts';
import type { CheckInRow } from '../storage/ledger-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { checkpoints, type Checkpoints } from './checkpoints.ts';
import { readSigningKey } from './signing-key.ts';
import { witnesses, type Witnesses } from './witnesses.ts';

const SITE = 'plant' as SiteId;
const SCREEN = 'screen' as DisplayId;
const AT = Date.UTC(2026, 10, 23);
const log = pino({ level: 'silent' });
let folder: string;
let stores: Stores;
let signing: Checkpoints;
let desk: Witnesses;
let alarms: number;

const row = (id: string): CheckInRow => ({
  type: 'check-in',
  id,
  worker: 'w-1' as WorkerId,
  display: SCREEN,
  readAt: AT,
  work: null
});
async function add(...ids: readonly string[]): Promise<void> {
  for (const id of ids) await stores.ledger.append(SITE, row(id), AT);
}
async function open(): Promise<void> {
  stores = await openStores(folder, { now: () => AT });
  const key = await readSigningKey(folder);
  await stores.evidence.signsWith(key.publicKey, AT);
  signing = checkpoints({ evidence: stores.evidence, key, now: () => AT, log });
  alarms = 0;
  const { evidence } = stores;
  desk = witnesses({ evidence, alarms: stores.alarms, now: () => AT, log, onAlarm: () => alarms++ });
}
const sign = async (): Promise<string> => (await signing.sign(SITE)).note;

/** Puts the folder back to how it was when `before` had run; answers what was signed after it. */
async function rolledBack(meanwhile: () => Promise<void>): Promise<string> {
  await stores.close();
  const copy = `${folder}-copy`;
  await cp(folder, copy, { recursive: true });
  await open();
  await meanwhile();
  const note = await sign();
  await stores.close();
  await rm(folder, { recursive: true });
  await cp(copy, folder, { recursive: true });
  await rm(copy, { recursive: true });
  await open();
  return note;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-witnesses-'));
  await open();
  await add('a', 'b', 'c');
});
afterEach(async () => {
  await stores.close();
  await rm(folder, { recursive: true });
});

describe('a display', () => {
  it('that brings nothing is told the newest signed state, where there is one', async () => {
    expect(await desk.brought(SITE, SCREEN, null)).toBeNull();
    const note = await sign();
    expect(await desk.brought(SITE, SCREEN, null)).toBe(note);
  });

  it('that brings a state from which the ledger goes on raises nothing', async () => {
    const old = await sign();
    await add('d', 'e');
    const note = await sign();
    expect(await desk.brought(SITE, SCREEN, old)).toBe(note);
    expect(await desk.brought(SITE, SCREEN, note)).toBe(note);
    expect([alarms, await stores.alarms.list(SITE)]).toEqual([0, []]);
  });

  it('that saw more than a restored ledger has raises the alarm, once, and is told what there is', async () => {
    const note = await sign();
    const newer = await rolledBack(() => add('d', 'e'));
    expect(await desk.brought(SITE, SCREEN, newer)).toBe(note);
    expect(await desk.brought(SITE, 'another' as DisplayId, newer)).toBe(note);
    expect(alarms).toBe(1);
    expect(await stores.alarms.list(SITE)).toEqual([
      { note: newer, why: 'rows-lost', size: 5, signedAt: AT, display: SCREEN, at: AT, rows: 3, acknowledged: null }
    ]);
  });

  it('that comes back after a restored ledger has outgrown what it saw raises it too', async () => {
    const newer = await rolledBack(() => add('d', 'e'));
    await add('x', 'y', 'z');
    await desk.brought(SITE, SCREEN, newer);
    expect((await stores.alarms.list(SITE)).map(({ why }) => why)).toEqual(['rewritten']);
  });

  it('raises nothing where the lost rows came back as they were', async () => {
    const newer = await rolledBack(() => add('d', 'e'));
    await add('d', 'e');
    await desk.brought(SITE, SCREEN, newer);
    expect(alarms).toBe(0);
  });

  it('that brings what is no state of this ledger raises nothing', async () => {
    const note = await sign();
    for (const other of ['', 'hello', note.replaceAll('plant', 'other'), note.slice(0, -1)])
      await desk.brought(SITE, SCREEN, other);
    expect(alarms).toBe(0);
  });

  it('that brings a state with a signature that is not ours raises an alarm, and rubbish does not fill the disk', async () => {
    const note = await sign();
    const forged = (size: number): string => note.replace('\n3\n', `\n${size}\n`);
    for (let size = 4; size < 200; size++) await desk.brought(SITE, SCREEN, forged(size));
    const kept = await stores.alarms.list(SITE);
    expect(kept).toHaveLength(100);
    expect(new Set(kept.map(({ why }) => why))).toEqual(new Set(['unknown-key']));
  });
});

describe('an alarm', () => {
  it('stays until somebody says why, then stays as that, and the same state raises it no more', async () => {
    const newer = await rolledBack(() => add('d'));
    await desk.brought(SITE, SCREEN, newer);
    const said = { at: AT + 1, by: 'jana', reason: 'The disk broke.' };
    await stores.alarms.acknowledge(SITE, said);
    await stores.alarms.acknowledge(SITE, { ...said, reason: 'Something else.' });
    await desk.brought(SITE, SCREEN, newer);
    expect((await stores.alarms.list(SITE)).map(({ acknowledged }) => acknowledged)).toEqual([said]);
    expect(alarms).toBe(1);
  });
});
