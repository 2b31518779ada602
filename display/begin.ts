// Brings a floor page to life: reads what the server put into it, speaks its first language, and mounts.
import { mount, type Component } from 'svelte';
import type { ShownContent } from '#playlists/wire/content.ts';
import type { FloorStart } from './player/floor.svelte.ts';
import { speak } from './words/words.svelte.ts';

/** What the server writes into the page as JSON (server/floor-page). */
export interface PageStart {
  readonly paired: (FloorStart & { readonly contents: Readonly<Record<string, ShownContent>> }) | null;
  readonly serverAt: number;
}

export async function begin(page: Component<PageStart>): Promise<void> {
  const target = document.getElementById('floor');
  const written = document.getElementById('start')?.textContent;
  if (target === null || !written) throw new Error('The page holds no start');
  const props = JSON.parse(written) as PageStart;
  // The words of the first slide; without them it would stand in English for a moment.
  await speak(props.paired?.glass.languages.slice(0, 1) ?? navigator.languages);
  mount(page, { target, props });
}
