// Stretches of time, in order and apart from each other: what windows that overlap or meet come to, and whether two lists have an instant in common.
import type { Window } from '../time/windows.ts';

/** Of windows in the order of their starts. */
export function merged(windows: readonly Window[]): readonly Window[] {
  const all: Window[] = [];
  for (const one of windows) {
    const last = all[all.length - 1];
    if (last === undefined || one.from > last.until) all.push(one);
    else if (one.until > last.until) all[all.length - 1] = { from: last.from, until: one.until };
  }
  return all;
}

/** Whether two lists of merged stretches meet inside `span`. */
export function meetWithin(a: readonly Window[], b: readonly Window[], span: Window): boolean {
  let [i, j] = [firstAfter(a, span.from), firstAfter(b, span.from)];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined || other === undefined) return false;
    const from = Math.max(one.from, other.from, span.from);
    if (from >= span.until) return false;
    if (from < Math.min(one.until, other.until)) return true;
    if (one.until <= other.until) i += 1;
    else j += 1;
  }
}

/** The index of the first that ends after an instant. */
function firstAfter(stretches: readonly Window[], at: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Window).until <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
