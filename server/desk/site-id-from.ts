// A new site's id from its name, so that addresses can be read.
import { slug } from './slug.ts';

/** Addresses below /admin that are no site. */
const taken = new Set(['accounts', 'tokens']);

/** `inUse` are the ids of the sites there are; `random` is the name of last resort (a script without Latin letters). */
export function siteIdFrom(name: string, inUse: readonly string[], random: string): string {
  const plain = slug(name);
  if (plain === '') return random;
  const used = (id: string) => taken.has(id) || inUse.includes(id);
  if (!used(plain)) return plain;
  for (let count = 2; count < 1000; count++) if (!used(`${plain}-${count}`)) return `${plain}-${count}`;
  return random;
}
