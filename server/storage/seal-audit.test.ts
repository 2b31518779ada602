import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { SiteId } from '#playlists/site/ids.ts';
import { anEntry } from '../../test/contract/values.ts';
import { verifyLedgers } from '../evidence/verify-folder.ts';
import { audit as auditStep } from './migrations/audit.ts';
import { migrations } from './migrations.ts';
import { openStores } from './open.ts';

const HALLE = 'halle' as SiteId;

/** A data folder as it was before the audit: three changes, two looks, two lines about people. */
async function older(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'floorcast-older-'));
  const database = new DatabaseSync(join(folder, 'floorcast.sqlite'));
  database.exec('PRAGMA journal_mode = WAL');
  const before = migrations.slice(0, migrations.indexOf(auditStep));
  for (const step of before) database.exec(step);
  database.exec(`PRAGMA user_version = ${before.length}`);
  const change = database.prepare('INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const revision of [1, 2, 3]) {
    const { id, stamp, change: made } = anEntry(revision);
    change.run(HALLE, revision, id, stamp.at, stamp.takesEffectAt, 'account', 'anna', JSON.stringify(made));
  }
  const at = Date.parse(anEntry(2).stamp.at);
  database.exec(`
    INSERT INTO looks VALUES ('halle', 1, ${at - 1}, 'account', 'anna', 'worker', 'w-1');
    INSERT INTO looks VALUES ('halle', 2, ${at + 5}, 'worker', 'w-9', 'crew', '');
    INSERT INTO person_log VALUES ('halle', 1, ${at + 6}, '{"type":"supervisor","id":"w-9","display":"gate"}', 'w-1', 'excused', 'sick');
    INSERT INTO person_log VALUES ('halle', 2, ${at + 7}, '{"type":"account","id":"anna"}', 'w-1', 'pin-set', '')`);
  database.close();
  return folder;
}

test('what was logged before is in the audit, in its order, and verifies', async () => {
  const folder = await older();
  const stores = await openStores(folder, { now: () => 0 });
  expect(await stores.audit.after(HALLE, 0, 100)).toMatchObject([
    { seq: 1, act: 'change', what: 'make-site', revision: 1, at: Date.parse(anEntry(1).stamp.at) },
    { seq: 2, act: 'look', what: 'worker', about: '', worker: 'w-1', by: { type: 'account', id: 'anna' } },
    { seq: 3, act: 'change', what: 'put-crew', about: 'early', revision: 2, by: { type: 'account', id: 'anna' } },
    { seq: 4, act: 'change', revision: 3 },
    { seq: 5, act: 'look', what: 'crew', by: { type: 'supervisor', id: 'w-9', display: null } },
    { seq: 6, act: 'person', what: 'excused', worker: 'w-1', by: { type: 'supervisor', id: 'w-9', display: 'gate' } },
    { seq: 7, act: 'person', what: 'pin-set', values: { before: null, after: null } }
  ]);
  expect(await stores.personLog.newest(HALLE, 'w-1' as never, 5)).toMatchObject([
    { act: 'pin-set', detail: '' },
    { act: 'excused', detail: 'sick' }
  ]);
  await stores.journal.append(anEntry(4), []);
  expect((await stores.auditEvidence.state(HALLE)).size).toBe(8);
  await stores.close();
  expect(verifyLedgers(join(folder, 'floorcast.sqlite'))).toMatchObject({
    audits: [{ site: HALLE, rows: 8, finding: null, journal: null, asked: null }]
  });
  await rm(folder, { recursive: true });
});
