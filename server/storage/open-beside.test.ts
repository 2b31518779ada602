import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { AT } from '#test/contract/values.ts';
import { openBeside } from './open-beside.ts';
import { openStores } from './open.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-beside-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('a token that a command makes works at once on the server that runs beside it', async () => {
  const folder = aFolder();
  const server = await openStores(folder, { now: () => AT });
  const command = await openBeside(folder);
  const { token, apiToken } = await command.apiTokens.make(
    { name: 'SAP', site: null, access: 'read', seesNames: true },
    AT
  );
  await command.close();
  expect(await server.apiTokens.find(token, AT)).toMatchObject({ id: apiToken.id });
  await server.close();
});

it('a command makes no data folder by mistake', async () => {
  const folder = aFolder();
  await expect(openBeside(folder)).rejects.toMatchObject({ code: 'NO_DATABASE' });
  expect(readdirSync(folder)).toEqual([]);
});
