// `floorcast backup`: makes a backup beside the running server, and checks it.
import { floorcastVersion } from '../backup/floorcast-version.ts';
import { passphraseFrom } from '../backup/passphrase.ts';
import { takeBackup } from '../backup/take-backup.ts';
import type { Command } from './command.ts';
import { noteCommand } from './note-command.ts';

export const backup: Command = {
  name: 'backup',
  takes: '[FOLDER]',
  does: 'make a backup, beside the running server, and check it',
  more: [
    'It is a folder named by its instant, in FOLDER or else in BACKUP_DIR. Everything is read back, and the ledgers are verified row by row, before it gets that name: what is killed or fails leaves no backup.',
    'The server’s keys are left out unless a passphrase is given, and proof of play unless it is asked for. Nothing is rotated away by this command.'
  ],
  options: {
    'passphrase-file': {
      takes: 'FILE',
      says: 'put the keys in, under the passphrase in its first line (else BACKUP_PASSPHRASE_FILE)'
    },
    plays: { says: 'put proof of play in, which is often larger than all the rest' }
  },
  async run({ words: [folder], text, isOn, configuration, print, complain }) {
    const { dataDir, backups, asWritten } = configuration;
    const passphrase = await passphraseFrom(text('passphrase-file') ?? backups.passphraseFile);
    await noteCommand(dataDir, 'backup');
    const taken = await takeBackup({
      dataDir,
      into: folder ?? backups.folder,
      at: Date.now(),
      version: floorcastVersion(),
      settings: asWritten,
      passphrase,
      plays: isOn('plays') || backups.plays
    });
    if (taken.type === 'wrong') {
      complain('No backup was made: what was copied is not right.');
      for (const says of taken.wrong) complain(says);
      return 1;
    }
    for (const { site, rows } of taken.verified.sites) print(`${site}: ${rows} rows, verified`);
    print(passphrase === null ? 'The keys are left out.' : 'The keys are in it, under the passphrase.');
    print(taken.folder);
    return 0;
  }
};
