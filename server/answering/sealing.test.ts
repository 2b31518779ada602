import { expect, test } from 'vitest';
import { seal } from '#display/kiosk/pin/seal.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import { sealing } from './sealing.ts';

const server = sealing(Buffer.alloc(32, 7));
const purpose = sealPurpose('prove', 'session-1');

test('what was sealed opens at the server, for what it was sealed for and nothing else', () => {
  const sealed = seal('739201', server.publicKey, purpose);
  expect(sealed).toMatch(/^[\w-]{72}$/);
  expect(server.open(sealed, purpose)).toBe('739201');
  expect(server.open(sealed, sealPurpose('prove', 'session-2'))).toBeNull();
  expect(sealing(Buffer.alloc(32, 8)).open(sealed, purpose)).toBeNull();
});

test('the same PIN is never sealed the same, so that nobody sees who has whose', () => {
  const many = new Set(Array.from({ length: 20 }, () => seal('000000', server.publicKey, purpose)));
  expect(many.size).toBe(20);
});

test('one bit changed, cut or made up: it does not open', () => {
  const bytes = Buffer.from(seal('739201', server.publicKey, purpose), 'base64url');
  for (let at = 0; at < bytes.length; at++) {
    const bent = Buffer.from(bytes);
    bent[at]! ^= 1;
    expect(server.open(bent.toString('base64url'), purpose), `byte ${at}`).toBeNull();
  }
  for (const bad of ['', 'AAAA', Buffer.alloc(54).toString('base64url'), bytes.subarray(1).toString('base64url')])
    expect(server.open(bad, purpose)).toBeNull();
});
