// What a device sealed to the server's key: X25519 with a key pair for one message, HKDF-SHA-256, ChaCha20-Poly1305. display/kiosk/pin/seal.ts is
// the other end. What it was sealed for goes into the seal, so that it opens for nothing else.
import {
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject
} from 'node:crypto';
import { SEAL_INFO } from '#playlists/wire/sealed.ts';
import { keyFor } from './keys.ts';

export interface Sealing {
  /** 32 bytes in base64url. */
  readonly publicKey: string;
  /** Null where it was not sealed to this key, not for this purpose, or changed since. */
  open(sealed: string, purpose: string): string | null;
}

const TAG = 16;
/** What stands before the 32 bytes of an X25519 key in PKCS#8 and SPKI (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');

export function sealing(key: Buffer): Sealing {
  const secret = createPrivateKey({
    key: Buffer.concat([PKCS8, keyFor(key, 'sealing')]),
    format: 'der',
    type: 'pkcs8'
  });
  const own = rawOf(createPublicKey(secret));
  return {
    publicKey: own.toString('base64url'),
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < 32 + TAG) return null;
      const theirs = bytes.subarray(0, 32);
      try {
        const publicKey = createPublicKey({ key: Buffer.concat([SPKI, theirs]), format: 'der', type: 'spki' });
        const shared = diffieHellman({ privateKey: secret, publicKey });
        const made = Buffer.from(hkdfSync('sha256', shared, Buffer.concat([theirs, own]), SEAL_INFO, 44));
        const cipher = createDecipheriv('chacha20-poly1305', made.subarray(0, 32), made.subarray(32), {
          authTagLength: TAG
        });
        cipher.setAAD(Buffer.from(purpose), { plaintextLength: bytes.length - 32 - TAG });
        cipher.setAuthTag(bytes.subarray(-TAG));
        return Buffer.concat([cipher.update(bytes.subarray(32, -TAG)), cipher.final()]).toString();
      } catch {
        // A bad point or a wrong tag: whoever sealed it did not seal it for us.
        return null;
      }
    }
  };
}

const rawOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(-32);
