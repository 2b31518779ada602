// Ids for badges read and answers given: sending the same one again is the same fact. Works on plain http, where randomUUID does not.

/** 16 random bytes in hexadecimal. */
export function clientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
