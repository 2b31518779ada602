// Whether the key that a data folder signs with is one that ever signed there: a damaged one is another key, and from the next start on another would sign the record.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isSame } from '#playlists/evidence/proofs.ts';
import { query } from '../storage/database.ts';
import { publicKeyOf } from './signing-key.ts';

/** A sentence where it is none; null where it is, or there is no key yet. */
export async function wrongKey(folder: string): Promise<string | null> {
  const own = await publicKeyOf(folder);
  if (own === null) return null;
  const path = join(folder, 'keys', 'ledger.pem');
  if (own === 'damaged') return `${path} is damaged: it holds no key. Put it back from where it was kept.`;
  const database = new DatabaseSync(join(folder, 'floorcast.sqlite'), { readOnly: true });
  try {
    const keys = query<{ key: Uint8Array }>(database, 'SELECT key FROM signing_keys').all();
    return keys.some(({ key }) => isSame(key, own))
      ? null
      : `${path} is damaged or another server’s: its key never signed here. Put the right one back from where it was kept.`;
  } finally {
    database.close();
  }
}
