// `floorcast restore`: puts a backup in the place of a data folder.
import { passphraseFrom } from '../backup/passphrase.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { ledgerSaid } from '../evidence/finding-said.ts';
import type { Command } from './command.ts';

export const restore: Command = {
  name: 'restore',
  takes: 'BACKUP',
  does: 'put a backup in the place of DATA_DIR, while no server runs on it',
  more: [
    'BACKUP is the folder of one backup. It is verified first, and nothing is touched where something is wrong with it.',
    'DATA_DIR must be empty, or else --replace is needed: what is there is moved aside within it, and is yours to delete. Workers who were erased since the backup are erased anew at the server’s start.',
    'Displays that saw a newer state than the backup’s raise an alarm at the desk when they come on line: somebody has to say why. Kiosks send again what they have copies of; the rest of what was recorded since is lost.'
  ],
  options: {
    replace: { says: 'move aside what is in DATA_DIR' },
    'passphrase-file': { takes: 'FILE', says: 'opens the keys in the backup (else BACKUP_PASSPHRASE_FILE)' }
  },
  async run({ words: [backup = ''], text, isOn, configuration, print, complain }) {
    const { dataDir, backups } = configuration;
    const restored = await restoreBackup({
      backup,
      dataDir,
      replaces: isOn('replace'),
      passphrase: await passphraseFrom(text('passphrase-file') ?? backups.passphraseFile),
      at: Date.now()
    });
    if (restored.type === 'refused') {
      complain('Nothing was restored.');
      for (const says of restored.says) complain(says);
      return 1;
    }
    const { verified, withKeys, movedTo } = restored;
    for (const one of verified.sites) print(`${one.site}: ${ledgerSaid(one)}`);
    if (movedTo !== null)
      print(`What was there lies in ${movedTo}. It holds names: delete it once you need it no more.`);
    if (!withKeys)
      print(
        'The backup holds no keys, or no passphrase opened them: the server makes new ones at its start. From then on another key signs the record, which verify says; and phones and tablets that trusted its own certificate have to trust the new one (/trust).'
      );
    print('Restored. Start the server.');
    return 0;
  }
};
