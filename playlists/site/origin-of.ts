// The origin of an address of http or https. Apart from the schemas, so that a display asks it without a parser.

/** Null of what is no such address, or has a name and password in it. */
export const originOf = (address: string): string | null => httpUrl(address)?.origin ?? null;

export function httpUrl(text: string): URL | null {
  try {
    const url = new URL(text);
    const plain = url.username === '' && url.password === '';
    return plain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
  } catch {
    return null;
  }
}
