// A new site's id from its name, so that addresses can be read.
import { LIBRARY } from '#playlists/site/library.ts';
import { RESERVED_IDS } from '../sites/reserved-ids.ts';
import { slug } from './slug.ts';

/** `inUse` are the ids of the sites there are; `random` is the name of last resort (a script without Latin letters). */
export function siteIdFrom(name: string, inUse: readonly string[], random: string): string {
  const plain = slug(name);
  if (plain === '') return random;
  const used = (id: string) => RESERVED_IDS.has(id) || id === LIBRARY || inUse.includes(id);
  if (!used(plain)) return plain;
  for (let count = 2; count < 1000; count++) if (!used(`${plain}-${count}`)) return `${plain}-${count}`;
  return random;
}
