// Brings everything a program shows onto the device, one thing after the other so that a hall of displays does not storm the server: words
// first, then their fonts, then pictures and videos.
import type { Program } from '#playlists/program/program.ts';
import type { ContentHash } from '#playlists/site/ids.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import type { ContentShelf } from './content-shelf.ts';
import { readySlide } from '../slides/ready-slide.ts';
import { fontsFor } from './fonts-for.ts';
import type { MediaKey, MediaShelf } from './media-shelf.ts';
import type { OnDevice } from './on-device.ts';

export interface Missing {
  readonly kind: 'content' | 'medium';
  readonly what: ContentHash | MediaKey;
  readonly why: Exclude<OnDevice, 'here'>;
}
export interface Gathered {
  readonly contents: ReadonlySet<ContentHash>;
  readonly media: ReadonlySet<MediaKey>;
  readonly missing: readonly Missing[];
  /** Families of which a file could not be loaded. */
  readonly fonts: readonly string[];
}

/** Which files a program and its contents show on this glass. */
export type KeysOf = (program: Program, contents: readonly ShownContent[]) => readonly MediaKey[];

/** Null where `signal` stopped it. */
export async function gather(
  program: Program,
  shelf: ContentShelf,
  mediaShelf: MediaShelf,
  keysOf: KeysOf,
  signal: AbortSignal
): Promise<Gathered | null> {
  const contents = new Set(program.slides.map((slide) => slide.content));
  const missing: Missing[] = [];
  for (const hash of contents) {
    const why = await shelf.bring(hash, signal);
    if (signal.aborted) return null;
    if (why !== 'here') missing.push({ kind: 'content', what: hash, why });
  }
  const shown = [...contents].flatMap((hash) => shelf.get(hash) ?? []);
  for (const hash of contents) {
    const content = shelf.get(hash);
    // What draws it is on the device too, though the server be gone when its turn comes.
    if (content !== undefined && !(await readySlide(content)))
      missing.push({ kind: 'content', what: hash, why: 'not-now' });
  }
  const fonts = await fontsFor(shown);
  const media = new Set(keysOf(program, shown));
  for (const key of media) {
    if (signal.aborted) return null;
    const why = await mediaShelf.bring(key, signal);
    if (why !== 'here') missing.push({ kind: 'medium', what: key, why });
  }
  return signal.aborted ? null : { contents, media, missing, fonts };
}
