// Runs every store's contract over the embedded stores: SQLite, lowdb and files in one folder.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { verifyLedgers } from '#server/evidence/verify-folder.ts';
import { openStores } from '#server/storage/open.ts';
import { accountsContract } from './accounts.ts';
import { auditContract } from './audit.ts';
import { badgesContract } from './badges.ts';
import { askedContract } from './asked.ts';
import { devicesContract } from './devices.ts';
import { erasuresContract } from './erasures.ts';
import { evidenceContract } from './evidence.ts';
import { incidentsContract } from './incidents.ts';
import { journalContract } from './journal.ts';
import { keptContract } from './kept.ts';
import { ledgerContract } from './ledger.ts';
import { mediaContract } from './media.ts';
import { peopleContract } from './people.ts';
import { playsContract } from './plays.ts';
import { questionsContract } from './questions.ts';
import { retentionsContract } from './retentions.ts';
import { huddlesContract } from './huddles.ts';
import { rollCallsContract } from './roll-calls.ts';
import { siteDocumentsContract } from './site-documents.ts';
import type { MakeSubject } from './subject.ts';
import { AT } from './values.ts';

const embedded: MakeSubject = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'floorcast-'));
  const open = () => openStores(folder, { now: () => AT, gatherPlaysMs: 2 });
  let stores = await open();
  const writtenByHand: string[] = [];
  onTestFinished(async () => {
    await stores.close();
    const verified = verifyLedgers(join(folder, 'floorcast.sqlite'));
    // Whatever a case wrote, by whichever store: the sums over the tables are those of their rows.
    expect(verified).toMatchObject({ tables: writtenByHand.map((table) => ({ type: 'table-changed', table })) });
    await rm(folder, { recursive: true });
  });
  return {
    stores,
    uploads: join(folder, 'incoming'),
    writtenByHand,
    reopen: async () => {
      await stores.close();
      return (stores = await open());
    }
  };
};

for (const contract of [
  journalContract,
  siteDocumentsContract,
  ledgerContract,
  erasuresContract,
  retentionsContract,
  evidenceContract,
  peopleContract,
  badgesContract,
  askedContract,
  accountsContract,
  auditContract,
  devicesContract,
  mediaContract,
  playsContract,
  incidentsContract,
  questionsContract,
  rollCallsContract,
  huddlesContract,
  keptContract
]) {
  contract(embedded);
}
