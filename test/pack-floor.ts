// A ledger with answers, check-ins, an excuse and signed states, and packs made of it, for tests of packs: whole ones and ones that somebody changed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import pino from 'pino';
import { freeze } from '#playlists/answer/denominator.ts';
import type { AnnouncementId, CrewId, DisplayId, WorkerId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Language, LocalDate } from '#playlists/site/values.ts';
import { checkpoints } from '#server/evidence/checkpoints.ts';
import { makePack, type Made } from '#server/evidence/pack/make-pack.ts';
import type { PackChoice } from '#server/evidence/pack/pack-choice.ts';
import { readSigningKey, type SigningKey } from '#server/evidence/signing-key.ts';
import type { Stores } from '#server/storage/stores.ts';
import { openSeeded } from './seed.ts';

export const AT = Date.UTC(2026, 10, 23, 6);
const MINUTE = 60_000;
const TOGETHER = 500;

export type Files = Readonly<Record<string, Uint8Array>>;

export interface PackFloor {
  readonly folder: string;
  readonly stores: Stores;
  readonly site: Site;
  readonly key: SigningKey;
  /** The pack's bytes, or what it was refused with. */
  pack(choice: Partial<PackChoice>): Promise<{ bytes: Uint8Array; made: Made }>;
  close(): Promise<void>;
}

export interface PackWish {
  /** Answers and check-ins, by turns, a minute apart. */
  readonly rows?: number;
  readonly picture?: boolean;
  /** The page that goes with packs; something in its place where nobody opens it. */
  readonly verifier?: string;
}

export async function openPackFloor({
  rows = 60,
  picture = true,
  verifier = '<!doctype html><title>verifier</title>'
}: PackWish = {}): Promise<PackFloor> {
  const folder = await mkdtemp(join(tmpdir(), 'floorcast-pack-'));
  const { stores, site: id, answerRow } = await openSeeded(folder, { workers: 12, notices: 3, kiosks: 1, picture });
  const site = (await stores.documents.read(id))?.site;
  if (site === undefined) throw new Error('There is no document');
  const key = await readSigningKey(folder);
  await stores.evidence.signsWith(key.publicKey, AT);
  const log = pino({ level: 'silent' });
  let at = AT;
  const signing = checkpoints({ evidence: stores.evidence, key, now: () => at, log });
  for (const one of Object.values(site.announcements)) {
    const asked = freeze(one, { type: 'version' }, candidates, AT);
    if (asked !== null) await stores.denominators.join(id, one.id, asked.version, asked.asked, AT);
  }
  await stores.excusals.add(
    id,
    { ...excusal, id: 'excused-1' },
    { ...excusal.by, type: 'supervisor', display: 'kiosk-1' as DisplayId }
  );
  const signAt = new Set([1, 7, 20, 21, 48].map((share) => Math.ceil((share * rows) / 60)));
  let written: Promise<unknown>[] = [];
  for (let index = 0; index < rows; index++) {
    at = AT + index * MINUTE;
    const worker = `w-${(index % 11) + 1}` as WorkerId;
    const notice = site.announcements[`notice-${(index % 3) + 1}` as AnnouncementId]!;
    const { contentHash } = notice.published!;
    const language = (index % 2 === 0 ? 'de' : 'en') as Language;
    const answer = { ...answerRow(index), worker, announcement: notice.id, contentHash, answeredAt: at, language };
    const seen = { ...checkIn, id: `in-${index}`, worker, readAt: at };
    const witness = index % 10 === 9 ? witnessed : {};
    written.push(stores.ledger.append(id, index % 4 === 3 ? seen : { ...answer, ...witness }, at));
    if (!signAt.has(index + 1) && written.length < TOGETHER) continue;
    await Promise.all(written);
    written = [];
    if (signAt.has(index + 1)) await signing.sign(id);
  }
  await Promise.all(written);
  await signing.sign(id);

  return {
    folder,
    stores,
    site,
    key,
    async pack(choice) {
      const pieces: Uint8Array[] = [];
      const made = await makePack(
        { folder, site, choice: { ...nothing, site: id, ...choice }, at },
        { key, verifier },
        async (bytes) => void pieces.push(Uint8Array.from(bytes))
      );
      if (isRefusal(made)) throw new Error(made.says);
      return { bytes: Buffer.concat(pieces), made };
    },
    async close() {
      await stores.close();
      await rm(folder, { recursive: true, force: true });
    }
  };
}

/** The same files in a ZIP again, some of them otherwise: null takes one out. */
export function repacked(pack: Uint8Array, over: Readonly<Record<string, Uint8Array | null>>): Uint8Array {
  const files = { ...filesOf(pack), ...over };
  const left = Object.entries(files).filter((entry): entry is [string, Uint8Array] => entry[1] !== null);
  return zipSync(Object.fromEntries(left), { level: 1 });
}

export const filesOf = (pack: Uint8Array): Files => unzipSync(pack);

/** One byte of a file is another one; an empty file gets one. */
export function oneByteOff(bytes: Uint8Array, place: number): Uint8Array {
  if (bytes.length === 0) return Uint8Array.of(0x0a);
  const other = Uint8Array.from(bytes);
  other[place % bytes.length]! ^= 1 << (place % 7);
  return other;
}

export async function written(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

const nothing = { announcement: null, version: null, worker: null, crew: null, from: null, until: null };
const candidates = Array.from({ length: 12 }, (_, index) => ({
  id: `w-${index + 1}` as WorkerId,
  crew: (index < 4 ? 'blue' : null) as CrewId | null,
  roles: [],
  departments: [],
  tags: [],
  onDuty: false,
  hereFrom: null,
  hereUntil: null
}));
const excusal = {
  worker: 'w-12' as WorkerId,
  reason: 'leave',
  from: AT - MINUTE,
  until: null,
  announcement: null,
  by: { type: 'worker', id: 'w-1' as WorkerId },
  saidAt: AT
} as const;
const checkIn = {
  type: 'check-in',
  display: 'kiosk-1' as DisplayId,
  work: { on: '2026-11-23' as LocalDate, duty: null }
} as const;
const witnessed = { assurance: 'witnessed', witness: { worker: 'w-2' as WorkerId, isTold: true } } as const;
