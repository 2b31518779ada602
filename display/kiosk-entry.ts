// Where the script of /kiosk begins: the kiosk, with what the server put into the page.
import { begin } from './begin.ts';
import Kiosk from './kiosk/Kiosk.svelte';
import { speak as speakOnGlass } from './words/glass-words.svelte.ts';
import { speak } from './words/words.svelte.ts';

void begin(Kiosk, 'kiosk', async (languages) => {
  await Promise.all([speak(languages), speakOnGlass(languages)]);
});
