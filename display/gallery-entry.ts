// Where the script of /display/gallery begins: every template, or at `#kiosk` every sheet of the kiosk.
import { mount } from 'svelte';

const target = document.getElementById('floor');
if (target === null) throw new Error('The page has no place for the gallery');
void show(target);

async function show(target: HTMLElement): Promise<void> {
  const isKiosk = location.hash.startsWith('#kiosk');
  const { default: Gallery } = isKiosk
    ? await import('./gallery/KioskGallery.svelte')
    : await import('./gallery/Gallery.svelte');
  mount(Gallery, { target });
}
