// What a slide in the office is shown with, in place of a display's program: the site's name, logo and clock as they are now, and what the
// server found for boards and lists.
import { createContext } from 'svelte';
import type { SlideProgram } from '#display/slides/slide-props.ts';
import type { Site } from '#playlists/site/site.ts';
import { clockWords, dateText } from './instant-words.ts';

export type CarriedHere = Pick<SlideProgram, 'boards' | 'toConfirm'>;

/** Set once for a site's pages; an editor sets its own. */
export const [carriedHere, setCarriedHere] = createContext<() => CarriedHere>();

export function previewProgram(site: Site, at: number, carried: CarriedHere): SlideProgram {
  const wall = Date.parse(`${dateText(at, site.timeZone)}T${clockWords(at, site.timeZone)}Z`);
  const minutes = Math.round((wall - Math.floor(at / 60_000) * 60_000) / 60_000);
  return {
    siteName: site.name,
    logo: site.logo,
    offsets: [{ from: at, minutes }],
    ...carried,
    webOrigins: site.webOrigins
  };
}
