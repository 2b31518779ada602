// Where the script of /display begins: the screen, with what the server put into the page.
import { begin } from './begin.ts';
import Screen from './Screen.svelte';

void begin(Screen, 'screen');
