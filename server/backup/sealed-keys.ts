// The server's keys under a passphrase: scrypt, then ChaCha20-Poly1305. Each box has a key of its own by its salt, so that no nonce comes twice.
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import * as v from 'valibot';

/** Files by their path within keys/. */
export type Keys = Readonly<Record<string, Uint8Array>>;

/** 128 MB and a third of a second for each guess (OWASP's first choice for scrypt). */
const COST = { N: 2 ** 17, r: 8, p: 1 };
const CIPHER = 'chacha20-poly1305';
export const SHORTEST_PASSPHRASE = 12;

const base64 = v.pipe(v.string(), v.base64());
const box = v.strictObject({
  format: v.literal(1),
  kdf: v.literal('scrypt'),
  ...v.entriesFromList(['N', 'r', 'p'], v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 20))),
  salt: base64,
  cipher: v.literal(CIPHER),
  nonce: base64,
  tag: base64,
  box: base64
});
const files = v.record(v.pipe(v.string(), v.regex(/^[\w.-]+(?:\/[\w.-]+)*$/)), base64);

export async function sealKeys(keys: Keys, passphrase: string): Promise<string> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv(CIPHER, await keyOf(passphrase, salt, COST), nonce, { authTagLength: 16 });
  const plain = JSON.stringify(Object.fromEntries(Object.entries(keys).map(([path, bytes]) => [path, text(bytes)])));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  const tag = cipher.getAuthTag();
  return `${JSON.stringify({ format: 1, kdf: 'scrypt', ...COST, salt: text(salt), cipher: CIPHER, nonce: text(nonce), tag: text(tag), box: text(sealed) })}\n`;
}

/** Null where the passphrase is another one, or the box is damaged: nobody can tell which. */
export async function openKeys(sealed: string, passphrase: string): Promise<Keys | null> {
  try {
    const { salt, nonce, tag, box: closed, ...cost } = v.parse(box, JSON.parse(sealed));
    const key = await keyOf(passphrase, bytes(salt), cost);
    const decipher = createDecipheriv(CIPHER, key, bytes(nonce), { authTagLength: 16 });
    decipher.setAuthTag(bytes(tag));
    const plain = Buffer.concat([decipher.update(bytes(closed)), decipher.final()]).toString('utf8');
    const opened = v.parse(files, JSON.parse(plain));
    return Object.fromEntries(Object.entries(opened).map(([path, held]) => [path, bytes(held)]));
  } catch {
    return null;
  }
}

const derive = promisify<string, Uint8Array, number, object, Buffer>(scrypt);
const keyOf = (passphrase: string, salt: Uint8Array, { N, r, p }: typeof COST): Promise<Buffer> =>
  derive(passphrase.normalize('NFC'), salt, 32, { N, r, p, maxmem: 2 * 128 * N * r });

const text = (held: Uint8Array): string => Buffer.from(held).toString('base64');
const bytes = (held: string): Buffer => Buffer.from(held, 'base64');
