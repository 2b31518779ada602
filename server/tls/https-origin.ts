// The address of the door for https, as seen from the address a browser used.

/** Null while the door is closed. */
export function httpsOrigin(origin: string, port: number | null): string | null {
  const { protocol, hostname, origin: own } = new URL(origin);
  if (protocol === 'https:') return own;
  return port === null ? null : new URL(`https://${hostname}:${port}`).origin;
}
