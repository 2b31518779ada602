// Addresses of pages that stand on the glass in a frame, and the origins from which a site allows them.
import * as v from 'valibot';
import { httpUrl } from './origin-of.ts';

/** A whole address of http or https; without a name and password in it, which everybody in the hall could read. */
export const webAddress = v.pipe(
  v.string('must be text'),
  v.maxLength(1000, 'must have at most 1,000 characters'),
  v.check(
    (text) => isWritten(text, httpUrl(text)?.href),
    'must be an address such as https://board.plant.example/line-2'
  )
);

/** `https://board.plant.example`, with its port where it has one of its own. */
export const webOrigin = v.pipe(
  v.string('must be text'),
  v.maxLength(260, 'must have at most 260 characters'),
  v.check((text) => httpUrl(text)?.origin === text, 'must be an origin such as https://board.plant.example')
);

const isWritten = (text: string, href: string | undefined): boolean =>
  href !== undefined && (href === text || href === `${text}/`);
