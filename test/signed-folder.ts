// A data folder whose ledger, audit and journal are signed, and what somebody with the file and a database program does to it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pino from 'pino';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { auditOriginOf, checkpoints } from '#server/evidence/checkpoints.ts';
import { readSigningKey } from '#server/evidence/signing-key.ts';
import { verifyLedgers, type Verified } from '#server/evidence/verify-folder.ts';
import { SERVER } from '#server/storage/audit-stores.ts';
import { openStores } from '#server/storage/open.ts';
import type { CheckInRow } from '#server/storage/ledger-stores.ts';
import type { Stores } from '#server/storage/stores.ts';
import { anEntry } from './contract/values.ts';

export const SITE = 'plant' as SiteId;
export const AT = Date.UTC(2026, 10, 23);
const log = pino({ level: 'silent' });
const EVE = 'w-3' as WorkerId;
const LEAD = { type: 'supervisor', id: 'w-4' as WorkerId, display: 'kiosk' as DisplayId } as const;

export interface SignedFolder {
  readonly folder: string;
  /** Its database. */
  readonly file: string;
  readonly stores: Stores;
  /** Closes the stores, once. */
  close(): Promise<void>;
  /** Statements, or what else is done to the database that nobody has open. */
  tamper(with_: string | ((database: DatabaseSync) => void)): Promise<void>;
  verified(): Verified;
  remove(): Promise<void>;
}

export const row = (id: number): CheckInRow => ({
  type: 'check-in',
  id: `row-${id}`,
  worker: `w-${id % 5}` as WorkerId,
  display: 'kiosk' as DisplayId,
  readAt: AT + id,
  work: null
});

/** Rows 1 to 20, with signed states of 5, 12 and 20 rows; 20 rows of the audit, signed at 8 and 20, and 10 changes. */
export async function signedFolder(): Promise<SignedFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'floorcast-verify-'));
  const file = join(folder, 'floorcast.sqlite');
  const stores = await openStores(folder, { now: () => AT });
  const key = await readSigningKey(folder);
  await stores.evidence.signsWith(key.publicKey, AT);
  const signing = checkpoints({ evidence: stores.evidence, key, now: () => AT, log });
  for (let id = 1; id <= 20; id++) {
    await stores.ledger.append(SITE, row(id), AT + id);
    if ([5, 12, 20].includes(id)) await signing.sign(SITE);
  }
  const auditing = checkpoints({ evidence: stores.auditEvidence, key, now: () => AT, log, origin: auditOriginOf });
  for (let revision = 1; revision <= 10; revision++) {
    await stores.journal.append(anEntry(revision, { site: SITE }), []);
    await stores.audit.note(SITE, { by: LEAD, act: 'look', what: 'crew', about: `${revision}`, worker: EVE }, AT + 50);
    if ([4, 10].includes(revision)) await auditing.sign(SITE);
  }
  await stores.audit.note(SERVER, { by: { type: 'nobody' }, act: 'entrance', what: 'refused' }, AT);
  await auditing.sign(SERVER);

  let isOpen = true;
  async function close(): Promise<void> {
    if (isOpen) await stores.close();
    isOpen = false;
  }
  return {
    ...{ folder, file, stores, close },
    async tamper(with_) {
      await close();
      const database = new DatabaseSync(file);
      if (typeof with_ === 'function') with_(database);
      else for (const one of with_.split(';')) database.exec(one);
      database.close();
    },
    verified: () => verifiedOf(file),
    async remove() {
      await close();
      await rm(folder, { recursive: true });
    }
  };
}

export function verifiedOf(path: string): Verified {
  const read = verifyLedgers(path);
  if ('unreadable' in read) throw new Error(read.unreadable);
  return read;
}
