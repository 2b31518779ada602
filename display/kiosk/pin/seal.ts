// Seals a PIN to the server's key before it leaves the device, also over plain http, where the browser has no crypto.subtle. server/answering/sealing.ts
// is the other end. It hides the PIN from who listens; who can change the page on its way could still read it, against whom only https helps.
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { SEAL_INFO } from '#playlists/wire/sealed.ts';

/** `key` and the answer are base64url. */
export function seal(text: string, key: string, purpose: string): string {
  const server = fromBase64Url(key);
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const own = x25519.getPublicKey(secret);
  const salt = joined(own, server);
  const made = hkdf(sha256, x25519.getSharedSecret(secret, server), salt, bytesOf(SEAL_INFO), 44);
  const box = chacha20poly1305(made.subarray(0, 32), made.subarray(32), bytesOf(purpose)).encrypt(bytesOf(text));
  return toBase64Url(joined(own, box));
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
}
