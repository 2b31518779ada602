// Where the script of /display begins: the screen, with what the server put into the page.
import { begin } from './begin.ts';
import Screen from './Screen.svelte';
import { speak } from './words/glass-words.svelte.ts';

void begin(Screen, 'screen', speak);
