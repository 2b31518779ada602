// The embedded stores' process is killed while it writes: what it had answered is there, once; and journal and document still belong together.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { openStores } from '#server/storage/open.ts';
import type { Recorded } from '#server/storage/ledger-stores.ts';
import { AT, HALLE } from './values.ts';

const KILLS = 4;

it(`survives ${KILLS} kills in the middle of writing`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const rows = new Set<string>();
  let revision = 0;

  for (let kill = 0; kill < KILLS; kill++) {
    const writer = spawn(process.execPath, [join(import.meta.dirname, 'kill-writer.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit']
    });
    const killAfter = rows.size + 150 + kill * 37;
    for await (const line of createInterface(writer.stdout)) {
      const [kind, value] = line.split(' ') as [string, string];
      if (kind === 'row') rows.add(value);
      else revision = Math.max(revision, Number(value));
      if (rows.size >= killAfter) writer.kill('SIGKILL');
    }
    if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
    expect(writer.signalCode).toBe('SIGKILL');

    const stores = await openStores(folder, { now: () => AT });
    const kept: Recorded[] = [];
    for (;;) {
      const page = await stores.ledger.rows(HALLE, null, kept.length, 1000);
      kept.push(...page);
      if (page.length < 1000) break;
    }
    expect(kept.map((row) => row.seq)).toEqual(kept.map((_, index) => index + 1));
    expect(new Set(kept.map((row) => row.id)).size).toBe(kept.length);
    expect([...rows].filter((id) => !kept.some((row) => row.id === id))).toEqual([]);

    const [newest] = await stores.journal.newest(HALLE, 1);
    const document = await stores.documents.read(HALLE);
    expect(newest?.revision).toBeGreaterThanOrEqual(revision);
    expect(document?.recovered ?? false).toBe(false);
    expect(document?.revision ?? 0).toBeLessThanOrEqual(newest?.revision ?? 0);
    await stores.close();
  }
});
