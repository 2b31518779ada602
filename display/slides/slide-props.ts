// What a slide is given: by the player on the wall and by previews in the office alike.
import type { Program } from '#playlists/program/program.ts';
import type { MediaHash } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import type { CountFact } from '#playlists/wire/floor.ts';
import type { Legible } from './legible.ts';

export type PictureVariant = '2160' | '1080' | 'thumb';
export type MediaUrl = (hash: MediaHash, variant: PictureVariant | 'video') => string;
/** `says` is a sentence for the author, empty where everything fits. */
export interface Fit {
  readonly fits: boolean;
  readonly says: string;
}
/** What of a program its slides show. Previews make their own. */
export type SlideProgram = Pick<Program, 'siteName' | 'logo' | 'offsets' | 'boards' | 'toConfirm' | 'webOrigins'>;

export interface SlideProps {
  content: ShownContent;
  language: Language;
  /** The language that shares the slide. */
  beside?: Language | null;
  program: SlideProgram;
  place: string;
  /** The instant at which it stands, epoch milliseconds; moves on while it does. */
  now: number;
  /** Where the loop stands. */
  position?: { index: number; count: number } | null;
  /** How much of the slide's time is over, 0 to 1: fills its dash and turns the pages of a text that is too long for one. */
  through?: number;
  /** The code that stands now; null keeps its room while there is none; undefined where codes are never shown. */
  qr?: { dataUrl: string } | null;
  /** How many have confirmed what the program lists; empty where nobody knows, or may. */
  counts?: readonly CountFact[];
  viewingDistanceM?: number;
  diagonalIn?: number;
  mediaUrl: MediaUrl;
  /** A decoded picture from the player's pool; null where it could not be had; undefined lets the slide fetch its own. */
  picture?: HTMLImageElement | null;
  motion?: Motion;
  onfit?: (fit: Fit) => void;
  /** Something of it that is not words could not be shown; the words are. */
  ontrouble?: (trouble: SlideTrouble) => void;
}

/** `plays` on the glass, `waits` behind it; `none` in previews: then a video is its poster, and no page is fetched. */
export type Motion = 'plays' | 'waits' | 'none';
export type SlideTrouble = 'picture' | 'video' | 'page';
export type ShownText = ShownContent['texts'][Language];

/** Words in one language. */
export interface Said {
  readonly language: Language;
  readonly text: ShownText;
}

/** What each template is given by Slide.svelte. */
export interface TemplateProps extends Said {
  content: ShownContent;
  beside: Said | null;
  program: SlideProgram;
  now: number;
  through: number;
  qr: { dataUrl: string } | null | undefined;
  counts: readonly CountFact[];
  legible: Legible;
  /** Whether the glass is higher than wide. */
  tall: boolean;
  width: number;
  height: number;
  mediaUrl: MediaUrl;
  pictureUrl: string | null;
  picture: HTMLImageElement | null | undefined;
  motion: Motion;
  /** In how many pages the words stand; 1 where they all stand at once. */
  onpages: (pages: number) => void;
  ontrouble: (trouble: SlideTrouble) => void;
}
