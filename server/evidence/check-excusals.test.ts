// Who was excused is held against the audit: over real SQLite, by somebody with the file who makes the sums right too.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { aWorker } from '../../test/contract/values.ts';
import type { KeptExcusal } from '../storage/asked-stores.ts';
import { openDatabase } from '../storage/database.ts';
import { openStores } from '../storage/open.ts';
import type { Stores } from '../storage/stores.ts';
import { auditSaid } from './finding-said.ts';
import { verifyLedgers } from './verify-folder.ts';

const SITE = 'plant' as SiteId;
const AT = Date.UTC(2026, 10, 23);
const ANNA = { type: 'account', id: 'anna' } as const;
const LEAD = { type: 'supervisor', id: 'w-9' as WorkerId, display: 'kiosk' as DisplayId } as const;
const said = { by: ANNA, at: AT };
const excusal = (id: string, worker: string): KeptExcusal => ({
  ...{ id, worker: worker as WorkerId, reason: 'sick', from: AT, until: null, announcement: null, by: ANNA, saidAt: AT }
});

let folder: string;
/** Of three workers: one that holds, one that was ended, one that a supervisor gave and took back. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-excusals-'));
  await write(async ({ excusals, people }) => {
    await people.put(SITE, [aWorker('1'), aWorker('2'), aWorker('3')], said);
    for (const worker of ['1', '2']) await excusals.add(SITE, excusal(`e-${worker}`, `w-${worker}`), ANNA);
    await excusals.end(SITE, 'e-2', AT + 10, { by: LEAD, at: AT + 5 });
    const theirs = { ...excusal('e-3', 'w-3'), by: { type: 'worker', id: LEAD.id } as const };
    await excusals.add(SITE, theirs, LEAD);
    await excusals.add(SITE, theirs, LEAD);
    await excusals.end(SITE, 'e-3', AT, { by: LEAD, at: AT }, 'excuse-taken-back');
  });
});
afterEach(() => rm(folder, { recursive: true }));

async function write(writes: (stores: Stores) => Promise<unknown>): Promise<void> {
  const stores = await openStores(folder, { now: () => AT });
  await writes(stores);
  await stores.close();
}

function found() {
  const verified = verifyLedgers(join(folder, 'floorcast.sqlite'));
  if ('unreadable' in verified) throw new Error(verified.unreadable);
  expect([verified.damage, verified.tables]).toEqual([[], []]);
  return verified.audits.find(({ site }) => site === SITE)!;
}

/** As one of our own connections would, so that the sums are those of the rows. */
function tamper(sql: string): void {
  const database = openDatabase(join(folder, 'floorcast.sqlite'));
  database.exec(sql);
  database.close();
}

test('nothing is wrong with what nobody touched, and each is told once when given and ended', () => {
  expect(found()).toMatchObject({ finding: null, asked: null });
});

test.each([
  ['reason', "'leave'", 1],
  ['from_at', '1', 1],
  ['until_at', `${AT + 11}`, 2],
  ['said_until', '1', 1],
  ['announcement', "'press-4'", 1],
  ['by_type', "'token'", 1],
  ['by_id', "'eve'", 1],
  ['said_at', '1', 1],
  ['worker', "'w-2'", 1],
  ['until_at', `${AT + 100}`, 3],
  ['by_id', "'w-8'", 3]
])('another %s is named', (column, value, number) => {
  tamper(`UPDATE excusals SET ${column} = ${value} WHERE id = 'e-${number}'`);
  expect(found().asked).toEqual({ type: 'excusal-changed', excusal: `e-${number}` });
  expect(auditSaid(found())).toMatchObject({ isWrong: true, says: expect.stringContaining(`e-${number}`) as string });
});

test('what was changed before it ended is named after it ended too', async () => {
  tamper("UPDATE excusals SET reason = 'leave' WHERE id = 'e-1'");
  await write(({ excusals }) => excusals.end(SITE, 'e-1', AT + 10, said));
  expect(found().asked).toEqual({ type: 'excusal-changed', excusal: 'e-1' });
});

test('one that is missing is named', () => {
  tamper("DELETE FROM excusals WHERE id = 'e-2'");
  expect(found().asked).toEqual({ type: 'excusal-missing', excusal: 'e-2' });
});

test('and one that was put in', () => {
  tamper(
    "INSERT INTO excusals SELECT site, 'e-9', worker, reason, from_at, until_at, said_until, announcement, by_type, by_id, said_at FROM excusals WHERE id = 'e-1'"
  );
  expect(found().asked).toEqual({ type: 'excusal-untold', excusal: 'e-9' });
});

test('who was excused stays on record when they are erased', async () => {
  await write(({ erasures }) => erasures.erase(SITE, 'w-1' as WorkerId, said));
  expect(found()).toMatchObject({ finding: null, asked: null });
  tamper("UPDATE excusals SET reason = 'leave' WHERE id = 'e-1'");
  expect(found().asked).toEqual({ type: 'excusal-changed', excusal: 'e-1' });
});

test('one from before the audit said of which is told of by its reason, once', async () => {
  const row = `'w-1', 'sick', 1, 9, 9, NULL, 'account', 'anna', ${AT}`;
  const old = (id: string) => `INSERT INTO excusals VALUES ('${SITE}', '${id}', ${row})`;
  tamper(old('old-1'));
  expect(found().asked).toEqual({ type: 'excusal-untold', excusal: 'old-1' });
  await write(({ personLog }) => personLog.add(SITE, 'w-1' as WorkerId, 'excused', 'sick', said));
  expect(found().asked).toBeNull();
  tamper(old('old-2'));
  expect(found().asked).toEqual({ type: 'excusal-untold', excusal: 'old-2' });
  await write(({ excusals }) => excusals.end(SITE, 'old-1', 5, said));
  expect(found().asked).toEqual({ type: 'excusal-untold', excusal: 'old-2' });
  tamper("UPDATE excusals SET until_at = 8 WHERE id = 'old-1'");
  expect(found().asked).toEqual({ type: 'excusal-changed', excusal: 'old-1' });
});
