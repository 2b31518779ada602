// Sets the largest text at which a notice stands whole; where none does, it is turned in parts of whole lines by big buttons.
import { textRects } from '../slides/fit.ts';
import { linesOf, pagesOf, type Extent } from '../slides/pages.ts';

/** Shares of the usual size, largest first. The last is about 5 mm high on a 10-inch tablet: less is not read standing. */
const SIZES = [1.3, 1.2, 1.1, 1, 0.92, 0.85, 0.78] as const;
const SIZE_IN_PARTS = '0.85';

/** `room` is as high as there is place and holds `flow`; sets `--size` on it. Empty where everything stands at once. */
export function fitOrPage(room: HTMLElement, flow: HTMLElement): readonly Extent[] {
  flow.style.removeProperty('transform');
  for (const size of SIZES) {
    room.style.setProperty('--size', String(size));
    if (flow.offsetHeight <= room.clientHeight && flow.scrollWidth <= room.clientWidth) return [];
  }
  room.style.setProperty('--size', SIZE_IN_PARTS);
  const origin = flow.getBoundingClientRect().top;
  const lines = linesOf(textRects(flow).map(({ top, bottom }) => ({ top: top - origin, bottom: bottom - origin })));
  return pagesOf(lines, room.clientHeight);
}
