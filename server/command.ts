// The command line: tokens for scripts, and whether the ledgers are what they were. It may run beside a working server.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SiteId } from '#playlists/site/ids.ts';
import { readConfiguration } from './configuration.ts';
import { ledgerSaid } from './evidence/finding-said.ts';
import { verifyLedgers } from './evidence/verify-folder.ts';
import { openBeside } from './storage/open-beside.ts';

const HELP = `floorcast: commands for a Floorcast server (they work on DATA_DIR, beside a running server)

  npm run floorcast -- token NAME [--site ID] [--read]   make an API token and print it once
  npm run floorcast -- tokens                            list the tokens
  npm run floorcast -- token-remove ID                   remove one
  npm run floorcast -- verify [FILE]                     whether every row of the ledgers is what was recorded, and none is
                                                         missing; of another floorcast.sqlite where FILE is given

Without --site a token is for every site; with --read it may only read. verify ends with 0 where nothing is wrong and with 1 where something is.
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string' },
    read: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
  }
});
const [command, argument] = positionals;
const configuration = readConfiguration(process.env);

if ('length' in configuration) fail(configuration.map((fault) => `${fault.field} ${fault.says}`).join('\n'));
else if (values.help || command === undefined) process.stdout.write(HELP);
else await run(configuration.dataDir, command, argument);

function verify(file: string): void {
  const verified = verifyLedgers(file);
  if ('unreadable' in verified) return fail(`${file} cannot be read: ${verified.unreadable}.`, 1);
  const { sites, damage } = verified;
  for (const one of sites) process.stdout.write(`${one.site}: ${ledgerSaid(one)}\n`);
  for (const says of damage) process.stdout.write(`The file itself is damaged: ${says}\n`);
  if (damage.length > 0 || sites.some(({ finding }) => finding !== null)) process.exitCode = 1;
}

async function run(dataDir: string, command: string, argument: string | undefined): Promise<void> {
  if (command === 'verify') return verify(argument ?? join(dataDir, 'floorcast.sqlite'));
  const stores = await openBeside(dataDir);
  try {
    if (command === 'tokens') {
      for (const one of await stores.apiTokens.list()) {
        process.stdout.write(
          `${one.id}  ${one.access.padEnd(5)}  ${(one.site ?? 'every site').padEnd(20)}  ${one.name}\n`
        );
      }
    } else if (command === 'token' && argument !== undefined) {
      const site = (values.site ?? null) as SiteId | null;
      if (site !== null && !(await stores.journal.sites()).includes(site)) return fail(`There is no site ${site}.`);
      const made = await stores.apiTokens.make(argument, site, values.read ? 'read' : 'write', Date.now());
      process.stdout.write(`${made.token}\n`);
    } else if (command === 'token-remove' && argument !== undefined) {
      if (!(await stores.apiTokens.remove(argument))) fail(`There is no token ${argument}.`);
    } else fail(HELP);
  } finally {
    await stores.close();
  }
}

function fail(says: string, exitCode = 2): void {
  process.stderr.write(`${says}\n`);
  process.exitCode = exitCode;
}
