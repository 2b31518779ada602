// `floorcast token-remove`: what uses the token stops working at once.
import { openBeside } from '../storage/open-beside.ts';
import type { Command } from './command.ts';

export const removeToken: Command = {
  name: 'token-remove',
  takes: 'ID',
  does: 'remove one: what uses it stops working at once',
  async run({ words: [id = ''], configuration, complain }) {
    const stores = await openBeside(configuration.dataDir);
    try {
      if (await stores.apiTokens.remove(id, { by: { type: 'command' }, at: Date.now() })) return 0;
      complain(`There is no token ${id}.`);
      return 2;
    } finally {
      await stores.close();
    }
  }
};
