// Who the people of a pack are: each line opens the commitment that stands for somebody in the rows, by the key that is that person's alone.
import { fromBase64Url, toBase64Url } from '../bytes.ts';
import { readJson, type About } from './manifest.ts';
import { decoded, linesOf, type Tools } from './pack-files.ts';
import type { Zip } from './read-zip.ts';
import type { PackFinding } from './verify-pack.ts';

export const PEOPLE = 'names/people.jsonl';

/** How many of the rows' commitments (`subjects`) are opened; null where the names were taken out of the pack. */
export async function checkNames(
  zip: Zip,
  { site }: About,
  { hmac }: Tools,
  subjects: ReadonlySet<string>
): Promise<number | null | PackFinding> {
  if (!zip.paths.includes(PEOPLE)) return null;
  let line = 0;
  let opened = 0;
  for await (const lines of linesOf(zip, PEOPLE)) {
    for (const bytes of lines) {
      line++;
      const one = readJson(decoded(bytes) ?? '') as { subject?: unknown; worker?: unknown; key?: unknown } | null;
      if (typeof one?.subject !== 'string' || typeof one.worker !== 'string') return { type: 'name-wrong', line };
      // Of whom the ledger has no row there is nothing to open.
      if (one.key === undefined) continue;
      const key = typeof one.key === 'string' ? fromBase64Url(one.key) : null;
      const told = new TextEncoder().encode(JSON.stringify([site, one.worker]));
      if (key === null || toBase64Url(hmac(key, told)) !== one.subject) return { type: 'name-wrong', line };
      if (subjects.has(one.subject)) opened++;
    }
  }
  return opened;
}
