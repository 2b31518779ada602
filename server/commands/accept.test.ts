// `floorcast verify` and `floorcast accept` after somebody wrote into a table by another program.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openStores } from '../storage/open.ts';
import { runCommand } from './run.ts';

test('a table that another program changed is named, accepted by name, and right from then on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'floorcast-accept-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const run = async (...words: string[]) => {
    let [out, err] = ['', ''];
    const code = await runCommand(words, {
      env: { DATA_DIR: folder },
      out: (text) => void (out += text),
      err: (text) => void (err += text)
    });
    return { code, out, err };
  };
  expect(await run('accept')).toMatchObject({ code: 1, err: expect.stringContaining('no Floorcast data') as string });
  await (await openStores(folder, { now: () => 1 })).close();
  expect(await run('accept')).toEqual({ code: 0, out: 'Every table is what the server wrote.\n', err: '' });

  const database = new DatabaseSync(join(folder, 'floorcast.sqlite'));
  database.exec("INSERT INTO devices VALUES ('plant', 'gate', x'01', 1)");
  database.close();
  const says = /^The table devices is not what the server wrote: .* “floorcast accept devices” takes it as it is\.\n$/;
  expect(await run('verify')).toMatchObject({ code: 1, out: expect.stringMatching(says) as string });
  expect(await run('accept')).toMatchObject({ code: 1, out: expect.stringMatching(says) as string });
  expect(await run('accept', 'ledger')).toMatchObject({
    code: 2,
    err: expect.stringContaining('no table ledger') as string
  });
  const accepted = { code: 0, out: 'The table devices counts as what the server wrote.\n', err: '' };
  expect(await run('accept', 'devices')).toEqual(accepted);
  expect(await run('accept', 'devices')).toMatchObject({
    code: 0,
    out: expect.stringContaining('nothing to accept') as string
  });
  expect(await run('verify')).toMatchObject({ code: 0 });
});
