// A few SIGKILLs under load, as `npm run faults` makes a hundred of: what was said to be recorded is there once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killUnderLoad } from '../faults/kill-under-load.ts';
import { wrongInLedger, wrongInSite } from '../faults/left-behind.ts';
import { openSeeded } from '../seed.ts';

test('three kills under load lose nothing that was said to be recorded', async () => {
  const figures = await killUnderLoad(3, 20_261_122, () => undefined);
  expect(figures.wrong).toEqual([]);
  expect(figures.acknowledgements).toBeGreaterThan(0);
  expect(figures.changes).toBeGreaterThan(0);
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
