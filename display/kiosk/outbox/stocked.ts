// What a kiosk has on the device for times without a line, and which of it asks now.
import * as v from 'valibot';
import { stock as schema, type Stock } from '#playlists/wire/kept.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import type { Due } from '#playlists/wire/floor.ts';
import type { ContentHash } from '#playlists/site/ids.ts';

/** Null for what is malformed: another version of the program kept it. */
export function parseStock(value: unknown): Stock | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}

/** Those that ask at an instant (epoch ms) and whose words are at hand, the most urgent first. */
export function asksNow(
  { notices }: Stock,
  contentOf: (hash: ContentHash) => ShownContent | undefined,
  at: number
): Due[] {
  return notices.flatMap(({ announcement, version, contentHash, from, until }) => {
    const content = contentOf(contentHash);
    if (content === undefined || (from !== null && at < from) || (until !== null && until <= at)) return [];
    return [{ announcement, version, contentHash, content, dueAt: null, before: null }];
  });
}
