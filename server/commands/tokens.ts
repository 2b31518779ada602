// `floorcast tokens`: the API tokens that there are.
import { SERVER } from '../storage/audit-stores.ts';
import { openBeside } from '../storage/open-beside.ts';
import type { Command, ExitCode } from './command.ts';

export const tokens: Command = {
  name: 'tokens',
  takes: '',
  does: 'list the tokens',
  async run({ configuration, print }): Promise<ExitCode> {
    const stores = await openBeside(configuration.dataDir);
    try {
      await stores.audit.note(SERVER, { by: { type: 'command' }, act: 'command', what: 'tokens' }, Date.now());
      for (const { id, access, site, seesNames, name } of await stores.apiTokens.list())
        print(
          `${id}  ${access.padEnd(5)}  ${(site ?? 'every site').padEnd(20)}  ${seesNames ? 'names' : '     '}  ${name}`
        );
      return 0;
    } finally {
      await stores.close();
    }
  }
};
