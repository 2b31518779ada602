// What kiosks kept without a line, merged over real SQLite: once, in order, with honest time, and what contradicts is kept and marked.
import {
  createCipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes
} from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seal } from '#display/kiosk/pin/seal.ts';
import type { Change } from '#playlists/site/change.ts';
import type { AnnouncementId, DisplayId, SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import { EVERYBODY, WHENEVER } from '#playlists/site/audience.ts';
import { worker as workerSchema, type Worker } from '#playlists/site/worker.ts';
import { keptPurpose, MOST_KEPT, type KeptRow } from '#playlists/wire/kept.ts';
import { SEAL_INFO } from '#playlists/wire/sealed.ts';
import type { Sites } from '../app.ts';
import { openSites } from '../sites/open-sites.ts';
import { openStores } from '../storage/open.ts';
import type { AcknowledgementRow, Recorded } from '../storage/ledger-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { offline } from './offline.ts';
import { sealing } from './sealing.ts';

const site = 'plant' as SiteId;
const gate = 'gate' as DisplayId;
const dock = 'dock' as DisplayId;
const notice = 'press-4' as AnnouncementId;
const key = Buffer.alloc(32, 9);
const HOUR = 3_600_000;
const log = pino({ level: 'silent' });
const person = (id: string, languages: readonly string[]): Worker =>
  v.parse(workerSchema, { id, number: id, firstName: id, lastName: 'W', crew: null, languages, badges: [`B-${id}`] });

let folder: string;
let stores: Stores;
let sites: Sites;
let at: number;
let started: number;
let floor: ReturnType<typeof offline>;
let hash: string;

const change = async (one: object): Promise<void> => {
  const done = await sites.change(site, { type: 'server' }, one as Change);
  if (isRefusal(done)) throw new Error(done.says);
};
const draft = (title: string, more: object = {}) => ({
  type: 'draft-announcement',
  id: notice,
  draft: {
    template: { type: 'text' },
    kind: 'safety',
    texts: { en: { title, body: 'Wait', alt: '' } },
    asksAcknowledgement: true,
    ...more
  },
  audience: EVERYBODY,
  due: WHENEVER,
  validFrom: null,
  validUntil: null
});
const publish = async (): Promise<void> => {
  await change({ type: 'publish-announcement', id: notice });
  hash = sites.get(site)!.site.announcements[notice]!.published!.contentHash;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-kept-'));
  started = at = Date.parse('2026-11-20T06:00:00Z');
  stores = await openStores(folder, { now: () => at });
  const newId = () => randomBytes(8).toString('hex');
  sites = await openSites({ stores, log, now: () => at, newId, programsOf: () => [] });
  floor = offline({ stores, sites, seal: sealing(key), now: () => at, log, onRecorded: () => undefined });
  const display = { place: '', tags: [], languages: [], viewingDistanceM: 6, diagonalIn: 55, defaultPlaylist: null };
  const hung = { ...display, languageMode: 'in-turn', dark: null, kind: 'kiosk' };
  await change({ type: 'make-site', id: site, name: 'Plant', timeZone: 'Europe/Berlin', languages: ['en'] });
  for (const id of [gate, dock]) await change({ type: 'put-display', id, name: id, ...hung });
  await change(draft('Press 4'));
  await publish();
  await stores.people.put(site, [person('jana', ['en']), person('max', ['en']), person('ola', ['pl'])]);
  at = started + HOUR;
});
afterEach(async () => {
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

const { publicKey } = sealing(key);
let places = 0;
function row(who: string, answeredAt: number, more: Partial<KeptRow> = {}): KeptRow {
  const id = more.id ?? randomBytes(16).toString('hex');
  return {
    ...{
      id,
      place: ++places,
      sealed: more.sealed ?? seal(`B-${who}`, publicKey, keptPurpose(id)),
      announcement: notice,
      version: 1
    },
    ...{ contentHash: hash as KeptRow['contentHash'], language: 'en' as KeptRow['language'], outcome: 'understood' },
    ...{ reason: null, presentedFromMs: 9000, presentedUntilMs: 0, toTheEnd: true, choices: null, seed: null },
    ...{ deviceAt: answeredAt, offsetMs: 0, errorMs: 5, sinceOffsetMs: 0, ...more }
  };
}
const rows = async () => (await stores.ledger.rows(site, 'acknowledgement', 0, 1000)) as Recorded<AcknowledgementRow>[];
const told = async () => (await rows()).map((one) => [one.worker, one.accepted, ...one.offline!.marks].join(' '));
const send = (kiosk: DisplayId, ...all: KeptRow[]) => floor.kept(site, kiosk, { rows: all });

describe('[A26] [A27] what a kiosk kept', () => {
  test('is in the ledger once, in its order, with when it can have been, and confirmed', async () => {
    const all = [row('jana', at - 60_000), row('max', at - 30_000)];
    expect(await send(gate, ...all)).toEqual({ type: 'durable' });
    expect(await rows()).toMatchObject([
      {
        ...{ worker: 'jana', assurance: 'badge', accepted: true, answeredAt: at - 60_000, display: gate },
        ...{ presentedFrom: at - 69_000, presentedUntil: at - 60_000, at },
        offline: { earliest: at - 60_005, latest: at - 59_995, marks: [] }
      },
      { worker: 'max', offline: { earliest: at - 30_005, latest: at - 29_995, marks: [] } }
    ]);
    expect(await stores.ledger.confirmedBy(site, 'jana' as never, [notice])).toHaveLength(1);
    expect((await stores.ledger.confirmedCounts(site)).get(`${notice}:1`)).toBe(2);
  });

  test('sent again, in any order, at once or after a restart, is the same rows', async () => {
    const all = [row('jana', at - 3), row('max', at - 2), row('nobody', at - 1)];
    await Promise.all([send(gate, ...all), send(gate, ...all.toReversed()), send(gate, all[1]!)]);
    const first = await rows();
    await stores.close();
    stores = await openStores(folder, { now: () => at });
    floor = offline({ stores, sites, seal: sealing(key), now: () => at + HOUR, log, onRecorded: () => undefined });
    await send(gate, ...all);
    expect(await rows()).toEqual(first);
    expect(first.map((one) => one.worker).sort()).toEqual(['jana', 'max']);
    expect(await stores.kept.nobodys(site, 10)).toHaveLength(1);
  });

  test('from a clock six hours wrong has the right time where the server was heard, and says how little it knows where not', async () => {
    const wrong = at - 60_000 - 6 * HOUR;
    await send(
      gate,
      row('jana', wrong, { offsetMs: 6 * HOUR + 0.3, errorMs: 4.5 }),
      row('max', wrong, { offsetMs: null })
    );
    expect(await rows()).toMatchObject([
      { worker: 'jana', answeredAt: at - 60_000, offline: { earliest: at - 60_005, latest: at - 59_995 } },
      { worker: 'max', offline: { earliest: at - 60_005, latest: at } }
    ]);
  });

  test('of a badge that is nobody’s, or sealed to another key or for another answer, is kept with its badge, in no ledger', async () => {
    const other = sealing(Buffer.alloc(32, 1)).publicKey;
    const moved = row('jana', at - 3);
    const all = [
      row('nobody', at - 5),
      row('jana', at - 4, { sealed: seal('B-jana', other, keptPurpose('x')) }),
      row('max', at - 2, { sealed: moved.sealed })
    ];
    expect(await send(gate, ...all)).toEqual({ type: 'durable' });
    expect(await rows()).toEqual([]);
    const kept = await stores.kept.nobodys(site, 10);
    expect(kept.map((one) => one.sent.sealed)).toEqual(all.map((one) => one.sealed).toReversed());
    expect(kept.every((one) => one.marks.includes('unknown-badge'))).toBe(true);
  });

  test('the badge itself is not kept beside a row that has its worker', async () => {
    const one = row('jana', at - 5);
    await send(gate, one);
    expect(JSON.stringify(await rows())).not.toContain(one.sealed);
    expect(await stores.kept.nobodys(site, 10)).toEqual([]);
  });

  test('another answer at another kiosk at about that time is kept, marked, and confirms nothing', async () => {
    await send(gate, row('jana', at - 1000, { outcome: 'question' }));
    await send(dock, row('jana', at - 998));
    expect(await told()).toEqual(['jana true', 'jana false other-answer']);
  });

  test('also where the other kiosk had a line', async () => {
    const { offline: _, ...online } = { ...(await onlineAnswer('question')), offline: undefined };
    expect(online.outcome).toBe('question');
    await send(dock, row('jana', at, { errorMs: 50 }));
    expect((await rows()).map((one) => one.offline?.marks ?? null)).toEqual([null, ['other-answer']]);
  });

  test('an answer that had reached the server before the line went is that one row', async () => {
    const recorded = await onlineAnswer('understood', gate);
    expect(await send(gate, row('jana', at, { id: recorded.id }))).toEqual({ type: 'durable' });
    expect(await rows()).toEqual([recorded]);
  });

  test('an id that stands for another fact is kept and marked, once', async () => {
    const { id } = await onlineAnswer('understood', gate);
    const other = row('max', at, { id });
    for (let time = 0; time < 2; time++) expect(await send(gate, other)).toEqual({ type: 'durable' });
    expect((await rows()).map((one) => one.worker)).toEqual(['jana']);
    expect((await stores.kept.nobodys(site, 10)).map((one) => one.marks)).toEqual([['id-taken']]);
  });

  test('to a version that was over by then is marked; to one that was over only afterwards it is not', async () => {
    const before = row('jana', at);
    at += HOUR;
    await change(draft('Press 4 and 5'));
    await publish();
    at += HOUR;
    await send(gate, before, row('max', at - 60_000, { contentHash: before.contentHash }));
    expect(await told()).toEqual(['jana true', 'max false version-over']);
  });

  test('a version that there never was, or another text under its number, is marked', async () => {
    await send(gate, row('jana', at - 2, { version: 9 }), row('max', at - 1, { contentHash: 'f'.repeat(64) as never }));
    expect(await told()).toEqual(['jana false version-over', 'max false changed']);
  });

  test('"understood" in a language that its worker does not read, or without what the notice demands, is marked', async () => {
    await change(
      draft('Press 4', { confirming: { leastSeconds: 20, toTheEnd: false, check: null, demands: 'badge' } })
    );
    await publish();
    const now = { version: 2 };
    await send(
      gate,
      row('ola', at, { ...now, presentedFromMs: 30_000 }),
      row('jana', at, now),
      row('max', at, { ...now, presentedFromMs: 30_000 })
    );
    expect(await told()).toEqual(['ola false language', 'jana false too-soon', 'max true']);
  });

  test('a badge that was blocked before confirms nothing; one that was blocked afterwards still stands', async () => {
    const early = row('jana', at);
    at += HOUR;
    const said = { by: { type: 'account', id: 'anna' } as const, at };
    await stores.badges.act(site, 'jana' as never, { type: 'block', badge: 'B-jana', why: 'lost' } as never, said);
    at += HOUR;
    await send(gate, early, row('jana', at - 60_000));
    expect(await told()).toEqual(['jana true']);
    expect((await stores.kept.nobodys(site, 10)).map((one) => one.marks)).toEqual([['unknown-badge']]);
  });

  test('at what is no kiosk is refused', async () => {
    expect(await send('elsewhere' as DisplayId, row('jana', at))).toEqual({ type: 'refused', code: 'not-a-kiosk' });
  });
});

test('10,000 kept answers are merged, each once, in their order', { timeout: 120_000 }, async () => {
  const crew = Array.from({ length: 200 }, (_, index) => `w${index}`);
  await stores.people.put(
    site,
    crew.map((id) => person(id, ['en']))
  );
  const all = Array.from({ length: 10_000 }, (_, index) => {
    const id = randomBytes(16).toString('hex');
    const sealed = sealedByNode(`B-w${index % crew.length}`, keptPurpose(id));
    return row('', at - 20_000 + index, { id, sealed, outcome: 'question' });
  });
  for (let from = 0; from < all.length; from += MOST_KEPT)
    expect(await send(gate, ...all.slice(from, from + MOST_KEPT))).toEqual({ type: 'durable' });
  const found: string[] = [];
  for (let after = 0; after < 10_000; after += 1000)
    found.push(...(await stores.ledger.rows(site, 'acknowledgement', after, 1000)).map((one) => one.id));
  expect(found).toEqual(all.map((one) => one.id));
});

describe('what a kiosk is given for times without a line', () => {
  test('notices that ask groups, now and later, and the key; what it has already is not sent again', async () => {
    const given = floor.stock(site, gate, { revision: null });
    if (given.type !== 'stock') throw new Error(given.type);
    expect(given.stock.notices).toEqual([
      { announcement: notice, version: 1, contentHash: hash, from: null, until: null }
    ]);
    expect(given.stock.key).toBe(publicKey);
    expect(floor.stock(site, gate, { revision: given.stock.revision })).toEqual({ type: 'current' });
    await change({ type: 'withdraw-announcement', id: notice });
    expect(floor.stock(site, gate, { revision: given.stock.revision })).toMatchObject({ stock: { notices: [] } });
  });

  test('nothing that was asked of somebody by name', async () => {
    await change({ ...draft('Press 4'), audience: { ...EVERYBODY, workers: ['jana'] } });
    expect(floor.stock(site, gate, { revision: null })).toMatchObject({ stock: { notices: [] } });
  });
});

async function onlineAnswer(outcome: 'question' | 'understood', display = gate): Promise<Recorded<AcknowledgementRow>> {
  const one: AcknowledgementRow = {
    ...{ type: 'acknowledgement', id: randomBytes(16).toString('hex'), worker: 'jana' as never, display, version: 1 },
    ...{ announcement: notice, contentHash: hash as never, language: 'en' as never, outcome, reason: null },
    ...{ assurance: 'badge', presentedFrom: at - 9000, presentedUntil: at, answeredAt: at, toTheEnd: true },
    ...{ choices: null, seed: null, passed: null, rule: null }
  };
  return stores.ledger.append(site, one, at);
}

/** As a kiosk seals, which has no crypto of its own and takes a millisecond for each. */
function sealedByNode(text: string, purpose: string): string {
  const own = generateKeyPairSync('x25519');
  const raw = own.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const server = Buffer.from(publicKey, 'base64url');
  const theirs = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), server]),
    format: 'der',
    type: 'spki'
  });
  const shared = diffieHellman({ privateKey: own.privateKey, publicKey: theirs });
  const made = Buffer.from(hkdfSync('sha256', shared, Buffer.concat([raw, server]), SEAL_INFO, 44));
  const cipher = createCipheriv('chacha20-poly1305', made.subarray(0, 32), made.subarray(32), { authTagLength: 16 });
  cipher.setAAD(Buffer.from(purpose), { plaintextLength: Buffer.byteLength(text) });
  const box = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([raw, box, cipher.getAuthTag()]).toString('base64url');
}
