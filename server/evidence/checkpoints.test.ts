import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseNote } from '#playlists/evidence/checkpoint.ts';
import { isSame } from '#playlists/evidence/proofs.ts';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { KeptCheckpoint } from '../storage/evidence-stores.ts';
import { openStores } from '../storage/open.ts';
import type { Stores } from '../storage/stores.ts';
import { checkpoints, type Checkpoints } from './checkpoints.ts';
import { isSignedBy, readSigningKey, type SigningKey } from './signing-key.ts';

const SITE = 'plant' as SiteId;
const OTHER = 'store' as SiteId;
const AT = Date.UTC(2026, 10, 23);
let folder: string;
let stores: Stores;
let key: SigningKey;
let signing: Checkpoints;
let signed: KeptCheckpoint[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-checkpoints-'));
  stores = await openStores(folder, { now: () => AT });
  key = await readSigningKey(folder);
  signed = [];
  const log = pino({ level: 'silent' });
  const onSigned = (_site: SiteId, one: KeptCheckpoint): void => void signed.push(one);
  signing = checkpoints({ evidence: stores.evidence, key, now: () => AT, log, onSigned });
});
afterEach(async () => {
  await signing.close();
  await stores.close();
  await rm(folder, { recursive: true });
});

const [worker, display] = ['w' as WorkerId, 'kiosk' as DisplayId];
const checkIn = (id: string) => ({ type: 'check-in', id, worker, display, readAt: AT, work: null }) as const;

async function comes(id: string, site = SITE): Promise<void> {
  await stores.ledger.append(site, checkIn(id), AT);
  signing.grew(site);
}

test('a signed state says how many rows there are and what they are, by a key of this server', async () => {
  await comes('a');
  await comes('b');
  const made = await signing.sign(SITE);
  const read = parseNote(made.note)!;
  expect(read.checkpoint).toMatchObject({ origin: 'floorcast/plant', size: 2, at: AT });
  expect(isSame(read.checkpoint.root, (await stores.evidence.state(SITE)).root)).toBe(true);
  expect(isSignedBy([key.publicKey])(read.text, read.signature)).toBe(true);
  expect(isSignedBy([Buffer.alloc(32, 7)])(read.text, read.signature)).toBe(false);
  expect(isSignedBy([key.publicKey])(`${read.text} `, read.signature)).toBe(false);
});

test('what did not grow is not signed again', async () => {
  await comes('a');
  const first = await signing.sign(SITE);
  expect(await signing.sign(SITE)).toEqual(first);
  await signing.signAll();
  expect(signed).toEqual([first]);
});

test('a clock that was set back to 1970 signs nothing before what was signed, and is said', async () => {
  await comes('a');
  const first = await signing.sign(SITE);
  const said: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void said.push(line) });
  let clock = 0;
  const behind = checkpoints({ evidence: stores.evidence, key, now: () => clock, log });
  const { seq, at } = await stores.ledger.append(SITE, { ...checkIn('b'), readAt: 0 }, clock);
  expect([seq, at]).toEqual([2, AT]);
  expect(await behind.sign(SITE)).toMatchObject({ size: 2, at: first.at });
  expect(said.join()).toMatch(/the clock of this server is behind the newest signed state/);
  clock = AT + 1;
  await comes('c');
  expect(await behind.sign(SITE)).toMatchObject({ size: 3, at: AT + 1 });
  expect(said).toHaveLength(1);
});

test('when the server stops, every site that grew is signed', async () => {
  await comes('a');
  await comes('b', OTHER);
  expect(await signing.close()).toBe(true);
  expect((await stores.evidence.newest(SITE))?.size).toBe(1);
  expect((await stores.evidence.newest(OTHER))?.size).toBe(1);
  expect(signed).toHaveLength(2);
});

test('what could not be signed when the server stops is said, for later rows cannot be told from it', async () => {
  const keep = (): Promise<void> => Promise.reject(new Error('the disk takes nothing'));
  const failing = checkpoints({
    ...{ evidence: { ...stores.evidence, keep }, key, now: () => AT },
    log: pino({ level: 'silent' })
  });
  await comes('a');
  failing.grew(SITE);
  expect(await failing.close()).toBe(false);
});

test('the key is made once, for the server alone, and a damaged one is refused by name', async () => {
  const path = join(folder, 'keys/ledger.pem');
  const again = await readSigningKey(folder);
  expect(Buffer.from(again.publicKey)).toEqual(Buffer.from(key.publicKey));
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await writeFile(path, (await readFile(path, 'utf8')).replace('M', 'N'));
  await expect(readSigningKey(folder)).rejects.toThrow(/ledger\.pem is damaged/);
});
