// Where the script of /display/gallery begins.
import { mount } from 'svelte';
import Gallery from './gallery/Gallery.svelte';

const target = document.getElementById('floor');
if (target === null) throw new Error('The page has no place for the gallery');
mount(Gallery, { target });
