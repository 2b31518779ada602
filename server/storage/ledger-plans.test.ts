// No question that an answer or a page asks reads a site's whole ledger or audit: what is quick with a thousand rows must be with millions.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { openStores } from './open.ts';

/** Walks the rows of a site, one after the other. */
const WALKS = /^(?:SCAN (?:ledger|audit)\b|SEARCH (?:ledger|audit) USING PRIMARY KEY \(site=\?\))/;
/** Ends with the first row that it meets; or is asked once, of an index of what is not yet sealed. */
const ENDS_AT_ONCE =
  /FROM (?:ledger|audit) WHERE site = \?\s+ORDER BY seq DESC LIMIT 1$|max\(seq\)|INDEXED BY audit_unsealed/;

test('no statement that the stores prepare walks a whole ledger', async () => {
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare');
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-plans-'));
  const stores = await openStores(folder, { now: () => Date.now() });
  const asked = [...new Set(prepare.mock.calls.map(([sql]) => sql))].filter((sql) => /\b(?:ledger|audit)\b/.test(sql));
  prepare.mockRestore();
  const database = new DatabaseSync(join(folder, 'floorcast.sqlite'));
  const walking = asked.filter((sql) => {
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as unknown as { detail: string }[];
    return plan.some(({ detail }) => WALKS.test(detail));
  });
  database.close();
  await stores.close();
  rmSync(folder, { recursive: true });
  expect(asked.length).toBeGreaterThan(20);
  expect(walking.filter((sql) => !ENDS_AT_ONCE.test(sql))).toEqual([]);
});
