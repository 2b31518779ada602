// What a slide is given: by the player on the wall and by previews in the office alike.
import type { MediaHash } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import type { Legible } from './legible.ts';

export type PictureVariant = '2160' | '1080' | 'thumb';
export type MediaUrl = (hash: MediaHash, variant: PictureVariant) => string;
/** `says` is a sentence for the author, empty where everything fits. */
export interface Fit {
  readonly fits: boolean;
  readonly says: string;
}

export interface SlideProps {
  content: ShownContent;
  language: Language;
  siteName: string;
  place: string;
  /** The site's wall clock, `HH:MM`. */
  clock: string;
  /** Days since the content's date, for a big number. */
  days: number | null;
  /** Where the loop stands. */
  position?: { index: number; count: number } | null;
  /** How much of the slide's time is over, 0 to 1: fills its dash and turns the pages of a text that is too long for one. */
  through?: number;
  /** The code that stands now; null keeps its room while there is none; undefined where codes are never shown. */
  qr?: { dataUrl: string } | null;
  viewingDistanceM?: number;
  diagonalIn?: number;
  mediaUrl: MediaUrl;
  /** A decoded picture from the player's pool; null where it could not be had; undefined lets the slide fetch its own. */
  picture?: HTMLImageElement | null;
  onfit?: (fit: Fit) => void;
}

export type ShownText = ShownContent['texts'][Language];

/** What each template is given by Slide.svelte. */
export interface TemplateProps {
  content: ShownContent;
  text: ShownText;
  language: Language;
  days: number | null;
  through: number;
  qr: { dataUrl: string } | null | undefined;
  legible: Legible;
  /** Whether the glass is higher than wide. */
  tall: boolean;
  height: number;
  pictureUrl: string | null;
  picture: HTMLImageElement | null | undefined;
  /** In how many pages the words stand; 1 where they all stand at once. */
  onpages: (pages: number) => void;
}
