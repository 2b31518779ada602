import { describe, expect, it } from 'vitest';
import { hashSecret, hashToken, matchesSecret, newToken } from './secrets.ts';

describe('a kept password or PIN', () => {
  it('names its algorithm and cost, and never the same bytes twice', async () => {
    const [one, two] = await Promise.all([hashSecret('123456'), hashSecret('123456')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
  });

  it('matches what made it and nothing else', async () => {
    const kept = await hashSecret('Gehörschutz');
    expect(await matchesSecret('Gehörschutz', kept)).toBe(true);
    expect(await matchesSecret('Geho\u0308rschutz', kept)).toBe(true);
    for (const other of ['gehörschutz', 'Gehörschutz ', '']) expect(await matchesSecret(other, kept)).toBe(false);
  });

  it('is still checked with the cost it was made with', async () => {
    // `password` at 8 KiB and one pass, made by another implementation's parameters.
    const { argon2Sync } = await import('node:crypto');
    const nonce = Buffer.from('0123456789abcdef');
    const cheap = argon2Sync('argon2id', {
      message: 'password',
      nonce,
      parallelism: 1,
      tagLength: 32,
      memory: 8,
      passes: 1
    });
    const kept = `$argon2id$v=19$m=8,t=1,p=1$${nonce.toString('base64').replaceAll('=', '')}$${cheap.toString('base64').replaceAll('=', '')}`;
    expect(await matchesSecret('password', kept)).toBe(true);
    expect(await matchesSecret('passwort', kept)).toBe(false);
  });

  it('is never matched where nothing is kept', async () => {
    expect(await matchesSecret('', null)).toBe(false);
  });

  it('is refused aloud where it is not one of ours', async () => {
    await expect(matchesSecret('x', '$2b$10$abc')).rejects.toThrow('not one of ours');
  });
});

describe('a token', () => {
  it('is 32 random bytes, kept as their SHA-256', () => {
    const token = newToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(hashToken(token)).toHaveLength(32);
    expect(newToken()).not.toBe(token);
  });

  it.each(['', 'a', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`, `${'A'.repeat(42)}\0`, 'Ä'.repeat(43)])(
    'is not %j',
    (text) => expect(hashToken(text)).toBeNull()
  );
});
