// Passwords and PINs by argon2id, tokens by SHA-256: what is kept here cannot be turned back into what was given.
import { argon2, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { atMost } from './at-most.ts';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane (https://cheatsheetseries.owasp.org, Password Storage). */
const NOW = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_BYTES = 32;

const derive = promisify(argon2);
// A flood of sign-ins must eat neither the memory nor the thread pool that the disk waits for.
const calm = atMost(2);

/** A PHC string `$argon2id$v=19$m=…,t=…,p=…$salt$tag` for a password or PIN. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(secret, salt, NOW);
  return `$argon2id$v=19$m=${NOW.memory},t=${NOW.passes},p=${NOW.parallelism}$${bare(salt)}$${bare(tag)}`;
}

/** Whether `secret` made `kept`. Where nothing is kept it takes as long and answers no, so that time does not tell who exists. */
export async function matchesSecret(secret: string, kept: string | null): Promise<boolean> {
  const phc = parsePhc(kept ?? NOBODY);
  const tag = await tagOf(secret, phc.salt, phc);
  return timingSafeEqual(tag, phc.tag) && kept !== null;
}

/** A new bearer token: 32 random bytes in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token; null where it cannot be one. A fast hash is enough: nobody guesses 256 random bits. */
export function hashToken(token: string): Buffer | null {
  return /^[\w-]{43}$/.test(token) ? createHash('sha256').update(token).digest() : null;
}

export const newId = (): string => randomBytes(16).toString('hex');

interface Phc {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

const NOBODY = `$argon2id$v=19$m=${NOW.memory},t=${NOW.passes},p=${NOW.parallelism}$${bare(randomBytes(16))}$${bare(randomBytes(TAG_BYTES))}`;

function parsePhc(phc: string): Phc {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(phc);
  if (found === null) throw new Error('A kept password hash is not one of ours.');
  const [, memory, passes, parallelism, salt, tag] = found as unknown as [
    string,
    string,
    string,
    string,
    string,
    string
  ];
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64')
  };
}

function tagOf(secret: string, nonce: Buffer, cost: typeof NOW): Promise<Buffer> {
  const { memory, passes, parallelism } = cost;
  // NFKC: the same password typed on another keyboard or system is the same bytes.
  const message = secret.normalize('NFKC');
  return calm(() => derive('argon2id', { message, nonce, memory, passes, parallelism, tagLength: TAG_BYTES }));
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
