// Brings what a slide is drawn with: its template where that is a rare one, and the letters of its texts. Before its turn, so that it
// stands whole at once; and with its program, so that it stands when the server is gone.
import type { ShownContent } from '#playlists/wire/content.ts';
import { readyFonts } from '../fonts/ready-fonts.ts';
import { inTime } from '../link/in-time.ts';
import { readyTemplate } from './rare-templates.svelte.ts';

/** Whether all of it came. Waits 8 seconds at most: words stand in the browser's own letters too. */
export function readySlide({ template, texts }: Pick<ShownContent, 'template' | 'texts'>): Promise<boolean> {
  return inTime(Promise.all([readyTemplate(template.type), readyFonts(texts)]).then(([drawn, set]) => drawn && set));
}
