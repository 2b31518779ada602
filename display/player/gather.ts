// Brings everything a program shows onto the device, one thing after the other so that a hall of displays does not storm the server: words
// first, then their fonts, then pictures and videos.
import type { Program } from '#playlists/program/program.ts';
import type { ContentHash } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import type { ContentShelf } from './content-shelf.ts';
import { askAgain } from '../fonts/font-files.ts';
import { readyFonts } from '../fonts/ready-fonts.ts';
import { inTime } from '../link/in-time.ts';
import { besideWords } from '../slides/beside-words.ts';
import { readySlide } from '../slides/ready-slide.ts';
import { glassLetters } from '../words/glass-letters.ts';
import { speak, words } from '../words/glass-words.svelte.ts';
import type { MediaKey, MediaShelf } from './media-shelf.ts';
import type { OnDevice } from './on-device.ts';

export interface Missing {
  /** `drawing`: the template or the letters of that content; of the program's own words where it names none. */
  readonly kind: 'content' | 'drawing' | 'medium';
  readonly what: ContentHash | MediaKey | '';
  readonly why: Exclude<OnDevice, 'here'>;
}
export interface Gathered {
  readonly contents: ReadonlySet<ContentHash>;
  readonly media: ReadonlySet<MediaKey>;
  readonly missing: readonly Missing[];
}

/** Which files a program and its contents show on this glass. */
export type KeysOf = (program: Program, contents: readonly ShownContent[]) => readonly MediaKey[];

/** `place` is where the display hangs, as its slides say it. Null where `signal` stopped it. */
export async function gather(
  program: Program,
  place: string,
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
  // What draws them is on the device too, though the server be gone when their turn comes.
  await inTime(askAgain().then(() => true));
  for (const hash of contents) {
    if (signal.aborted) return null;
    const content = shelf.get(hash);
    if (content !== undefined && !(await readySlide(content)))
      missing.push({ kind: 'drawing', what: hash, why: 'not-now' });
  }
  const languages = [...new Set(program.slides.map(({ language }) => language))];
  await speak(languages);
  const written = besideWords(program, place);
  const own = (language: Language) => glassLetters(words(language));
  const beside = Object.fromEntries(languages.map((one) => [one, { title: `${written} ${own(one)}` }]));
  if (!(await inTime(readyFonts(beside)))) missing.push({ kind: 'drawing', what: '', why: 'not-now' });
  const media = new Set(keysOf(program, shown));
  for (const key of media) {
    if (signal.aborted) return null;
    const why = await mediaShelf.bring(key, signal);
    if (why !== 'here') missing.push({ kind: 'medium', what: key, why });
  }
  return signal.aborted ? null : { contents, media, missing };
}
