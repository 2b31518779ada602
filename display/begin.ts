// Brings a floor page to life: with what the server put into it or the store kept, in its first language.
import { mount, type Component } from 'svelte';
import type { Glass } from '#playlists/wire/floor.ts';
import { drawn, showWhatWasLeft } from './before.ts';
import { startOfPage, type PageStart, type Start } from './start.ts';
import { DeviceStore } from './store/device-store.ts';
import { Troubles } from './store/troubles.svelte.ts';

export interface FloorPageProps {
  readonly start: Start;
  readonly store: DeviceStore;
  readonly troubles: Troubles;
}

/** `speak` brings the words that this page says. */
export async function begin(
  page: Component<FloorPageProps>,
  kind: Glass['kind'],
  speak: (languages: readonly string[]) => Promise<void>
): Promise<void> {
  showWhatWasLeft();
  const target = document.getElementById('floor');
  if (target === null) throw new Error('The page holds no place for the floor');
  const troubles = new Troubles();
  const store = new DeviceStore(troubles);
  const written = document.getElementById('start')?.textContent;
  const start = written
    ? startOfPage(JSON.parse(written) as PageStart)
    : await (await import('./store/start-alone.ts')).startAlone(store, troubles);
  // The server sends each kind to its own page; alone the page does.
  if (start.type === 'paired' && start.floor.glass.kind !== kind)
    return location.replace(kind === 'screen' ? '/kiosk' : '/display');
  // A place that was taken from this device while it was off is not shown by it again.
  if (start.type === 'unpaired') void store.forget();
  // The words of the first slide; without them it would stand in English for a moment.
  await speak(start.type === 'paired' ? start.floor.glass.languages.slice(0, 1) : navigator.languages);
  mount(page, { target, props: { start, store, troubles } });
  // A screen has nothing on its glass yet.
  if (kind === 'kiosk') drawn();
}
