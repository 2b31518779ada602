// The key that signs the states of the ledgers: Ed25519, beside the server's other keys. Whoever lacks it cannot make a state that looks like one of ours.
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyIdOf, signedNote, type Signature } from '#playlists/evidence/checkpoint.ts';
import { keptSecret } from '../storage/kept-secret.ts';
import { sha256 } from '../storage/ledger-tree.ts';
import { isMissing } from '../storage/private-files.ts';

export interface SigningKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** The signed note of a text, by this key under `name`. */
  sign(name: string, text: string): string;
}

const NAME = 'ledger.pem';

export async function readSigningKey(folder: string): Promise<SigningKey> {
  const pem = await keptSecret(folder, NAME, () =>
    generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })
  );
  const key = parsePem(pem);
  if (key === null)
    throw new Error(
      `The key file ${join(folder, 'keys', NAME)} is damaged: it must hold an Ed25519 key as PKCS 8 in PEM`
    );
  const publicKey = rawOf(createPublicKey(key));
  return {
    publicKey,
    sign: (name, text) =>
      signedNote(text, { name, keyId: keyIdOf(sha256, name, publicKey), bytes: sign(null, Buffer.from(text), key) })
  };
}

/** The public half of the key of a data folder; null where there is none yet, `damaged` where there is no key in its file. Makes nothing. */
export async function publicKeyOf(folder: string): Promise<Uint8Array | null | 'damaged'> {
  try {
    const key = parsePem(await readFile(join(folder, 'keys', NAME)));
    return key === null ? 'damaged' : rawOf(createPublicKey(key));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Whether one of these keys (32 bytes each) signed the text, under the name that the signature bears. */
export function isSignedBy(keys: readonly Uint8Array[]): (text: string, signature: Signature) => boolean {
  return (text, { name, keyId, bytes }) =>
    keys.some((key) => keyIdOf(sha256, name, key) === keyId && verify(null, Buffer.from(text), keyObject(key), bytes));
}

function parsePem(pem: Buffer): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    // What OpenSSL cannot read as a key is none.
    return null;
  }
}

/** What stands before the 32 bytes of an Ed25519 key in SubjectPublicKeyInfo (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const rawOf = (key: KeyObject): Uint8Array => key.export({ format: 'der', type: 'spki' }).subarray(-32);
const keyObject = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
