// The server's HMAC key, and what is signed with it: tokens on the glass and in pages, never evidence.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { keptSecret } from '../storage/kept-secret.ts';

const NAME = 'hmac.key';

/** Reads or makes the HMAC key of `folder`/keys. */
export async function readKey(folder: string): Promise<Buffer> {
  const key = await keptSecret(folder, NAME, () => randomBytes(32));
  if (key.length !== 32)
    throw new Error(`The key file ${join(folder, 'keys', NAME)} is damaged: it must hold 32 bytes`);
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
