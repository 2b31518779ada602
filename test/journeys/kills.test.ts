// A few SIGKILLs under load, as `npm run faults` makes a thousand of: what was said to be recorded is there once, and the trees go on from what was kept of them.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { readSigningKey } from '#server/evidence/signing-key.ts';
import { keptStates } from '../faults/kept-states.ts';
import { killUnderLoad } from '../faults/kill-under-load.ts';
import { wrongInLedger, wrongInSite } from '../faults/left-behind.ts';
import { answerRow, openSeeded } from '../seed.ts';

test('three kills under load lose nothing that was said to be recorded', async () => {
  const figures = await killUnderLoad(3, 20_261_122, () => undefined);
  expect(figures.wrong).toEqual([]);
  expect(figures.acknowledgements).toBeGreaterThan(0);
  expect(figures.changes).toBeGreaterThan(0);
  expect(figures.read).toBeGreaterThan(0);
});

test('an answer or a change that was lost would be found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-left-'));
  const { stores, site, answerRow } = await openSeeded(folder, { notices: 1 });
  const { id, seq } = await stores.ledger.append(site, answerRow(1), 1_795_000_010_000);
  await stores.close();
  const receipt = { id, type: 'acknowledgement' as const, seq };
  expect(wrongInLedger(folder, [receipt])).toEqual([]);
  expect(wrongInLedger(folder, [{ ...receipt, id: 'f'.repeat(32) }])).toHaveLength(1);
  expect(wrongInLedger(folder, [{ ...receipt, seq: seq + 1 }])).toHaveLength(1);
  expect((await wrongInSite(folder, site, [])).wrong).toEqual([]);
  expect((await wrongInSite(folder, site, ['never-made'])).wrong).toHaveLength(1);
  rmSync(folder, { recursive: true });
});

test.each([
  [
    'whose last row is gone',
    'DELETE FROM ledger WHERE seq = 3',
    /^ledger: A signed state covers 3 rows, and there are 2/
  ],
  ['whose row is another', 'UPDATE ledger SET device_at = 1 WHERE seq = 2', /^ledger: Row 2 is not what was recorded/],
  ['whose rows were all written anew', null, /^ledger: Of the rows 1 to 3 at least one was rewritten/]
])('a tree %s would be found', async (_, sql, says) => {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-left-'));
  const [{ stores, site }, other] = [await openSeeded(folder), await openSeeded(join(folder, 'other'))];
  for (const index of [1, 2, 3]) await stores.ledger.append(site, answerRow(index), 1_795_000_010_000);
  for (const index of [1, 2, 4]) await other.stores.ledger.append(site, answerRow(index), 1_795_000_010_000);
  const kept = keptStates(folder, site, await readSigningKey(folder));
  kept.keep(1_795_000_020_000);
  expect(kept.wrong([], 'all')).toEqual([]);
  await Promise.all([stores.close(), other.stores.close()]);
  if (sql === null) cpSync(join(folder, 'other/floorcast.sqlite'), join(folder, 'floorcast.sqlite'));
  else {
    const database = new DatabaseSync(join(folder, 'floorcast.sqlite'));
    database.exec(sql);
    database.close();
  }
  expect(kept.wrong([], 'all')[0]).toMatch(says);
  rmSync(folder, { recursive: true });
});
