// What a display found not to be as it should be, in words. A display may be newer or older than this page: a code that it does not know is said as it is.
import type { TroubleCode } from '#display/store/troubles.svelte.ts';

const words: Readonly<Record<TroubleCode, string>> = {
  'store-unavailable': 'Its browser keeps nothing: after a restart it needs the server',
  'store-full': 'No room left for all of its program',
  'store-damaged': 'What it had kept was damaged; it fetched it anew',
  'content-missing': 'The server does not have the text of a slide',
  'medium-missing': 'The server does not have a picture or video',
  'content-late': 'The text of a slide did not arrive in time',
  'medium-late': 'A picture or video did not arrive in time',
  'content-damaged': 'The text of a slide arrived damaged',
  'medium-damaged': 'A picture or video arrived damaged',
  'drawing-late': 'The program of a slide’s drawing did not arrive in time',
  'clock-unsure': 'Its clock was set while it was off: it does not know how long that was'
};

export function troubleWords(code: string, what: string): string {
  const says = Object.hasOwn(words, code) ? words[code as TroubleCode] : code;
  // Of a hash the beginning is enough to find it again.
  return what === '' ? says : `${says} (${what.slice(0, 12)})`;
}
