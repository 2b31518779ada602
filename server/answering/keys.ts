// The server's secret keys, in a folder of their own that backups leave out. Made at the first start, readable by the server alone.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads or makes the HMAC key of `folder`/keys. */
export async function readKey(folder: string): Promise<Buffer> {
  const keys = join(folder, 'keys');
  await mkdir(keys, { recursive: true, mode: 0o700 });
  await chmod(keys, 0o700);
  const path = join(keys, 'hmac.key');
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(randomBytes(32));
    await file.sync();
    await file.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = await readFile(path);
  if (key.length !== 32) throw new Error(`The key file ${path} is damaged: it must hold 32 bytes`);
  return key;
}

/** A key for one purpose, so that what is signed for one cannot be used for another. */
export const keyFor = (key: Buffer, ...purpose: string[]): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(purpose)).digest();

/** The first 128 bits of an HMAC-SHA-256 as base64url. */
export const sign = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest().subarray(0, 16).toString('base64url');

export function isSigned(key: Buffer, text: string, signature: string): boolean {
  const right = Buffer.from(sign(key, text));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given);
}
