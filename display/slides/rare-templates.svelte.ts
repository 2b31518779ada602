// Templates that few slides are drawn by: each is loaded when a program first asks for it, so that the first slide does not wait for it.
import type { Component } from 'svelte';
import type { TemplateType } from '#playlists/site/template.ts';
import type { TemplateProps } from './slide-props.ts';

type Drawn = Component<TemplateProps>;

const loaders: Readonly<Partial<Record<TemplateType, () => Promise<{ default: Drawn }>>>> = {
  video: () => import('./VideoSlide.svelte'),
  web: () => import('./WebSlide.svelte'),
  countdown: () => import('./CountdownSlide.svelte'),
  'shift-board': () => import('./ShiftBoardSlide.svelte'),
  'to-confirm': () => import('./ToConfirmSlide.svelte')
};

/** Replaced as a whole, so that a slide that stands in words for want of its template is drawn again. */
let known: Readonly<Partial<Record<TemplateType, Drawn>>> = $state.raw({});
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
const asked = new Map<TemplateType, Promise<boolean>>();

/** Null while it is not loaded, and for templates that are always at hand. */
export function rareTemplate(type: TemplateType): Drawn | null {
  const found = known[type] ?? null;
  if (found === null && loaders[type] !== undefined && !asked.has(type)) void readyTemplate(type);
  return found;
}

/** Whether it is at hand now; what could not be fetched is asked for again the next time. */
export function readyTemplate(type: TemplateType): Promise<boolean> {
  const loader = loaders[type];
  if (loader === undefined || known[type] !== undefined) return Promise.resolve(true);
  const asking = asked.get(type) ?? load(type, loader);
  asked.set(type, asking);
  return asking;
}

async function load(type: TemplateType, loader: () => Promise<{ default: Drawn }>): Promise<boolean> {
  try {
    const { default: drawn } = await loader();
    // Only now: several come at once, and none may be lost.
    known = { ...known, [type]: drawn };
    return true;
  } catch {
    asked.delete(type);
    return false;
  }
}
