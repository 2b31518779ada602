// Writes a command into the audit, where there is one to write into.
import { SERVER } from '../storage/audit-stores.ts';
import { diskSaid } from '../storage/disk-said.ts';
import { openBeside } from '../storage/open-beside.ts';

/** A folder of an older version, or on a disk that takes no more, is to be backed up all the same: then it is not written down. */
export async function noteCommand(dataDir: string, what: string): Promise<void> {
  try {
    const stores = await openBeside(dataDir);
    try {
      await stores.audit.note(SERVER, { by: { type: 'command' }, act: 'command', what }, Date.now());
    } finally {
      await stores.close();
    }
  } catch (error) {
    if (diskSaid(error) === null) throw error;
  }
}
