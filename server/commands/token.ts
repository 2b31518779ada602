// `floorcast token`: makes an API token and prints it once.
import type { SiteId } from '#playlists/site/ids.ts';
import { openBeside } from '../storage/open-beside.ts';
import type { Command } from './command.ts';

export const token: Command = {
  name: 'token',
  takes: 'NAME',
  does: 'make an API token and print it, once',
  more: ['Without --site the token is for every site, and without --names it is told nothing that names workers.'],
  options: {
    site: { takes: 'ID', says: 'for this site alone' },
    read: { says: 'it may only read' },
    names: { says: 'it may read what names workers, and change it unless --read' }
  },
  async run({ words: [name = ''], text, isOn, configuration, print, complain }) {
    const stores = await openBeside(configuration.dataDir);
    try {
      const site = text('site') as SiteId | null;
      if (site !== null && !(await stores.journal.sites()).includes(site)) {
        complain(`There is no site ${site}.`);
        return 2;
      }
      const made = await stores.apiTokens.make(
        { name, site, access: isOn('read') ? 'read' : 'write', seesNames: isOn('names') },
        Date.now(),
        { type: 'command' }
      );
      print(made.token);
      return 0;
    } finally {
      await stores.close();
    }
  }
};
