// Which of many things are aimed at a display, without asking each of them: a site may have a thousand schedules and displays.
import type { Display, Targets } from '../site/display.ts';
import { byText } from '../site/by-text.ts';

/** Those aimed at a display, in the order of their ids. */
export type Aimed<T> = (display: Pick<Display, 'id' | 'tags'>) => readonly T[];

export function aimedBy<T extends { readonly id: string; readonly targets: Targets }>(things: readonly T[]): Aimed<T> {
  const atAll: T[] = [];
  const atDisplay = new Map<string, T[]>();
  const atTag = new Map<string, T[]>();
  for (const one of things) {
    if (one.targets.type === 'all') atAll.push(one);
    else {
      for (const id of one.targets.displays) append(atDisplay, id, one);
      for (const tag of one.targets.tags) append(atTag, tag, one);
    }
  }
  return ({ id, tags }) => {
    const found = new Set([...atAll, ...(atDisplay.get(id) ?? []), ...tags.flatMap((tag) => atTag.get(tag) ?? [])]);
    return [...found].sort((a, b) => byText(a.id, b.id));
  };
}

function append<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}
