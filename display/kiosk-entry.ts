// Where the script of /kiosk begins: the kiosk, with what the server put into the page.
import { begin } from './begin.ts';
import Kiosk from './kiosk/Kiosk.svelte';

void begin(Kiosk, 'kiosk');
