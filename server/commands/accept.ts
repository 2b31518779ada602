// `floorcast accept`: a table that another program or a disk changed counts from then on as what the server wrote.
import { DatabaseSync } from 'node:sqlite';
import { checkTables } from '../evidence/check-tables.ts';
import { acceptTable } from '../storage/accept-table.ts';
import { databaseIn } from '../storage/open-beside.ts';
import { tableSaid } from '../evidence/finding-said.ts';
import type { Asked, Command, ExitCode } from './command.ts';

export const accept: Command = {
  name: 'accept',
  takes: '[TABLE]',
  does: 'take a table that verify named as it is, once somebody has looked at it',
  more: [
    'Without TABLE it says which there are. What verify says of a ledger, an audit or a page cannot be accepted.',
    'It mends nothing: look at the table first, and put right at the desk what is wrong, or restore a backup from before. That a table was accepted is a row of the audit. It works beside the running server.'
  ],
  async run({ words: [table], configuration, print, complain }) {
    const file = await databaseIn(configuration.dataDir);
    return table === undefined ? list(file, print) : acceptOne(file, table, { print, complain });
  }
};

type Answer = Pick<Asked, 'print' | 'complain'>;

function list(file: string, print: Answer['print']): ExitCode {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    // One moment for sums and rows, whatever is written meanwhile.
    database.exec('BEGIN');
    const wrong = checkTables(database);
    for (const one of wrong) print(tableSaid(one));
    if (wrong.length === 0) print('Every table is what the server wrote.');
    return wrong.length === 0 ? 0 : 1;
  } finally {
    database.close();
  }
}

function acceptOne(file: string, table: string, { print, complain }: Answer): ExitCode {
  const accepted = acceptTable(file, table, Date.now());
  switch (accepted) {
    case 'accepted':
      print(`The table ${table} counts as what the server wrote.`);
      return 0;
    case 'right':
      print(`The table ${table} is what the server wrote: there is nothing to accept.`);
      return 0;
    case 'unknown':
      complain(
        `There is no table ${table} that has a sum. Without a name “floorcast accept” says which can be accepted.`
      );
      return 2;
    default:
      return accepted satisfies never;
  }
}
