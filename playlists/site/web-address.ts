// Addresses of pages that stand on the glass in a frame, and the origins from which a site allows them.
import * as v from 'valibot';

/** A whole address of http or https; without a name and password in it, which everybody in the hall could read. */
export const webAddress = v.pipe(
  v.string('must be text'),
  v.maxLength(1000, 'must have at most 1,000 characters'),
  v.check(
    (text) => isWritten(text, parsed(text)?.href),
    'must be an address such as https://board.plant.example/line-2'
  )
);

/** `https://board.plant.example`, with its port where it has one of its own. */
export const webOrigin = v.pipe(
  v.string('must be text'),
  v.maxLength(260, 'must have at most 260 characters'),
  v.check((text) => parsed(text)?.origin === text, 'must be an origin such as https://board.plant.example')
);

/** The origin of an address; null of what is none. */
export const originOf = (address: string): string | null => parsed(address)?.origin ?? null;

const isWritten = (text: string, href: string | undefined): boolean =>
  href !== undefined && (href === text || href === `${text}/`);

function parsed(text: string): URL | null {
  try {
    const url = new URL(text);
    const plain = url.username === '' && url.password === '';
    return plain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
  } catch {
    return null;
  }
}
