// A rough estimate of whether a text can stand on the glass. The editor measures exactly, in the browser, and offers no publishing until it
// fits; this is for a post that no browser measured, and refuses only what is beyond doubt, so that it never contradicts the measuring.
import { worstDisplay } from '#admin/announcements/worst-display.ts';
import { legible } from '#display/slides/legible.ts';
import type { Fault } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import type { TypedAnnouncement } from './announcement-form.ts';

const GLASS = { width: 1920, height: 1080 };
/** Room for words on a full-HD slide without its bars and margins (display/slides). */
const ROOM = { width: 1730, height: 760 };
/** Em widths of an average letter and of a line: narrow and tight, so that the estimate is generous. */
const LETTER = 0.42;
const LINE = 1.1;
/** Only what is this much more than the estimate is beyond doubt. */
const DOUBT = 1.6;

export function overlong(typed: TypedAnnouncement, site: Site): Fault[] {
  const glass = worstDisplay(site);
  const { title, body } = legible({ ...GLASS, ...glass });
  const lines = (letters: number, size: number) => Math.ceil((letters * LETTER * size) / ROOM.width);
  return Object.entries(typed.texts).flatMap(([language, text]) => {
    const high =
      lines(text.title.length, title.least) * title.least * LINE +
      lines(text.body.length, body.least) * body.least * LINE;
    if (high <= ROOM.height * DOUBT) return [];
    const share = Math.floor((ROOM.height / high) * 10) * 10;
    const says = `is too long to be read on ${glass.name}: shorten it to about ${share} %`;
    return [{ field: `draft.texts.${language}.body`, says }];
  });
}
