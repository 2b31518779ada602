// A row of the record sealed by the server to itself, for kiosks to keep: whoever takes a tablet reads nothing in it, and what comes back is word for word what was recorded.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SiteId } from '#playlists/site/ids.ts';
import type { Recorded } from '../storage/ledger-stores.ts';
import { keyFor } from './keys.ts';

export interface RowSeal {
  seal(row: Recorded): string;
  /** Null where another key sealed it, for another site or as another row, or it was changed since. */
  open(site: SiteId, id: string, sealed: string): Recorded | null;
}

const NONCE = 12;
const TAG = 16;

export function rowSeal(serverKey: Buffer): RowSeal {
  const key = keyFor(serverKey, 'copies');
  const about = (site: SiteId, id: string): Buffer => Buffer.from(JSON.stringify(['row 1', site, id]));
  return {
    seal(row) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG });
      const text = Buffer.from(JSON.stringify(row));
      cipher.setAAD(about(row.site, row.id), { plaintextLength: text.length });
      const body = [cipher.update(text), cipher.final()];
      return Buffer.concat([nonce, ...body, cipher.getAuthTag()]).toString('base64url');
    },
    open(site, id, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < NONCE + TAG) return null;
      const cipher = createDecipheriv('chacha20-poly1305', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
      cipher.setAAD(about(site, id), { plaintextLength: bytes.length - NONCE - TAG });
      cipher.setAuthTag(bytes.subarray(-TAG));
      let text: string;
      try {
        text = Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()]).toString();
      } catch {
        return null;
      }
      return JSON.parse(text) as Recorded;
    }
  };
}
