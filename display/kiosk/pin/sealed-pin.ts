// A PIN on its way to the server: sealed to its key, by code that is loaded when somebody types one.
import type { FloorLink } from '../../link/floor-link.ts';

/** Null where the server gave no key, or what seals could not be loaded. */
export async function sealedPin(
  link: Pick<FloorLink, 'sealKey'>,
  pin: string,
  purpose: string
): Promise<string | null> {
  const [key, made] = await Promise.all([link.sealKey(), import('./seal.ts').catch(() => null)]);
  return key === null || made === null ? null : made.seal(pin, key, purpose);
}
