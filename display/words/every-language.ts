// All catalogues at once, for pages that must speak at first sight: a phone's, and whatever the server writes.
import { ar } from './ar.ts';
import { de } from './de.ts';
import { pl } from './pl.ts';
import { ro } from './ro.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { speaks } from './words.svelte.ts';

speaks({ ar, de, pl, ro, tr, uk });
