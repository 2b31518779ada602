// `floorcast verify`: whether every row of the ledgers, audits and journals is what was recorded, and none is missing; of a backup also whether every file is what was written.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyBackup } from '../backup/verify-backup.ts';
import { wrongKey } from '../evidence/check-key.ts';
import { auditSaid, ledgerSaid, tableSaid } from '../evidence/finding-said.ts';
import { isZip, verifyPackFile } from '../evidence/pack/verify-file.ts';
import { packSaid } from '#playlists/evidence/pack/pack-said.ts';
import { verifyLedgers } from '../evidence/verify-folder.ts';
import type { Asked, Command, ExitCode } from './command.ts';

export const verify: Command = {
  name: 'verify',
  takes: '[WHAT]',
  does: 'whether what is kept is what it was: every row of every table, every signed state',
  more: [
    'Without WHAT it reads the ledgers of DATA_DIR, beside the running server, and writes nothing. WHAT is the folder of a backup, of which every file is read, a floorcast.sqlite that was copied elsewhere, or an evidence pack.',
    'It names the first thing that is wrong in each ledger and ends with 1; it ends with 0 where nothing is.'
  ],
  async run({ words: [what], configuration, ...asked }) {
    if (what === undefined) return verifyDataFolder(configuration.dataDir, asked);
    if (await isFolder(what)) return verifyFolder(what, asked);
    return (await isZip(what)) ? verifyPack(what, asked) : verifyFile(what, asked);
  }
};

type Answer = Pick<Asked, 'print' | 'complain'>;

async function verifyDataFolder(folder: string, answer: Answer): Promise<ExitCode> {
  const found = verifyFile(join(folder, 'floorcast.sqlite'), answer);
  const key = found === 0 ? await wrongKey(folder) : null;
  if (key !== null) answer.print(key);
  return key === null ? found : 1;
}

async function verifyFolder(folder: string, { print, complain }: Answer): Promise<ExitCode> {
  const { about, sites, wrong } = await verifyBackup(folder);
  if (about !== null) print(`A backup of ${about.madeAt}, made by Floorcast ${about.floorcast}.`);
  for (const one of sites) if (one.finding === null) print(`${one.site}: ${ledgerSaid(one)}`);
  for (const says of wrong) complain(says);
  return wrong.length > 0 ? 1 : 0;
}

async function verifyPack(file: string, { print, complain }: Answer): Promise<ExitCode> {
  const { holds, wrong, beyond } = packSaid(await verifyPackFile(file));
  for (const says of holds) print(says);
  if (wrong === null) for (const says of ['', 'What nobody can tell from a pack:', ...beyond]) print(says);
  else complain(wrong);
  return wrong === null ? 0 : 1;
}

function verifyFile(file: string, { print, complain }: Answer): ExitCode {
  const verified = verifyLedgers(file);
  if ('unreadable' in verified) {
    complain(`${file} cannot be read: ${verified.unreadable}.`);
    return 1;
  }
  const { sites, audits, damage, tables } = verified;
  for (const one of sites) print(`${one.site}: ${ledgerSaid(one)}`);
  for (const one of audits) print(`${one.site || 'the server'}, audit: ${auditSaid(one).says}`);
  for (const says of damage) print(`The file itself is damaged: ${says}`);
  for (const one of tables) print(tableSaid(one));
  const isWrong = sites.some(({ finding }) => finding !== null) || audits.some((one) => auditSaid(one).isWrong);
  return damage.length + tables.length > 0 || isWrong ? 1 : 0;
}

/** What is not there is said when it is read. */
const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false
  );
