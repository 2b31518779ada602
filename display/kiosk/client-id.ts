// Ids for badges read and answers given: sending the same one again is the same fact. Works on plain http, where randomUUID does not.

/**
 * A UUID of version 7 (RFC 9562) in hexadecimal without dashes: 48 bits of this device's time, 74 of chance. Ids of one time stand side by side in the record's index, which is large after
 * years; a device's clock that is wrong makes them no less unique.
 */
export function clientId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const text = Array.from(bytes, hex).join('');
  const time = Math.max(0, Math.floor(now)).toString(16).padStart(12, '0');
  const variant = (0x80 + ((bytes[8] ?? 0) % 64)).toString(16);
  return `${time}7${text.slice(13, 16)}${variant}${text.slice(18)}`;
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
